import type { AgencyChoiceSpec } from '../../algorithms/agency-choice/contract.ts';
import type { Parameters } from '../../algorithms/spec.ts';
import type {
  AttemptAction,
  AttemptFacts,
  WriteOffAttemptSpec,
} from '../../algorithms/write-off-attempt/contract.ts';
import type {
  WriteOffCriterionSpec,
  WriteOffFacts,
} from '../../algorithms/write-off-criterion/contract.ts';
import type { CompiledEvent } from './compiled-step.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Write-off rules resolved against a portfolio (domain.md 3.14). */
export interface CompiledWriteOff {
  /** Write-off debt classes, in the order in which agreement types name them. */
  readonly classes: readonly string[];
  /** Index into `classes` by the portfolio's agreement type; NONE where its debt is never written off. */
  readonly classOf: Int16Array;
  readonly controls: readonly CompiledWriteOffControl[];
  /** Control by collection class x classes + class; NONE without one. */
  readonly controlOf: Int16Array;
  readonly templates: readonly CompiledWriteOffTemplate[];
  /** Agencies of the strategy, then those that only the portfolio knows: they take nothing new and cost nothing. */
  readonly agencies: readonly CompiledAgency[];
  /** Index into `agencies` by the portfolio's agency. */
  readonly agencyOf: Uint16Array;
  readonly choice: CompiledAgencyChoice;
  readonly customerClasses: readonly string[];
  readonly riskCategories: readonly string[];
  /** Dates write-off events by the mode that settings ask for. */
  readonly calendar: WorkCalendar;
  /** Most events of any write-off template. */
  readonly maxEvents: number;
}

export interface CompiledWriteOffControl {
  readonly code: string;
  readonly title: string;
  /** Days after the final bill's due day. */
  readonly graceDays: number;
  /** In the order in which they are tried. */
  readonly attempts: readonly CompiledAttempt[];
  /** By priority. */
  readonly criteria: readonly CompiledWriteOffCriterion[];
  readonly pointer: string;
}

export interface CompiledAttempt {
  readonly spec: WriteOffAttemptSpec;
  readonly parameters: Parameters;
  readonly decide: (facts: AttemptFacts) => AttemptAction | null;
  readonly pointer: string;
}

export interface CompiledWriteOffCriterion {
  readonly priority: number;
  readonly spec: WriteOffCriterionSpec;
  readonly parameters: Parameters;
  readonly matches: (facts: WriteOffFacts) => boolean;
  readonly template: number;
  readonly pointer: string;
}

export interface CompiledWriteOffTemplate {
  readonly code: string;
  readonly title: string;
  /** By (day offset, sequence). */
  readonly events: readonly CompiledEvent[];
  readonly pointer: string;
}

export interface CompiledAgency {
  readonly code: string;
  readonly title: string;
  /** Takes new referrals. */
  readonly active: boolean;
  readonly feeBasisPoints: number;
  /** Of debt that was recalled from an agency before. */
  readonly laterFeeBasisPoints: number;
  /** The portfolio's index, NONE when it has no referral there. */
  readonly portfolioIndex: number;
  readonly pointer: string;
}

export interface CompiledAgencyChoice {
  readonly spec: AgencyChoiceSpec;
  readonly parameters: Parameters;
  readonly pointer: string;
}
