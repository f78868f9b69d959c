import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type { AccountFactKind, AgreementStatus, HoldReason, HoldScope } from './rows.ts';

/** A service agreement as it stands today. */
export interface AgreementFacts {
  readonly id: string;
  readonly type: string;
  readonly service: string;
  readonly debtClass: string;
  readonly status: AgreementStatus;
  /** Everything billed less everything paid; below 0 is a credit. */
  readonly balanceMinor: Minor;
  readonly finalBillDueDay: Day | null;
  /** When service starts, or started; null when the source does not say. */
  readonly startDay: Day | null;
  readonly premiseLifeSupport: boolean;
  readonly premiseSensitiveLoad: boolean;
}

export interface PayPlanFacts {
  readonly id: string;
  readonly debtClass: string;
  readonly status: 'ACTIVE' | 'KEPT' | 'BROKEN' | 'CANCELED';
  readonly startDay: Day;
  /** Null while active, and when the source does not say. */
  readonly endDay: Day | null;
}

/** What is owed in a debt class, and since when some of it is overdue. */
export interface DebtFacts {
  readonly debtClass: string;
  /** Everything owed after all credits of the class. */
  readonly owedMinor: Minor;
  /** The part whose due day is over and that is not in dispute. */
  readonly pastDueMinor: Minor;
  /** Due day of the oldest part of it; null when nothing is past due. */
  readonly overdueSince: Day | null;
}

/** An event of a collection or severance process. */
export interface ProcessEventFacts {
  readonly sequence: number;
  readonly title: string;
  /** When it is due; when it was carried out or canceled if that came. */
  readonly day: Day;
  readonly state: 'DONE' | 'FAILED' | 'PENDING' | 'CANCELED';
}

/** A collection process, active or ended. */
export interface ProcessFacts {
  readonly id: string;
  readonly template: string;
  readonly title: string;
  readonly debtClass: string;
  readonly startDay: Day;
  readonly endDay: Day | null;
  readonly status: 'ACTIVE' | 'CANCELED' | 'COMPLETE';
  /** Class debt dated up to the process's base date, after pay plans: what the process monitor compares. */
  readonly debtMinor: Minor;
  /** The same as if no pay plan insulated any of it. */
  readonly debtWithoutPlansMinor: Minor;
  /** At or under this the process is canceled; null before a run, when no strategy says it. */
  readonly thresholdMinor: Minor | null;
  /** Sequence of the last event done, 0 for none, of a process that the portfolio brings; its events are not known then. */
  readonly lastSequence?: number | null;
  /** By sequence. */
  readonly events: readonly ProcessEventFacts[];
}

/** The severance of one agreement. */
export interface SeveranceFacts {
  readonly id: string;
  readonly agreementId: string;
  readonly startDay: Day;
  readonly status: 'ACTIVE' | 'CANCELED' | 'COMPLETE';
  readonly events: readonly ProcessEventFacts[];
}

export interface ReferralFacts {
  readonly id: string;
  readonly agency: string;
  readonly startDay: Day;
  /** When it was paid or taken back; null while it is open, and where the source does not say. */
  readonly endDay: Day | null;
  /** What the agency has; of a closed one what it had when it was closed. */
  readonly amountMinor: Minor;
  readonly active: boolean;
}

export interface ToDoFacts {
  readonly id: string;
  readonly type: string;
  readonly createdDay: Day;
  readonly open: boolean;
}

export interface HoldFacts {
  readonly id: string;
  readonly scope: HoldScope;
  readonly reason: HoldReason;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  /** Of a dispute: the amount that is not accepted; 0 for other holds. */
  readonly amountMinor: Minor;
}

/** A bill or a part of it that was given up. */
export interface WriteOffFacts {
  readonly agreementId: string;
  readonly day: Day;
  readonly amountMinor: Minor;
}

/** A fact of another system. */
export interface OutsideFact {
  readonly id: string;
  readonly kind: AccountFactKind;
  readonly text: string;
  readonly open: boolean;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly amountMinor: Minor;
}

/**
 * Everything that Control Central shows of one account on one day, as plain values: from the portfolio on the as-of
 * day, or from a run on a day of it. Lists are in the order of their numbers.
 */
export interface AccountFacts {
  readonly accountId: string;
  readonly name: string;
  readonly customerId: string;
  readonly currency: string;
  readonly today: Day;
  /** Points; null when the account has no rating. */
  readonly creditRating: number | null;
  /** Below this a rating is poor, points. */
  readonly riskyBelow: number;
  readonly cashOnlyScore: number;
  /** Above this only cash is taken, points. */
  readonly cashOnlyAbove: number;
  readonly lifeSupport: boolean;
  readonly sensitiveLoad: boolean;
  readonly agreements: readonly AgreementFacts[];
  /** Debt classes in which something is owed. */
  readonly debts: readonly DebtFacts[];
  readonly plans: readonly PayPlanFacts[];
  readonly processes: readonly ProcessFacts[];
  readonly severances: readonly SeveranceFacts[];
  readonly referrals: readonly ReferralFacts[];
  readonly toDos: readonly ToDoFacts[];
  readonly holds: readonly HoldFacts[];
  readonly writeOffs: readonly WriteOffFacts[];
  readonly outside: readonly OutsideFact[];
}
