/**
 * Parts of a behaviour model that may be left out: without one, customers do nothing of the kind (simulation.md 1.2 to
 * 1.8). Figures per customer type are members of the type.
 */
export interface BehaviourOptions {
  /** After a payment of the customer's own accord full and partial payments are likelier for a while (1.6). */
  readonly selfExcitation?: SelfExcitation | undefined;
  /** When in the week, the month and the year customers pay (1.5). */
  readonly calendar?: PaymentCalendar | undefined;
  /** Bills after a cure go late more often (1.6). */
  readonly reDefault?: ReDefault | undefined;
  /** What is known of an account and moves its intensities (1.4). */
  readonly covariates?: Covariates | undefined;
  readonly dispute?: DisputeBehaviour | undefined;
  readonly churn?: ChurnBehaviour | undefined;
  readonly bankruptcy?: BankruptcyBehaviour | undefined;
  /** Terms of a plan that a customer asks for; how often is a member of the types. */
  readonly planRequest?: PlanRequest | undefined;
  readonly complaint?: ComplaintBehaviour | undefined;
  /** Customers fall short of money for a while and recover (1.4); the default leaves it out, for type C averages over it. */
  readonly ability?: AbilityBehaviour | undefined;
  /** What the wording of a contact changes; which contacts are worded how is the strategy's (1.8). */
  readonly tone?: ToneBehaviour | undefined;
  /** What an agency recovers of debt that another one gave back; absent: as much as the first (1.8). */
  readonly laterPlacement?: { readonly liquidation: number; readonly days: number } | undefined;
  /** Who pays everything may pay more (domain.md 6, decision 27). */
  readonly overPayment?: OverPaymentBehaviour | undefined;
}

export interface SelfExcitation {
  /** Rise of the intensities right after the payment: 0.5 is half as much again. */
  readonly boost: number;
  readonly halfLifeDays: number;
}

export interface PaymentCalendar {
  /** Monday to Sunday, and January to December; each list is divided by its own mean. */
  readonly weekdayFactors: readonly number[];
  readonly monthFactors: readonly number[];
  /** Days until half of the jump on a pay day is left. */
  readonly payDayHalfLifeDays: number;
  /** Parts of customers by how often they are paid; what is missing from one is paid monthly. */
  readonly payRhythm: {
    readonly weekly: number;
    readonly twoWeekly: number;
    readonly twiceMonthly: number;
  };
}

export interface ReDefault {
  /** Factor on the odds that the first, second … bill after a cure is missed. */
  readonly oddsFactors: readonly number[];
}

/** Changes of log intensities for one standard deviation; scores count (score - 50) / 20. */
export interface Covariates {
  /** Debt of the account in the middle, minor units, and standard deviation of the logarithm. */
  readonly medianDebtMinor: number;
  readonly debtSigma: number;
  /** Credit rating of the account in the middle, and points of one standard deviation. */
  readonly ratingCentre: number;
  readonly ratingScale: number;
  /** Years as a customer of the account in the middle, and standard deviation of ln(1 + years); absent: tenure is not known. */
  readonly tenure?: { readonly centreYears: number; readonly sigma: number } | undefined;
  readonly full: {
    readonly badDebt: number;
    readonly creditRating: number;
    readonly lifetimeValue: number;
    /** For each unit of ln(debt / median). */
    readonly debt: number;
    /** For each promise broken so far, before the as-of date or in the run, at most three in all. */
    readonly brokenPromise: number;
    /** For one standard deviation of ln(1 + years as a customer); absent is none. */
    readonly tenure?: number | undefined;
    /** For an account that is paid by direct debit; absent is none. */
    readonly directDebit?: number | undefined;
  };
  readonly churn: { readonly churnScore: number; readonly lifetimeValue: number };
  readonly bankruptcy: { readonly badDebt: number };
  readonly planRequest: { readonly debt: number };
}

export interface DisputeBehaviour {
  readonly perDay: number;
  /** Factor for so many days after a final demand letter. */
  readonly firmLetterFactor: number;
  readonly firmLetterDays: number;
  /** Days until it is decided. */
  readonly resolvedDays: { readonly from: number; readonly to: number };
  /** Probability that it is upheld, and the part of the disputed amount that is then credited. */
  readonly upheld: number;
  readonly creditShare: number;
  readonly costMinor: number;
}

export interface ChurnBehaviour {
  readonly perDay: number;
  /** Factor for each contact beyond `freeContacts` within `contactWindowDays`. */
  readonly contactFactor: number;
  readonly freeContacts: number;
  readonly contactWindowDays: number;
  /** Factor while service is cut. */
  readonly cutFactor: number;
  /** Factor for so many days after a complaint. */
  readonly complaintFactor: number;
  readonly complaintDays: number;
}

export interface BankruptcyBehaviour {
  readonly perDay: number;
  /** Part of the debt of before that the trustee pays, and after how many days. */
  readonly recovery: number;
  readonly recoveryDays: number;
}

export interface PlanRequest {
  readonly instalments: number;
  readonly everyDays: number;
  readonly costMinor: number;
}

export interface ComplaintBehaviour {
  readonly perContact: number;
  /** Change of the log odds for each contact beyond `freeContacts` within `windowDays`. */
  readonly logOddsPerContact: number;
  readonly freeContacts: number;
  readonly windowDays: number;
  /** Factor on the odds of a vulnerable customer. */
  readonly vulnerableFactor: number;
  /** Probability on a cut. */
  readonly perCut: number;
  readonly costMinor: number;
  /** Complaints that go on to an ombudsman or a regulator: their share, and what such a case costs on top. */
  readonly ombudsman?: { readonly share: number; readonly costMinor: number } | undefined;
}

/**
 * Two states, able and constrained, and what the latter does. Base intensities are divided by the mean of their factor, so that
 * averages do not move.
 */
export interface AbilityBehaviour {
  /** Daily probability that an able customer becomes constrained, and that a constrained one recovers. */
  readonly shockPerDay: number;
  readonly recoveryPerDay: number;
  /** Factors on intensities while constrained. */
  readonly full: number;
  readonly partial: number;
  readonly planRequest: number;
  readonly bankruptcy: number;
  /** Factor on what contacts do while constrained: on the sensitivity. */
  readonly uplift: number;
}

export interface ToneBehaviour {
  /** Factor on the effect of a message that names the customer and an officer. */
  readonly personalised: number;
  /** Days past due of the oldest unpaid item from which `lateEffect` counts. */
  readonly lateFromDays: number;
  /** Days for which the tone of the last contact that reached the customer moves leaving. */
  readonly churnDays: number;
  readonly empathetic: ToneEffect;
  readonly firm: ToneEffect;
}

/** Against a neutral tone, which has 1 everywhere. */
export interface ToneEffect {
  /** Factor on the effect of the contact, a log hazard ratio, before and from `lateFromDays`. */
  readonly effect: number;
  readonly lateEffect: number;
  /** Factor on the odds of a complaint about the contact. */
  readonly complaintOdds: number;
  /** Factor on leaving. */
  readonly churn: number;
}

export interface OverPaymentBehaviour {
  /** That a payment of everything, of the customer's own accord, is more than is asked for. */
  readonly probability: number;
  /** How much more at most, as a part of what is asked for; uniform from nothing on. */
  readonly largestShare: number;
}
