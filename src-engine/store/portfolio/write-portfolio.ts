import type { Day } from '../../base/day.ts';
import type { SqlDatabase } from '../sqlite.ts';
import { writeDictionary } from './dictionary.ts';
import type { PortfolioDraft } from './portfolio-draft.ts';
import { writeAccounts, writePersons } from './write/write-accounts.ts';
import { writeAgreements, writeTransactions } from './write/write-agreements.ts';
import {
  heldBills,
  writeCollection,
  writeHolds,
  writeProcesses,
} from './write/write-collection.ts';
import { writePlans } from './write/write-plans.ts';

/** Children before parents, so that foreign keys hold at every step. */
const PORTFOLIO_TABLES = [
  'known_payment',
  'import_reject',
  'import_batch',
  'hold',
  'promise_to_pay',
  'credit_rating_history',
  'credit_review_schedule',
  'agency_referral',
  'running_process',
  'account_fact',
  'pay_plan_sched_payment',
  'pay_plan',
  'financial_transaction',
  'service_agreement',
  'account_person',
  'person',
  'account',
  'portfolio',
  'division',
  'customer_class',
  'collection_class',
  'debt_class',
  'segment',
  'risk_category',
  'management_group',
  'assigned_template',
  'nationality',
  'service',
  'agreement_type',
  'provider',
  'agency',
  'running_template',
];

/**
 * Takes the document's portfolio away, with its import record. Inside a transaction. Each agreement that goes is looked for
 * among the masters of the others: without an index for the while, the time would grow with their square.
 */
export function clearPortfolio(database: SqlDatabase): void {
  const isEmpty = database.all('SELECT 1 FROM service_agreement LIMIT 1').length === 0;
  if (!isEmpty) database.script('CREATE INDEX clear_masters ON service_agreement (master_no)');
  for (const table of PORTFOLIO_TABLES) database.run(`DELETE FROM ${table}`);
  if (!isEmpty) database.script('DROP INDEX clear_masters');
}

/**
 * Writes a draft's rows in canonical order with dense keys, so that the same accounts give the same tables whatever
 * the order of the source. Inside a transaction; the portfolio's own row comes after, with the fingerprint. Throws a
 * FailureError when a master or the target of a hold is not there, or a process begins after the as-of day.
 */
export function writePortfolioRows(
  database: SqlDatabase,
  draft: PortfolioDraft,
  asOfDay: Day,
): void {
  const accountRows = draft.sortedAccounts();
  const accounts = writeAccounts(database, accountRows);
  writePersons(database, accountRows);
  const agreementRows = draft.sortedAgreements();
  const plans = draft.sortedPlans();
  const holds = draft.collection.sortedHolds();
  const promises = draft.collection.sortedPromises();
  const processes = draft.collection.sortedProcesses(asOfDay);
  const debtClass = writeDictionary(database, 'debt_class', [
    ...agreementRows.map((row) => row.debtClass),
    ...plans.map((row) => row.debtClass),
    ...holds.flatMap(({ scope, target }) => (scope === 'DEBT_CLASS' ? [target ?? ''] : [])),
    ...processes.map((row) => row.debtClass),
    ...promises.flatMap((row) => (row.debtClass === null ? [] : [row.debtClass])),
  ]);
  const agreements = writeAgreements(database, agreementRows, accounts, debtClass);
  const bills = writeTransactions(database, draft, agreementRows, heldBills(holds));
  writePlans(database, plans, accounts, debtClass);
  writeHolds(database, holds, { accounts, agreements, agreementRows, bills, debtClass });
  writeCollection(database, draft.collection, accounts, debtClass);
  writeProcesses(database, processes, accounts, debtClass);
}
