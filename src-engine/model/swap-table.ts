/** One side of a cell under one arm, summed over its accounts in replication 1. */
export interface SwapOutcome {
  readonly netMinor: number;
  /** Recovered of the arrears base, and that base: what of it was paid. */
  readonly recoveredMinor: number;
  readonly arrearsBaseMinor: number;
  readonly contacts: number;
  readonly severances: number;
  readonly cured: number;
  /** By the default weights (model/harm.ts). */
  readonly harmPoints: number;
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
  /** As `parseSwapRule` reads it, and for people. */
  readonly rule: string;
  readonly title: string;
  readonly challenger: string;
  readonly cells: Readonly<Record<SwapCellName, SwapTableCell>>;
  readonly differenceMinor: number;
  /**
   * Whether accounts that neither arm treats end alike to the cent, as common random numbers must make them; null for
   * rules that leave room for other treatments.
   */
  readonly isNeitherAlike: boolean | null;
}

/** A rule that the arms of a comparison know, for lists to choose from. */
export interface SwapRuleChoice {
  readonly rule: string;
  readonly title: string;
}

/** One cell of what a run shows first of its severances. */
export interface SwapCell {
  readonly accounts: number;
  readonly openMinor: number;
  readonly championNetMinor: number;
  readonly challengerNetMinor: number;
}

/** Severance under champion and challenger, replication 1. */
export type SwapSet = Readonly<Record<SwapCellName, SwapCell>>;
