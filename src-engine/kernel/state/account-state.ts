import { UNKNOWN_RATING } from '../../model/portfolio.ts';
import { CAUSE_COUNT } from '../behaviour/causes.ts';
import { CHANNEL_LIMIT } from '../behaviour/compile-behaviour.ts';
import { FAR_DAY, type KernelImage } from '../image/kernel-image.ts';

/** Where an account stands at the end of a day; the order is that of the accounts… rows of DAILY_METRICS. */
export const STANDING = {
  notDue: 0,
  pastDue: 1,
  inProcess: 2,
  onPlan: 3,
  inSeverance: 4,
  cured: 5,
} as const;

/** Before the first visit. */
const NO_STANDING = -1;

/** No collection process of this debt class. */
export const NO_PROCESS = -1;

/** Rating rows and remembered contacts per account and run; more than anyone's ladder writes, grown when exceeded. */
const FIRST_CAPACITY = 32;

/**
 * One account's whole mutable state, reused for account after account: flat columns, no object per account.
 * Days are absolute day numbers, money is minor units. "Class" arrays are by the portfolio's debt-class index.
 */
export class AccountState {
  readonly maxAgreements: number;
  readonly maxEvents: number;

  account = 0;
  /** The day being worked. */
  day = 0;
  firstAgreement = 0;
  agreementCount = 0;
  firstPlan = 0;
  planCount = 0;

  // Open items, oldest arrears first. Fixed facts, then amounts.
  itemCount = 0;
  readonly itemAgreement: Uint16Array;
  readonly itemClass: Uint16Array;
  readonly itemArrearsDay: Int32Array;
  readonly itemDueDay: Int32Array;
  readonly itemPooledMinor: Float64Array;
  readonly itemAgreementMinor: Float64Array;

  // Sums over items, kept current by the phases.
  openMinor = 0;
  pastDueMinor = 0;
  /** Due day of the oldest past-due item, FAR_DAY when nothing is past due. */
  oldestDueDay = FAR_DAY;

  // Collection processes, one per class at most.
  readonly template: Int16Array;
  readonly processNumber: Uint16Array;
  readonly processStartDay: Int32Array;
  readonly processBaseDay: Int32Array;
  /** LOG_OUTCOME.champion, .challenger or .done (no live test). */
  readonly processVariant: Uint8Array;
  readonly eventCount: Uint8Array;
  readonly eventNext: Uint8Array;
  /** [class * maxEvents + position]: trigger day, and index of the template's event. */
  readonly eventDay: Int32Array;
  readonly eventIndex: Uint8Array;
  /** [class * maxAgreements + agreement] 1 when linked. */
  readonly linked: Uint8Array;
  readonly nextReviewDay: Int32Array;
  /** 1 when the class received a credit since the process monitor last ran. */
  readonly credited: Uint8Array;
  /** 1 when the class was due for nightly review at the end of the last visit. */
  readonly nightly: Uint8Array;
  processTotal = 0;

  // Severance, one per agreement at most.
  readonly severance: Uint8Array;
  readonly severanceBaseDay: Int32Array;
  severanceActive = 0;

  // Pay plans.
  readonly planActive: Uint8Array;
  readonly planPaidMinor: Float64Array;
  activePlans = 0;

  // Credit rating.
  baseRating = 0;
  ratingRows = 0;
  ratingEndDay = new Int32Array(FIRST_CAPACITY);
  ratingPoints = new Int32Array(FIRST_CAPACITY);

  // Customer: persona, hazard budgets, stimulus.
  persona = 0;
  /** By cause: hazard spent since the last event, the threshold, how often it happened, and today's hazard. */
  readonly spentUnits = new Float64Array(CAUSE_COUNT);
  readonly thresholdUnits = new Float64Array(CAUSE_COUNT);
  readonly occurrence = new Int32Array(CAUSE_COUNT);
  readonly todayUnits = new Float64Array(CAUSE_COUNT);
  thresholdsDrawn = false;
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
  cashMinor = 0;
  costMinor = 0;
  contacts = 0;
  severances = 0;
  arrearsDays = 0;
  /** First day of the current spell above the cured threshold, or -1. */
  arrearsSinceDay = -1;
  everInArrears = false;
  standing: number = NO_STANDING;
  nextSnapshot = 0;
  lastVisitDay = 0;
  /** Past-due debt as last written to the recorder. */
  recordedPastDueMinor = 0;
  /** Scratch: past-due debt by class. */
  readonly classPastDueMinor: Float64Array;

