import type {
  ConditionFacts,
  ConditionSpec,
} from '../../algorithms/collection-condition/contract.ts';
import type { Parameters } from '../../algorithms/spec.ts';
import type { Strategy } from '../../config/strategy-schema.ts';

/** How a collection class is collected: the codes of `CompiledStrategy.methods`. */
export const COLLECTION_METHOD = { none: 0, process: 1, schedule: 2 } as const;

/** A collection condition of a level, of an assignment rule, or of a condition of a class control. */
export interface CompiledTest {
  readonly spec: ConditionSpec;
  readonly parameters: Parameters;
  readonly matches: (facts: ConditionFacts) => boolean;
  /** When the calendar alone changes its answer; null: never. */
  readonly nextChangeDay: ((facts: ConditionFacts) => number) | null;
  readonly pointer: string;
}

export interface CompiledLevel {
  /** Place among all levels of the strategy, which names it in event logs (config/dunning-levels.ts). */
  readonly place: number;
  readonly code: string;
  readonly title: string;
  readonly tests: readonly CompiledTest[];
  /** The age test of the strategy is in it. */
  readonly minAgeDays: number;
  readonly minAmountMinor: number;
  readonly minUnpaidBills: number;
  readonly minDaysSincePrevious: number;
  readonly isAtMonthEnd: boolean;
  readonly mayBeJumped: boolean;
  /** Its steps in the events of the schedule's template: from the first to before the last. */
  readonly firstEvent: number;
  readonly endEvent: number;
  readonly pointer: string;
}

export interface CompiledSchedule {
  readonly code: string;
  readonly title: string;
  /** Its template among those of the strategy: all steps of all levels. */
  readonly template: number;
  /** Mildest first: level n is at place n - 1. */
  readonly levels: readonly CompiledLevel[];
  readonly restoreAgeDays: number;
  readonly restoreMinor: number;
  readonly liftBars: boolean;
  readonly chargeFee: boolean;
  readonly pointer: string;
}

/** Members are indexes of the portfolio's dictionaries: NONE for any, a number that nobody has for an unknown name. */
export interface CompiledScheduleRule {
  /** Place in the strategy's rules, which names it in event logs. */
  readonly place: number;
  readonly id: string;
  readonly collectionClass: number;
  readonly debtClass: number;
  readonly customerClass: number;
  readonly riskCategory: number;
  readonly division: number;
  /** Null: any rating. */
  readonly ratingBelow: number | null;
  readonly tests: readonly CompiledTest[];
  /** NONE: whom it matches is not dunned. */
  readonly schedule: number;
  readonly pointer: string;
}

export interface CompiledDunning {
  readonly schedules: readonly CompiledSchedule[];
  readonly source: NonNullable<Strategy['scheduleAssignment']>['source'];
  /** By priority. */
  readonly rules: readonly CompiledScheduleRule[];
  /** Schedule by the portfolio's assigned template; NONE where an account has none, UNKNOWN_TEMPLATE for no such code. */
  readonly assigned: Int16Array;
}
