import type { ClassCancelSpec } from '../../algorithms/class-cancel/contract.ts';
import type {
  ConditionFacts,
  ConditionSpec,
} from '../../algorithms/collection-condition/contract.ts';
import type { Effect } from '../../algorithms/collection-event/effect.ts';
import type { ScheduledPayments } from '../../algorithms/override-arrears/contract.ts';
import type { Parameters } from '../../algorithms/spec.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A strategy resolved against one portfolio: codes are indexes, algorithms are functions. */
export interface CompiledStrategy {
  readonly source: Strategy;
  readonly ageFromDueDay: boolean;
  readonly activateFirst: boolean;
  readonly oldestBucketAgeDays: number;
  readonly beginRating: number;
  readonly riskyBelow: number;
  readonly riskCategories: readonly string[];
  readonly calendar: WorkCalendar;
  /** By the portfolio's debt-class index; null when the strategy does not know the class. */
  readonly classes: readonly (CompiledClass | null)[];
  readonly controls: readonly CompiledControl[];
  /** Control index by (division x collection classes + collection class) x debt classes + debt class; -1 is none. */
  readonly controlOf: Int16Array;
  readonly collectionClassCount: number;
  readonly templates: readonly CompiledTemplate[];
  /** Most events of any template. */
  readonly maxEvents: number;
}

export interface CompiledClass {
  readonly code: string;
  readonly title: string;
  readonly eligible: boolean;
  readonly thresholdMinor: number;
  readonly cancel: ClassCancelSpec;
  readonly cancelParameters: Parameters;
  readonly override:
    | ((schedule: ScheduledPayments, paidMinor: number, day: number) => number)
    | null;
  readonly pointer: string;
}

export interface CompiledControl {
  readonly code: string;
  readonly title: string;
  readonly reviewFrequencyDays: number;
  /** By priority. */
  readonly conditions: readonly CompiledCondition[];
  /** Some condition reads the credit rating, whose rows end on known days. */
  readonly readsRating: boolean;
  readonly pointer: string;
}

export interface CompiledCondition {
  readonly priority: number;
  readonly spec: ConditionSpec;
  readonly parameters: Parameters;
  readonly matches: (facts: ConditionFacts) => boolean;
  /** By priority. */
  readonly rows: readonly CompiledRow[];
  readonly pointer: string;
}

export interface CompiledRow {
  readonly priority: number;
  readonly minAgeDays: number;
  readonly minAmountMinor: number;
  readonly template: number;
  readonly pointer: string;
}

export interface CompiledTemplate {
  readonly code: string;
  readonly title: string;
  /** By (day offset, sequence). */
  readonly events: readonly CompiledEvent[];
  /** Live tests of which this template is the champion, in order of the strategy. */
  readonly options: readonly CompiledOption[];
  readonly pointer: string;
}

export interface CompiledEvent {
  readonly sequence: number;
  readonly dayOffset: number;
  readonly typeCode: string;
  readonly title: string;
  /** Algorithm code, for icons and the log. */
  readonly algorithm: string;
  readonly unitCostMinor: number;
  readonly effects: readonly Effect[];
  readonly pointer: string;
}

export interface CompiledOption {
  readonly id: string;
  readonly challenger: number;
  readonly shareBasisPoints: number;
  readonly fromDay: number;
  /** Exclusive. */
  readonly toDay: number;
  readonly perAccount: boolean;
}
