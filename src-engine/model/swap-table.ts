/** By what accounts are told apart: whether a collection process, a severance or a contact happened to them. */
export const SWAP_RULES = ['treated', 'severed', 'contacted'] as const;
export type SwapRule = (typeof SWAP_RULES)[number];

/** One side of a cell under one arm, summed over its accounts in replication 1. */
export interface SwapOutcome {
  readonly netMinor: number;
  readonly contacts: number;
  readonly severances: number;
  readonly cured: number;
}

export interface SwapTableCell {
  readonly accounts: number;
  /** Owed at the start. */
  readonly openMinor: number;
  /** Null when the portfolio of the run is not there any more. */
  readonly vulnerable: number | null;
  readonly champion: SwapOutcome;
  readonly challenger: SwapOutcome;
  /** Net cash, challenger minus champion. */
  readonly differenceMinor: number;
}

export const SWAP_CELLS = ['both', 'championOnly', 'challengerOnly', 'neither'] as const;
export type SwapCellName = (typeof SWAP_CELLS)[number];

/** Who is swapped in and out by a challenger; the differences of the cells add up to `differenceMinor`. */
export interface SwapTable {
  readonly rule: SwapRule;
  readonly challenger: string;
  readonly cells: Readonly<Record<SwapCellName, SwapTableCell>>;
  readonly differenceMinor: number;
  /**
   * Whether accounts that neither arm treats end alike to the cent, as common random numbers must make them; null for
   * rules that leave room for other treatments.
   */
  readonly isNeitherAlike: boolean | null;
}
