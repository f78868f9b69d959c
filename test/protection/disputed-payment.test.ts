import { expect, it } from 'vitest';
import { receivePayment } from '../../src-engine/kernel/phases/29-receive-payment.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import { anAccount } from '../support/account-builder.ts';
import { AccountDriver } from '../support/account-driver.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { AS_OF, ladder } from './protected-run.ts';

it('money that the class has paid leaves the own view of an agreement whose bill is in dispute', () => {
  const rows = new PortfolioFromRows();
  // The credit of agreement 2 has paid the older bill in the view of the class; agreement 1 still owes it in its own.
  anAccount(rows, 'A')
    .agreement('1')
    .owes(10_000, AS_OF - 40)
    .agreement('2')
    .owes(10_000, AS_OF - 10)
    .pays(10_000, AS_OF - 5)
    .holds('DISPUTE', AS_OF, { scope: 'AGREEMENT', target: 'A/1', blocks: [] });
  const driver = new AccountDriver(rows.build(AS_OF), ladder(), { days: 1 });
  const { context, state } = driver;
  state.day = AS_OF;
  receivePayment(context, state, 10_000, LOG_KIND.payment, LOG_OUTCOME.fullPayment);
  const { items } = state;
  const sum = (amounts: Float64Array) =>
    amounts.subarray(0, items.count).reduce((total, amount) => total + amount, 0);
  expect([sum(items.pooledMinor), sum(items.agreementMinor)]).toEqual([0, 0]);
});
