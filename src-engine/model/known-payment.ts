/** A payment that is known before the run: it comes in on its day, whatever the customer does otherwise. */
export interface KnownPayment {
  readonly accountId: string;
  /** Day index, 0 is the as-of date. */
  readonly day: number;
  readonly amountMinor: number;
  /** Position of the agreement within the account, by id, that it is paid for; null: any debt of the account. */
  readonly agreement: number | null;
  /** It comes back for insufficient funds, as many days later as in the behaviour model; without it it is good. */
  readonly comesBack?: boolean;
}
