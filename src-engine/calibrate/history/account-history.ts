/** Days on which an account owes the same past-due debt: from `fromDay` to the day before `toDay`. */
export interface RiskStretch {
  readonly fromDay: number;
  readonly toDay: number;
  /** Due day of the oldest past-due item: age on day d is d - oldestDueDay, at least 1. */
  readonly oldestDueDay: number;
  readonly pastDueMinor: number;
}

/** What an account in arrears paid on one day, all payments of the day together. */
export interface ArrearsPayment {
  readonly day: number;
  readonly ageDays: number;
  /** Of it what went to past-due debt, minor units. */
  readonly amountMinor: number;
  readonly pastDueMinor: number;
  /** It left less past due than a small remainder. */
  readonly full: boolean;
}

/** A bill that fell due. */
export interface DueBill {
  readonly dueDay: number;
  /** Something of it was open when its due day had ended. */
  readonly missed: boolean;
  /** Older debt was past due on that day. */
  readonly inArrears: boolean;
}

/** A time in arrears: from the first day past due until nothing is past due any more. */
export interface ArrearsEntry {
  readonly fromDay: number;
  /** Day of the payment that ended it; null when it had not ended on the last day of the history. */
  readonly curedDay: number | null;
}

/** One account's past, without days on an active pay plan or at an agency. */
export interface AccountHistory {
  /** Row of the account. */
  readonly account: number;
  /** Ascending, never overlapping. */
  readonly stretches: readonly RiskStretch[];
  readonly payments: readonly ArrearsPayment[];
  readonly bills: readonly DueBill[];
  readonly entries: readonly ArrearsEntry[];
  /** Payments up to the last day. */
  readonly paymentCount: number;
  /** Of them, those that came while nothing was owed: kept as credit for the bills after. */
  readonly beforeBills: number;
}
