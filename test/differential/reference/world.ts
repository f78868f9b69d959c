import type { Day } from '../../../src-engine/base/day.ts';
import type { Draws } from '../../../src-engine/kernel/behaviour/draws.ts';
import type { BehaviourModel, ChannelName, Persona } from '../../../src-engine/model/behaviour.ts';
import type { KnownPayment } from '../../../src-engine/model/known-payment.ts';
import type { ManualCommand } from '../../../src-engine/model/manual-command.ts';
import type {
  AgreementStatus,
  HoldBlock,
  HoldReason,
  HoldScope,
} from '../../../src-engine/model/rows.ts';
import type { Books } from './books.ts';
import type { AccountAttributes } from './condition-facts.ts';
import type { Closing } from './first-arrears.ts';
import type {
  LivedStep,
  Process,
  QueuedLetter,
  Referral,
  Request,
  Severance,
  WriteOffProcess,
} from './processes.ts';
import type { Queues } from './queues.ts';
import type { DunningRule, Rules } from './rules.ts';
import type { Served } from './served.ts';
import type { Waiting } from './shared-capacity.ts';

/**
 * The plain reference simulator: every account, every day, every phase, on plain objects. It is written from the rules
 * (docs/simulation.md, domain.md 3, simulation.md 1), not from the kernel, and only tests run it. Where the kernel is
 * fast, this is obvious: nothing is skipped, nothing is kept as a running sum, nothing is ordered by an index.
 */
export interface World {
  readonly firstDay: Day;
  readonly days: number;
  readonly rules: Rules;
  readonly behaviour: BehaviourModel;
  /** Payments known before the run. */
  readonly payments: readonly KnownPayment[];
  /** What people do by hand, in the order of the plan, and the arm's name. */
  readonly commands: readonly ManualCommand[];
  readonly arm: string;
  /** The draws of the account that is living its day. */
  readonly draws: Draws;
  readonly books: Books;
  /** Debt classes in the order of the portfolio: the order in which every monitor goes through an account. */
  readonly debtClasses: readonly string[];
  /** The champion's cancel threshold of a class, the yardstick of "cured" for every arm. */
  readonly curedAtMinor: (debtClass: string) => number;
  /** The smaller of 5.00 and 2 % of what was past due when arrears began counts as cured. */
  readonly allowsSmallRest: boolean;
  /** The champion's holidays are everybody's: no payment is posted on them. */
  readonly isBankHoliday: (day: Day) => boolean;
  /** Customer classes and agencies in the order of the portfolio. */
  readonly customerClasses: readonly string[];
  readonly riskCategories: readonly string[];
  readonly agencies: readonly string[];
  /** Who waits for agents and crews in the replication that is lived. */
  readonly queues: Queues;
  /** How many accounts of its customer come before the account in this place. */
  readonly customerOf: (place: number) => number;
  readonly turnOf: (place: number) => number;
  /** Debt that an agency holds of the whole portfolio on the as-of day. */
  readonly agencyActiveMinor: (agency: string) => number;
}

