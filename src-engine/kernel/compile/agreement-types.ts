import type { AgreementTypeRule, Strategy } from '../../config/strategy-schema.ts';

/** Matches any agreement type. */
const ANY = '*';

/** The rule of each agreement type of the portfolio: an exact entry beats `*`; null where neither stands. */
export function agreementTypeRules(
  strategy: Strategy,
  types: readonly string[],
): readonly (AgreementTypeRule | null)[] {
  const { agreementTypes } = strategy;
  const any = agreementTypes.find((rule) => rule.type === ANY) ?? null;
  return types.map((type) => agreementTypes.find((rule) => rule.type === type) ?? any);
}
