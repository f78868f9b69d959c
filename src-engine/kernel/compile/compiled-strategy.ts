import type { ClassCancelSpec } from '../../algorithms/class-cancel/contract.ts';
import type {
  ConditionContext,
  ConditionFacts,
} from '../../algorithms/collection-condition/contract.ts';
import type { GuardrailRule } from '../../algorithms/guardrail/contract.ts';
import type { ScheduledPayments } from '../../algorithms/override-arrears/contract.ts';
import type { SeveranceCancelSpec } from '../../algorithms/severance-cancel/contract.ts';
import type { Parameters } from '../../algorithms/spec.ts';
import type { AgreementTypeRule, Guardrail, Strategy } from '../../config/strategy-schema.ts';
import type { CompiledLetters } from './compile-letters.ts';
import type { CompiledWork } from './compile-work.ts';
import type { CompiledAgreementCancel } from './compiled-agreement-cancel.ts';
import type { CompiledDunning, CompiledTest } from './compiled-schedules.ts';
import type { CompiledSeverance } from './compiled-severance.ts';
import type { CompiledEvent, CompiledEventType } from './compiled-step.ts';
import type { CompiledTerms } from './compiled-terms.ts';
import type { CompiledWriteOff } from './compiled-write-off.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A strategy resolved against one portfolio: codes are indexes, algorithms are functions. */
export interface CompiledStrategy {
  readonly source: Strategy;
  readonly ageFromDueDay: boolean;
  readonly activateFirst: boolean;
  readonly oldestBucketAgeDays: number;
  /** Credit rating and cash-only score by division. */
  readonly scores: readonly CompiledScores[];
  readonly returnedPayment: CompiledPenalty | null;
  readonly brokenPlan: CompiledPenalty | null;
  readonly poolCredits: boolean;
  /** Cancel thresholds are compared with all aged debt, not only that up to the base date. */
  readonly thresholdOnAllAged: boolean;
  readonly upgradeRunning: boolean;
  /** Agreements whose debt reaches the age join the running process (decision 8). */
  readonly linkNewDebt: boolean;
  /** Which processes the monitor judges without a credit (decision 23). */
  readonly scan: Strategy['settings']['processMonitorScan'];
  readonly allocation: Strategy['settings']['allocation'];
  /** Debt classes in the order in which DEBT_CLASS_ORDER pays them. */
  readonly classOrder: readonly number[];
  /** The account debt monitor takes accounts not reviewed for too long as well; else Account Debt Monitor 2 does. */
  readonly includeMinimumDays: boolean;
  /** 1 by division: reviewed by the debt monitor; events activated. */
  readonly monitored: Uint8Array;
  readonly activated: Uint8Array;
  /** By collection class: COLLECTION_METHOD. */
  readonly methods: Uint8Array;
  /** By customer class x divisions + division. */
  readonly terms: readonly CompiledTerms[];
  readonly divisionCount: number;
  /** Dictionaries of the portfolio, for conditions and their explanation. */
  readonly names: ConditionContext;
  readonly calendar: WorkCalendar;
  /** By the portfolio's debt-class index; null when the strategy does not know the class. */
  readonly classes: readonly (CompiledClass | null)[];
  readonly controls: readonly CompiledControl[];
  /** Control index by (division x collection classes + collection class) x debt classes + debt class; -1 is none. */
  readonly controlOf: Int16Array;
  readonly collectionClassCount: number;
  /** Process templates, then one for each dunning schedule: the numbers of event logs. */
  readonly templates: readonly CompiledTemplate[];
  readonly dunning: CompiledDunning;
  /** Some collection class is collected by dunning schedules. */
  readonly hasDunning: boolean;
  /** Template by the portfolio's assigned template; NONE where an account has none, UNKNOWN_TEMPLATE for no such code. */
  readonly assigned: Int16Array;
  /**
   * Template, also of a schedule, by Portfolio.runningTemplates: with it processes under way go on; UNKNOWN_TEMPLATE for no such
   * code, NONE where the strategy starts everybody anew.
   */
  readonly running: Int16Array;
  /** Portfolio.runningTemplates itself, for whoever tells of it. */
  readonly runningCodes: readonly string[];
  /** In the order of the strategy. */
  readonly eventTypes: readonly CompiledEventType[];
  /** By the portfolio's agreement type; null where the strategy has no rule for it. */
  readonly agreementTypes: readonly (AgreementTypeRule | null)[];
  /** 1 by agreement type x risk categories + risk category: no fee when service is restored. */
  readonly restoreFeeWaived: Uint8Array;
  readonly letters: CompiledLetters;
  readonly work: CompiledWork;
  readonly writeOff: CompiledWriteOff;
  /** Most events of any template. */
  readonly maxEvents: number;
  /** Some event takes capacity that accounts share: they cannot be lived one without the others. */
  readonly sharesCapacity: boolean;
  readonly severance: CompiledSeverance;
  readonly holds: CompiledHolds;
  /** Those that are switched on. */
  readonly guardrails: readonly CompiledGuardrail[];
  readonly promises: Strategy['promises'];
}

