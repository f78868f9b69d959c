import { NO_DAY } from '../../base/day.ts';
import { CAUSE_COUNT } from '../behaviour/causes.ts';
import { CHANNEL_LIMIT } from '../behaviour/channel-limit.ts';
import type { CompiledTerms } from '../compile/compiled-terms.ts';
import { FAR_DAY, type KernelImage } from '../image/kernel-image.ts';
import { AtRisk } from './at-risk.ts';
import { CapacityState } from './capacity-state.ts';
import { ContactWeek } from './contact-week.ts';
import { CustomerState } from './customer-state.ts';
import { CutCounts } from './cut-counts.ts';
import { DunningState } from './dunning-state.ts';
import { FirstArrears } from './first-arrears.ts';
import { HoldState } from './hold-state.ts';
import { LetterQueue } from './letter-queue.ts';
import { OpenItems } from './open-items.ts';
import { Outlook } from './outlook.ts';
import { PlanState } from './plan-state.ts';
import { ProcessState } from './process-state.ts';
import { PromiseState } from './promise-state.ts';
import { RatingState } from './rating-state.ts';
import { ReferralState } from './referral-state.ts';
import { ReturnedPayments } from './returned-payments.ts';
import { ReviewSchedule } from './review-schedule.ts';
import { RollForward } from './roll-forward.ts';
import { ServiceState } from './service-state.ts';
import { SeveranceState } from './severance-state.ts';
import { StepLedger } from './step-ledger.ts';
import { UNSET_MINOR } from './unset-minor.ts';
import { WorkState } from './work-state.ts';
import { WriteOffState } from './write-off-state.ts';

/** Where an account stands at the end of a day; the order is that of the accounts… rows of DAILY_METRICS. */
export const STANDING = {
  notDue: 0,
  pastDue: 1,
  inProcess: 2,
  onPlan: 3,
  inSeverance: 4,
  cured: 5,
} as const;

/** Before the first account is loaded. */
const NO_ACCOUNT = -1;
/** Before the first visit. */
const NO_STANDING = -1;

/** Remembered contacts per account and run; more than anyone's ladder writes, grown when exceeded. */
const FIRST_CAPACITY = 32;

/** Scores of an account that has none, and the days from one bill to the next. */
export interface BeginValues {
  readonly cycleDays: number;
  readonly rating: number;
  readonly cashOnly: number;
}

/**
 * One account's whole mutable state, reused for account after account: flat columns, no object per account.
 * Days are absolute day numbers, money is minor units. "Class" arrays are by the portfolio's debt-class index.
 */
export class AccountState {
  readonly maxAgreements: number;
  account = NO_ACCOUNT;
  /** The day being worked. */
  day = 0;
  firstAgreement = 0;
  agreementCount = 0;
  /** Review and billing terms, null until somebody asks (facts/terms.ts). */
  terms: CompiledTerms | null = null;

  readonly items: OpenItems;
  readonly plans = new PlanState();
  readonly holds = new HoldState();
  readonly promises = new PromiseState();
  /** Steps that ran in this run. */
  readonly steps = new StepLedger();
  /** Those of the customer's earlier accounts, of which only the days up to today are looked at; null when there are none. */
  stepsElsewhere: StepLedger | null = null;
  /** How many attempts the guardrails leave the call that is about to run. */
  callAttempts = 0;
  readonly reviews = new ReviewSchedule();
  readonly services: ServiceState;
  /** No review before this day; NO_DAY when nothing postpones it. */
  postponeUntilDay = NO_DAY;
  /** Index of the collection class, whose rules apply. */
  collectionClass = 0;

  // Sums over items, kept current by the phases.
  openMinor = UNSET_MINOR;
  /** What every posting of the run leaves of the opening balance: open debt less waiting credit (assert-invariants.ts). */
  ledgerMinor = UNSET_MINOR;
  pastDueMinor = UNSET_MINOR;
  /** Due day of the oldest past-due item, FAR_DAY when nothing is past due. */
  oldestDueDay = FAR_DAY;
  /** The same for debt that no agency has. */
  payableMinor = UNSET_MINOR;
  oldestPayableDay = FAR_DAY;

  readonly processes: ProcessState;
  readonly dunning: DunningState;
  readonly ratings = new RatingState();
  readonly outlook: Outlook;

  readonly severances: SeveranceState;

  /** The account's budgets were cancelled in this run, whatever its flag says. */
  budgetsCancelled = false;
  readonly writeOffs: WriteOffState;
  readonly referrals: ReferralState;
  readonly returns = new ReturnedPayments();
  readonly work = new WorkState();
  readonly letters = new LetterQueue();
  readonly capacity = new CapacityState();

  // Customer: persona, hazard budgets, stimulus.
  readonly customer = new CustomerState();
  persona = 0;
  /** By cause: hazard spent since the last event, the threshold, how often it happened, and today's hazard. */
  readonly spentUnits = new Float64Array(CAUSE_COUNT);
  readonly thresholdUnits = new Float64Array(CAUSE_COUNT);
  readonly occurrence = new Int32Array(CAUSE_COUNT);
  readonly todayUnits = new Float64Array(CAUSE_COUNT);
  thresholdsDrawn = false;
  /** Probability of missing a bill, not in arrears and in arrears; below 0 when it is not worked out yet. */
  readonly missProbability = new Float64Array(2);
  /** Log hazard ratio by channel; only the active channels are not zero. */
  readonly stimulus = new Float64Array(CHANNEL_LIMIT);
  readonly activeChannel = new Uint8Array(CHANNEL_LIMIT);
  activeChannels = 0;
  /** Some contact acts, or waits for its lag to pass. */
  stimulated = false;
  contactCount = 0;
  contactDay = new Int32Array(FIRST_CAPACITY);
  contactChannel = new Uint8Array(FIRST_CAPACITY);
  pendingCount = 0;
  pendingDay = new Int32Array(FIRST_CAPACITY);
  pendingChannel = new Uint8Array(FIRST_CAPACITY);
  pendingWeight = new Float64Array(FIRST_CAPACITY);