/** An account with all that can change in its life. */
export interface Account {
  /** Place in the portfolio, by account id. */
  readonly place: number;
  readonly id: string;
  readonly division: string;
  /** Empty without one. */
  readonly managementGroup: string;
  /** Process template chosen for it; empty without one. */
  readonly assignedTemplate: string;
  readonly customerClass: string;
  collectionClass: string;
  /** What only conditions read. */
  readonly attributes: AccountAttributes;
  /** Null when the portfolio gives none: the strategy's begin values count. */
  readonly creditRating: number | null;
  readonly cashOnlyScore: number | null;
  /** Standard deviations of the bad-debt score, high is worse; 0 when unknown. */
  readonly badDebtZ: number;
  readonly lifeSupport: boolean;
  readonly vulnerable: boolean;
  readonly sensitiveLoad: boolean;
  /** The account's own budget plan. */
  onBudget: boolean;
  readonly optOut: { readonly [Medium in 'SMS' | 'EMAIL' | 'CALL' | 'LETTER']: boolean };
  readonly responsiblePersons: number;
  readonly notifiedPersons: number;
  readonly hasMobile: boolean;
  readonly hasEmail: boolean;
  postponeUntilDay: Day | null;
  readonly agreements: readonly Agreement[];
  /** Oldest arrears first; what does not age comes last. */
  readonly items: Item[];
  /** Credit of a debt class that waits for a debit. */
  readonly classCreditMinor: Map<string, number>;
  /** Null when the account is not billed. */
  nextBillDay: Day | null;
  /** Bills of the run so far. */
  cycle: number;
  /** Payments of the run so far. */
  payments: number;
  /** Debt due up to this day is in the arrears base. */
  baseDay: Day;
  readonly returns: Return[];
  /** Null when none was broken, before the run or in it. */
  lastBrokenPlanDay: Day | null;
  readonly holds: Hold[];
  /** Open ones of the portfolio, then those of the run. */
  readonly promises: Promised[];
  readonly plans: Plan[];
  /** Debt class of a plan that an event has just made: the cancel rules are still to run. */
  planJustMade: string | null;
  /** To Do requests and letters of the day, for the batches of the night. */
  readonly requests: Request[];
  /** To Do entries of the run; a user works one that has one. */
  readonly entries: { readonly type: string; role: string; user: string; isDone: boolean }[];
  readonly letters: QueuedLetter[];
  readonly customer: Customer;
  /** Steps that ran, in order, and those of the customer's earlier accounts, which may be of later days. */
  readonly steps: LivedStep[];
  readonly stepsElsewhere: readonly LivedStep[];
  /** Steps that wait for agents or crews. */
  waiting: Waiting[];
  /** The day of its last question for capacity, and how many it asked before on that day. */
  readonly asked: { day: Day; count: number };
  /** Active collection processes by debt class, at most one each. */
  readonly processes: Map<string, Process>;
  processesStarted: number;
  severancesStarted: number;
  /** Processes that ended, and severances that collection processes started. */
  readonly endedProcesses: { readonly number: number; readonly how: 'cancelled' | 'completed' }[];
  readonly severancesOfProcesses: Severance[];
  lastReviewDay: Day | null;
  /** The review schedule: days on which the account is due whatever the review frequency says. */
  readonly reviewDays: Set<Day>;
  /** Debt classes, and agreements, with a credit since the process monitor last ran. */
  readonly credited: Set<string>;
  readonly creditedAgreements: Set<Agreement>;
  /** Debt classes whose missing rule has been reported. */
  readonly missingRules: Set<string>;
  /** By debt class: the dunning level that was reached, from 1, and its schedule; none at level 0. */
  readonly levels: Map<string, StandsAt>;
  /** Active write-off processes by write-off debt class, at most one each. */
  readonly writeOffs: Map<string, WriteOffProcess>;
  writeOffsStarted: number;
  readonly missingControls: Set<string>;
  readonly referrals: Referral[];
  /** What agencies held of the account on the as-of day. */
  readonly openedWithAgencies: { readonly agency: string; readonly amountMinor: number }[];
  readonly ratingRows: RatingRow[];
  everInArrears: boolean;
  /** Some of its debt has been written off in the run. */
  wroteOff: boolean;
  /** How it stood on the evening before the run, null when not in arrears. */
  opening: Closing | null;
  /** How it stood in the evenings of the run. */
  readonly closings: Closing[];
  /** As a customer, as of the last evening. */
  served: Served;
  /** Days of its contacts, one a contact. */
  readonly contactDays: Day[];
  /** Days of its cuts, and of those whose service was back within two days. */
  readonly cutDays: Day[];
  readonly restoredCutDays: Day[];
  readonly totals: Totals;
}

