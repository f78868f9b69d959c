import type {
  AccountRow,
  AgreementRow,
  PayPlanRow,
  PortfolioSink,
  TransactionRow,
} from '../../src-engine/model/rows.ts';

/** A portfolio sink that keeps every row. */
export interface CollectingSink extends PortfolioSink {
  readonly accounts: AccountRow[];
  readonly agreements: AgreementRow[];
  readonly transactions: TransactionRow[];
  readonly plans: PayPlanRow[];
  /** What kind of row came when. */
  readonly order: ('account' | 'agreement' | 'transaction' | 'plan')[];
}

export function collectingSink(): CollectingSink {
  const sink: CollectingSink = {
    accounts: [],
    agreements: [],
    transactions: [],
    plans: [],
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
  };
  return sink;
}