  constructor(image: KernelImage, maxEvents: number) {
    const items = Math.max(1, image.maxItems);
    const agreements = Math.max(1, image.maxAgreements);
    const plans = Math.max(1, image.maxPlans);
    const classes = image.classCount;
    this.maxAgreements = agreements;
    this.maxEvents = maxEvents;
    this.itemAgreement = new Uint16Array(items);
    this.itemClass = new Uint16Array(items);
    this.itemArrearsDay = new Int32Array(items);
    this.itemDueDay = new Int32Array(items);
    this.itemPooledMinor = new Float64Array(items);
    this.itemAgreementMinor = new Float64Array(items);
    this.classPastDueMinor = new Float64Array(classes);
    this.template = new Int16Array(classes);
    this.processNumber = new Uint16Array(classes);
    this.processStartDay = new Int32Array(classes);
    this.processBaseDay = new Int32Array(classes);
    this.processVariant = new Uint8Array(classes);
    this.eventCount = new Uint8Array(classes);
    this.eventNext = new Uint8Array(classes);
    this.eventDay = new Int32Array(classes * maxEvents);
    this.eventIndex = new Uint8Array(classes * maxEvents);
    this.linked = new Uint8Array(classes * agreements);
    this.nextReviewDay = new Int32Array(classes);
    this.credited = new Uint8Array(classes);
    this.nightly = new Uint8Array(classes);
    this.severance = new Uint8Array(agreements);
    this.severanceBaseDay = new Int32Array(agreements);
    this.planActive = new Uint8Array(plans);
    this.planPaidMinor = new Float64Array(plans);
  }

  /** Takes over the facts of an account that no run changes. */
  load(image: KernelImage, account: number): void {
    this.account = account;
    this.firstAgreement = image.agreementStart[account] ?? 0;
    this.agreementCount = (image.agreementStart[account + 1] ?? 0) - this.firstAgreement;
    this.firstPlan = image.planStart[account] ?? 0;
    this.planCount = (image.planStart[account + 1] ?? 0) - this.firstPlan;
    const from = image.itemStart[account] ?? 0;
    this.itemCount = (image.itemStart[account + 1] ?? 0) - from;
    for (let item = 0; item < this.itemCount; item++) {
      this.itemAgreement[item] = image.itemAgreement[from + item] ?? 0;
      this.itemClass[item] = image.itemClass[from + item] ?? 0;
      this.itemArrearsDay[item] = image.itemArrearsDay[from + item] ?? 0;
      this.itemDueDay[item] = image.itemDueDay[from + item] ?? 0;
    }
  }

  /** Opening position of the loaded account: amounts back to the as-of day, nothing begun. */
  reset(image: KernelImage, beginRating: number): void {
    const from = image.itemStart[this.account] ?? 0;
    this.openMinor = 0;
    for (let item = 0; item < this.itemCount; item++) {
      const pooled = image.itemPooledMinor[from + item] ?? 0;
      this.itemPooledMinor[item] = pooled;
      this.itemAgreementMinor[item] = image.itemAgreementMinor[from + item] ?? 0;
      this.openMinor += pooled;
    }
    this.pastDueMinor = 0;
    this.oldestDueDay = FAR_DAY;
    this.resetProcesses();
    this.activePlans = this.planCount;
    for (let plan = 0; plan < this.planCount; plan++) {
      this.planActive[plan] = 1;
      this.planPaidMinor[plan] = image.planPaidMinor[this.firstPlan + plan] ?? 0;
    }
    const rating = image.creditRating[this.account] ?? UNKNOWN_RATING;
    this.baseRating = rating === UNKNOWN_RATING ? beginRating : rating;
    this.ratingRows = 0;
    this.resetCustomer();
    this.cashMinor = 0;
    this.costMinor = 0;
    this.contacts = 0;
    this.severances = 0;
    this.arrearsDays = 0;
    this.arrearsSinceDay = -1;
    this.everInArrears = false;
    this.nextSnapshot = 0;
    this.standing = NO_STANDING;
    this.recordedPastDueMinor = 0;
  }

  private resetProcesses(): void {
    // Loops, not fill(): these arrays are a few entries long and reset for every run.
    for (let debtClass = 0; debtClass < this.template.length; debtClass++) {
      this.template[debtClass] = NO_PROCESS;
      this.credited[debtClass] = 0;
      this.nightly[debtClass] = 0;
    }
    for (let agreement = 0; agreement < this.agreementCount; agreement++)
      this.severance[agreement] = 0;
    this.severanceActive = 0;
    this.processTotal = 0;
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