/** Where a debt class stands in its dunning schedule. */
export interface StandsAt {
  readonly schedule: DunningRule;
  readonly level: number;
  readonly sinceDay: Day;
  readonly process: number;
}

export interface Agreement {
  /** Place within the account, by agreement id. */
  readonly place: number;
  readonly type: string;
  readonly debtClass: string;
  readonly service: string;
  /** Whose receivable it is; null when it is our own. */
  readonly provider: string | null;
  status: AgreementStatus;
  /** Usual bill of a cycle, null when it is not billed. */
  readonly chargeMinor: number | null;
  onBudget: boolean;
  /** Payoff minus current balance. */
  payoffMinor: number;
  /** Debt that was moved here; the payoff is what instalments still have to bill. */
  readonly isArrangement: boolean;
  supply: 'on' | 'softBar' | 'hardBar' | 'cut';
  closedToUse: boolean;
  /** Credit of its own that waits for a debit. */
  creditMinor: number;
  readonly lifeSupport: boolean;
  readonly sensitiveLoad: boolean;
  readonly masterMeter: boolean;
  readonly remoteDisconnect: boolean;
  readonly servicePoints: number;
  /** Place of the agreement whose service point it shares. */
  readonly masterPlace: number | null;
  /** Days of service that no bill has yet: one more at each close with service. */
  unbilledDays: number;
  /** Day of the cut, null while service runs. */
  cutDay: Day | null;
  /** When a pending stop takes effect. */
  stopDay: Day | null;
  finalDueDay: Day | null;
  severance: Severance | null;
  /** Day on which the last one ended. */
  severanceEndDay: Day | null;
  /** Written off and not recovered since. */
  writtenOffMinor: number;
  /** Its write-off process has run and left it open. */
  writeOffDone: boolean;
}

/** An open debit. A new charge and a disputed bill are owed, but have neither day: they do not age nor fall due. */
export interface Item {
  readonly agreement: Agreement;
  arrearsDay: Day | null;
  dueDay: Day | null;
  kind: 'debit' | 'newCharge' | 'disputed';
  /** Order of posting: what is on file first. */
  readonly order: number;
  /** Occurrence of the paid-on-time draw: one a bill; null when it is on no bill. */
  billKey: number | null;
  /** A late payment charge has been levied on it. */
  charged: boolean;
  /** It is a fee of the run. */
  readonly isFee?: true;
  /** What is left after the credits of the whole debt class, oldest debt first. */
  pooledMinor: number;
  /** What is left after the credits of the item's own agreement, oldest debt first. */
  ownMinor: number;
}

/** A payment that will come back, and what it lowered. */
export interface Return {
  readonly day: Day;
  amountMinor: number;
  /** What of it was on debt in the arrears base. */
  recoveredMinor: number;
  /** Paid by a third party. */
  readonly thirdParty: boolean;
  readonly lowered: {
    readonly item: Item;
    readonly view: 'pooledMinor' | 'ownMinor';
    readonly amountMinor: number;
  }[];
  /** Agreement that it paid first: the fee for its return goes there. */
  readonly paidFirst?: Agreement;
  /** What it left as credit and no debit has used yet: of the agreement's class in the pooled view. */
  readonly waiting: {
    readonly agreement: Agreement;
    readonly view: 'pooledMinor' | 'ownMinor';
    amountMinor: number;
  }[];
}

export interface Plan {
  /** Place within the account, by plan id. */
  readonly place: number;
  readonly debtClass: string;
  readonly instalments: readonly { readonly day: Day; readonly amountMinor: number }[];
  readonly thirdParty: boolean;
  status: 'ACTIVE' | 'KEPT' | 'BROKEN' | 'CANCELED';
  /** Paid in the debt class since the plan's start. */
  paidMinor: number;
  /** Null for a plan of the portfolio. */
  readonly startDay: Day | null;
  /** Null while it is active. */
  endDay: Day | null;
}