export interface CompiledGuardrail {
  /** Place in the list of all: the strategy's own, then the always-on ones that it does not name. */
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly severity: Guardrail['severity'];
  readonly rule: GuardrailRule;
  /** Empty for a rule that the engine added. */
  readonly pointer: string;
}

/** What holds do to dates, by HOLD_REASON. */
export interface CompiledHolds {
  /** 1: pending dates move by the days of the hold; 0: due events run when it ends. */
  readonly shifts: Uint8Array;
  /** 1: days on hold do not count towards the age of debt. */
  readonly pauses: Uint8Array;
  readonly pausesAny: boolean;
}

export interface CompiledScores {
  readonly beginRating: number;
  readonly riskyBelow: number;
  readonly beginCashOnly: number;
  readonly cashOnlyAbove: number;
}

/** A rating row that something costs. */
export interface CompiledPenalty {
  readonly points: number;
  readonly cashOnlyPoints: number;
  readonly months: number;
}

export interface CompiledClass {
  readonly code: string;
  readonly title: string;
  readonly eligible: boolean;
  readonly thresholdMinor: number;
  readonly cancel: ClassCancelSpec;
  readonly cancelParameters: Parameters;
  readonly severanceThresholdMinor: number;
  readonly severanceCancel: SeveranceCancelSpec;
  readonly severanceCancelParameters: Parameters;
  readonly severancePointer: string;
  /** When a pay plan of the class is broken. */
  readonly planGraceDays: number;
  readonly planToleranceMinor: number;
  readonly override:
    | ((schedule: ScheduledPayments, paidMinor: number, day: number) => number)
    | null;
  /** Pseudo payments eat the oldest debt first; else the newest. */
  readonly overridesOldest: boolean;
  readonly pointer: string;
}

export interface CompiledControl {
  readonly code: string;
  readonly title: string;
  /** By priority. */
  readonly conditions: readonly CompiledCondition[];
  /** Of the conditions whose answer the calendar alone can change: the first day after that of the facts. */
  readonly nextChanges: readonly ((facts: ConditionFacts) => number)[];
  /** The least age and the least amount that any row of any condition asks for; FAR_DAY and 0 without rows. */
  readonly leastAgeDays: number;
  readonly leastMinor: number;
  readonly pointer: string;
}

export interface CompiledCondition {
  readonly priority: number;
  /** Its algorithm, then its further tests. */
  readonly tests: readonly CompiledTest[];
  /** All of them are true. */
  readonly matches: (facts: ConditionFacts) => boolean;
  /** By priority. */
  readonly rows: readonly CompiledRow[];
  readonly pointer: string;
}

export interface CompiledRow {
  /** Place among all criteria rows of the strategy (config/criteria-rows.ts). */
  readonly place: number;
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
  /** Lets an agreement leave the process; null when all debt must be paid. */
  readonly agreementCancel: CompiledAgreementCancel | null;
  /** Live tests of which this template is the champion, in order of the strategy. */
  readonly options: readonly CompiledOption[];
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
