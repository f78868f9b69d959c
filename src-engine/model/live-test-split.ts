import type { SampleRatio } from './pilot.ts';

/** How alike the arms of a live test are before it begins. */
export interface SplitBalance {
  readonly arms: readonly {
    readonly arm: string;
    /** Percent. */
    readonly share: number;
    readonly units: number;
  }[];
  readonly sampleRatio: SampleRatio;
  /** By challenger: standardised differences to the champion of debt, oldest days and rating. */
  readonly challengers: readonly {
    readonly arm: string;
    readonly debt: number;
    readonly oldestDays: number;
    /** Of the units whose rating is known; null without any. */
    readonly rating: number | null;
    /** All of them are small enough to call the arms alike. */
    readonly isBalanced: boolean;
  }[];
}

/** Units of a result whose arm is not the one that the ranges of their phase give them. */
export interface Misplaced {
  readonly units: number;
  /** Ids of the first few. */
  readonly examples: readonly string[];
}
