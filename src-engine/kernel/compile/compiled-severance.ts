import type { Effect } from '../../algorithms/collection-event/effect.ts';
import type {
  SeveranceCriterionSpec,
  SeveranceFacts,
} from '../../algorithms/severance-criterion/contract.ts';
import type { Parameters } from '../../algorithms/spec.ts';
import type { CompiledAgreementCancel } from './compiled-agreement-cancel.ts';
import type { CompiledEvent } from './compiled-step.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Severance rules resolved against a portfolio (domain.md 3.12). */
export interface CompiledSeverance {
  /** By the portfolio's agreement type; null when the strategy names neither it nor `*`. */
  readonly agreementTypes: readonly (CompiledAgreementType | null)[];
  readonly templates: readonly CompiledSeveranceTemplate[];
  /** Dates severance events by the mode that settings ask for. */
  readonly calendar: WorkCalendar;
  /** Most events of any severance template. */
  readonly maxEvents: number;
}

export interface CompiledAgreementType {
  /** By priority. */
  readonly criteria: readonly CompiledSeveranceCriterion[];
  readonly finalBillDueDays: number;
  readonly pointer: string;
}

export interface CompiledSeveranceCriterion {
  readonly priority: number;
  readonly spec: SeveranceCriterionSpec;
  readonly parameters: Parameters;
  readonly matches: (facts: SeveranceFacts) => boolean;
  /** Index of the severance template. */
  readonly template: number;
  /** It looks at life support: its ladder is meant for agreements that must not be cut. */
  readonly readsLifeSupport: boolean;
  readonly pointer: string;
}

export interface CompiledSeveranceTemplate {
  readonly code: string;
  readonly title: string;
  readonly autoCancel: boolean;
  readonly agreementCancel: CompiledAgreementCancel | null;
  /** Index of the template that reconnects; NONE for none. */
  readonly reconnect: number;
  /** By sequence. */
  readonly events: readonly CompiledSeveranceEvent[];
  readonly pointer: string;
}

export interface CompiledSeveranceEvent extends CompiledEvent {
  /** Positions of the events that must be complete first; none: dated from the start. */
  readonly dependsOn: readonly number[];
  /** The same as sequences, for words. */
  readonly dependsOnSteps: readonly number[];
}

export type FieldActivityEffect = Extract<Effect, { kind: 'field-activity' }>;