/** A hold on collection (domain.md 5.3). */
export interface Hold {
  readonly scope: HoldScope;
  readonly debtClass: string | null;
  readonly agreement: Agreement | null;
  /** Row of the bill's transaction. */
  readonly billRow: number | null;
  readonly reason: HoldReason;
  readonly fromDay: Day;
  /** Inclusive. */
  toDay: Day;
  readonly blocks: ReadonlySet<HoldBlock>;
  readonly amountMinor: number | null;
  /** Comes with an open promise: the promise's own rows tell of it. */
  readonly quiet: boolean;
}

export interface Promised {
  readonly debtClass: string | null;
  readonly amountMinor: number;
  paidMinor: number;
  readonly madeDay: Day;
  dueDay: Day;
  status: 'OPEN' | 'KEPT' | 'BROKEN';
  hold: Hold | null;
}

export interface RatingRow {
  readonly points: number;
  readonly cashOnlyPoints: number;
  readonly startDay: Day;
  /** Inclusive. */
  readonly endDay: Day;
}

export interface Customer {
  readonly persona: Persona;
  /** Per cause: hazard spent since the last payment of this cause, and how many there were. */
  readonly full: Budget;
  readonly partial: Budget;
  /** Every contact so far, in order. */
  readonly contacts: Contact[];
  /** Running stimulus per channel, in the order in which the channels began to act. */
  readonly stimulus: Map<ChannelName, number>;
  /** The causes beyond payments. */
  readonly dispute: Budget;
  readonly churn: Budget;
  readonly bankruptcy: Budget;
  readonly planRequest: Budget;
  /** What is known of the account, as factors on its intensities. */
  readonly known: Known;
  /** Days of the last payment of their own accord, complaint and final demand. */
  paidDay: Day | null;
  complaintDay: Day | null;
  firmLetterDay: Day | null;
  /** The last contact that reached the customer, and what its tone does to leaving. */
  told: { readonly day: Day; readonly churn: number } | null;
  isBankrupt: boolean;
  /** Null until the customer leaves. */
  leftDay: Day | null;
  /** What the trustee has still to pay a part of: debt up to the petition, on a day. */
  dividend: { readonly petitionDay: Day; readonly day: Day } | null;
  /** Bills due since the last cure; null before one. */
  billsSinceCure: number | null;
  wasInArrears: boolean;
  /** What of the last arrears still counts as cured. */
  restMinor: number;
  readonly disputes: OpenDispute[];
  disputesRaised: number;
}

export interface Known {
  /** Before any promise is broken in the run. */
  readonly full: number;
  /** Promises broken before the as-of day. */
  readonly brokenBefore: number;
  readonly churn: number;
  readonly bankruptcy: number;
  readonly planRequest: number;
  /** Factor of the days since the customer was paid, of mean 1 over a whole cycle of pay days. */
  readonly payDayFactor: (day: Day) => number;
  readonly isPayDay: (day: Day) => boolean;
}

export interface OpenDispute {
  readonly hold: Hold;
  readonly agreement: Agreement;
  readonly amountMinor: number;
  readonly ordinal: number;
}

export interface Budget {
  /** Units of 2^-40. */
  spentUnits: number;
  occurrence: number;
}

export interface Contact {
  readonly day: Day;
  readonly channel: ChannelName;
  /** First day on which it acts, null when it did not reach the customer. */
  readonly actsFromDay: Day | null;
  readonly weight: number;
}

/** What the account's outcomes are made from. */
export interface Totals {
  cashMinor: number;
  costMinor: number;
  contacts: number;
  arrearsDays: number;
  severances: number;
  recoveredMinor: number;
  arrearsBaseMinor: number;
  openingArrearsMinor: number;
  commissionMinor: number;
  feesRecoveredMinor: number;
  netLossMinor: number;
  rollBaseMinor: number;
  rolledMinor: number;
}
