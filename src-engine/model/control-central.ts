import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type { DebtFacts } from './account-facts.ts';

/** What a click on an alert or a line of the timeline opens. */
export interface DrillTarget {
  readonly kind:
    | 'account'
    | 'agreement'
    | 'payPlan'
    | 'process'
    | 'severance'
    | 'referral'
    | 'toDo'
    | 'fact';
  readonly id: string;
}

/** An alert of Control Central (domain.md 4.4). */
export interface ControlCentralAlert {
  /** Code of the algorithm that raised it. */
  readonly code: string;
  readonly text: string;
  /** How many things it stands for; null when it is about one. */
  readonly count: number | null;
  /** 1 red, 2 amber, 3 information. */
  readonly severity: 1 | 2 | 3;
  readonly drillTo: DrillTarget;
}

/** How collection of one process can be stopped by paying (domain.md 4.2, CI_CAN-INF; decision 25). */
export interface CancellationInfo {
  readonly processId: string;
  readonly debtClass: string;
  readonly template: string;
  /** To be paid today; 0 when the process will be canceled anyway. */
  readonly payTodayMinor: Minor;
  /** To be paid if the pay plan breaks; null when no plan insulates any debt of the process. */
  readonly payIfPlanBreaksMinor: Minor | null;
  readonly nextEvent: string | null;
  readonly nextEventDay: Day | null;
  /** The whole of it in a sentence. */
  readonly text: string;
}

/** An item of the collection timeline (domain.md 4.2, CI_TL-COL). */
export interface CollectionTimelineItem {
  readonly day: Day;
  readonly title: string;
  readonly state: 'past' | 'due' | 'future' | 'canceled';
  readonly drillTo: DrillTarget;
}

/** The account's page in Control Central. */
export interface ControlCentral {
  readonly accountId: string;
  readonly name: string;
  readonly customerId: string;
  readonly currency: string;
  readonly today: Day;
  /** Points; null when the account has no rating. */
  readonly creditRating: number | null;
  /** Debt classes in which something is owed. */
  readonly debts: readonly DebtFacts[];
  /** By severity, then in the order of the strategy's list. */
  readonly alerts: readonly ControlCentralAlert[];
  readonly cancellation: readonly CancellationInfo[];
  readonly timeline: readonly CollectionTimelineItem[];
}