  // Outcomes.
  /** Arrears base, what of it was past due on day 0, what was recovered of it, and the due day up to which debt is in it (arrears-base.ts). */
  arrearsBaseMinor = UNSET_MINOR;
  openingArrearsMinor = UNSET_MINOR;
  recoveredMinor = UNSET_MINOR;
  baseDay = 0;
  cashMinor = UNSET_MINOR;
  costMinor = UNSET_MINOR;
  feesRecoveredMinor = UNSET_MINOR;
  /** Written off in the run less what came in on it since. */
  netLossMinor = UNSET_MINOR;
  readonly cuts = new CutCounts();
  /** A year of usual bills of services that run, as last written to the recorder. */
  servedMinor = UNSET_MINOR;
  isServed = false;
  readonly week = new ContactWeek();
  contacts = 0;
  severanceCount = 0;
  arrearsDays = 0;
  /** First day of the current spell above the cured threshold, or -1. */
  arrearsSinceDay = -1;
  everInArrears = false;
  /** Past-due debt that still counts as cured, where a plan allows a small rest (model/cure-tolerance.ts). */
  smallRestMinor = UNSET_MINOR;
  readonly first = new FirstArrears();
  readonly risk = new AtRisk();
  readonly rolls = new RollForward();
  /** Scratch: paid of debt past due times the days that it was late, of the payment under way. */
  lateDaysMinor = UNSET_MINOR;
  standing: number = NO_STANDING;
  nextSnapshot = 0;
  lastVisitDay = 0;
  /** Past-due debt as last written to the recorder. */
  recordedPastDueMinor = UNSET_MINOR;
  /** Scratch: past-due debt by class. */
  readonly classPastDueMinor: Float64Array;

  constructor(image: KernelImage, maxEvents: number, maxSeveranceEvents: number) {
    const agreements = Math.max(1, image.maxAgreements);
    const classes = image.classCount;
    this.maxAgreements = agreements;
    this.items = new OpenItems(image.maxItems);
    this.services = new ServiceState(agreements, classes);
    this.processes = new ProcessState(classes, agreements, maxEvents);
    this.dunning = new DunningState(classes);
    this.writeOffs = new WriteOffState(agreements);
    this.referrals = new ReferralState(agreements);
    this.classPastDueMinor = new Float64Array(classes);
    this.outlook = new Outlook(classes);
    this.severances = new SeveranceState(agreements, maxSeveranceEvents);
  }

  /** Turns to an account. */
  load(image: KernelImage, account: number): void {
    this.missProbability.fill(-1);
    this.customer.isKnown = false;
    this.account = account;
    this.firstAgreement = image.agreementStart[account] ?? 0;
    this.agreementCount = (image.agreementStart[account + 1] ?? 0) - this.firstAgreement;
  }

  /** Opening position of the loaded account: everything as on the as-of day, nothing begun. */
  reset(image: KernelImage, begin: BeginValues): void {
    this.openMinor = this.items.reset(image, this.account);
    // Not kept from run to run: who watches what a run reads has to see it (simulate/shared-runs).
    this.terms = null;
    this.pastDueMinor = 0;
    this.oldestDueDay = FAR_DAY;
    this.postponeUntilDay = image.postponeUntilDay[this.account] ?? NO_DAY;
    this.collectionClass = image.collectionClass[this.account] ?? 0;
    this.payableMinor = 0;
    this.oldestPayableDay = FAR_DAY;
    this.plans.reset(image, this.account);
    this.holds.reset(image, this.account);
    this.promises.reset(image, this.account);
    this.steps.clear();
    this.reviews.reset(image, this.account, image.lastReviewDay[this.account] ?? NO_DAY);
    this.services.reset(image, this.account, begin.cycleDays);
    this.ledgerMinor = this.openMinor - this.services.waitingMinor();
    this.processes.reset();
    this.dunning.reset();
    this.severances.reset(this.agreementCount);
    this.budgetsCancelled = false;
    this.returns.reset();
    this.work.reset();
    this.letters.reset();
    this.capacity.reset();
    this.ratings.reset(image, this.account, begin.rating, begin.cashOnly);
    this.resetCustomer();
    this.customer.reset();
    this.customer.openedMinor = this.openMinor;
    this.cashMinor = 0;
    this.costMinor = 0;
    this.feesRecoveredMinor = 0;
    this.netLossMinor = 0;
    this.cuts.reset();
    this.servedMinor = 0;
    this.isServed = false;
    this.week.reset();
    this.contacts = 0;
    this.severanceCount = 0;
    this.arrearsDays = 0;
    this.arrearsSinceDay = -1;
    this.everInArrears = false;
    this.smallRestMinor = 0;
    this.first.reset();
    this.risk.reset();
    this.rolls.reset();
    this.lateDaysMinor = 0;
    this.nextSnapshot = 0;
    this.standing = NO_STANDING;
    this.recordedPastDueMinor = 0;
  }

  private resetCustomer(): void {
    for (let cause = 0; cause < CAUSE_COUNT; cause++) {
      this.spentUnits[cause] = 0;
      this.occurrence[cause] = 0;
    }
    this.thresholdsDrawn = false;
    for (let index = 0; index < this.activeChannels; index++)
      this.stimulus[this.activeChannel[index] ?? 0] = 0;
    this.activeChannels = 0;
    this.stimulated = false;
    this.contactCount = 0;
    this.pendingCount = 0;
  }
}
