import type {
  AccountFactRow,
  AccountRow,
  AgreementRow,
  HoldRow,
  PayPlanRow,
  PortfolioSink,
  ProcessRow,
  PromiseRow,
  RatingRow,
  ReferralRow,
  ReviewRow,
  TransactionRow,
} from '../../src-engine/model/rows.ts';

/** A portfolio sink that keeps every row. */
export interface CollectingSink extends PortfolioSink {
  readonly accounts: AccountRow[];
  readonly agreements: AgreementRow[];
  readonly transactions: TransactionRow[];
  readonly plans: PayPlanRow[];
  readonly holds: HoldRow[];
  readonly promises: PromiseRow[];
  readonly ratings: RatingRow[];
  readonly reviews: ReviewRow[];
  readonly referrals: ReferralRow[];
  readonly processes: ProcessRow[];
  readonly facts: AccountFactRow[];
  /** What kind of row came when. */
  readonly order: ('account' | 'agreement' | 'transaction' | 'plan')[];
}

export function collectingSink(): CollectingSink {
  const sink: CollectingSink = {
    accounts: [],
    agreements: [],
    transactions: [],
    plans: [],
    holds: [],
    promises: [],
    ratings: [],
    reviews: [],
    referrals: [],
    processes: [],
    facts: [],
    order: [],
    account(row) {
      sink.accounts.push(row);
      sink.order.push('account');
    },
    agreement(row) {
      sink.agreements.push(row);
      sink.order.push('agreement');
    },
    transaction(row) {
      sink.transactions.push(row);
      sink.order.push('transaction');
    },
    payPlan(row) {
      sink.plans.push(row);
      sink.order.push('plan');
    },
    hold(row) {
      sink.holds.push(row);
    },
    promise(row) {
      sink.promises.push(row);
    },
    rating(row) {
      sink.ratings.push(row);
    },
    review(row) {
      sink.reviews.push(row);
    },
    referral(row) {
      sink.referrals.push(row);
    },
    process(row) {
      sink.processes.push(row);
    },
    fact(row) {
      sink.facts.push(row);
    },
  };
  return sink;
}
