/** A rate of a run: what it is called on screen (ux 2.9), what it is, and what is counted over what (simulation.md 5). */
export interface RateDefinition {
  readonly label: string;
  /** By accounts or events, by value, or neither: the rate is of money over money by nature. */
  readonly weight: 'count' | 'value' | 'none';
  readonly definition: string;
  readonly counts: readonly [string, string];
}

/** A definition in one call; the last two words say what numerator and denominator count. */
export function defineRate(
  label: string,
  weight: RateDefinition['weight'],
  definition: string,
  ...counts: [string, string]
): RateDefinition {
  return { label, weight, definition, counts };
}
