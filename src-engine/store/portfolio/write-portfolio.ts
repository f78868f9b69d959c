import type { AccountRow, AgreementRow, PayPlanRow } from '../../model/rows.ts';
import type { SqlDatabase } from '../sqlite.ts';
import { writeDictionary } from './dictionary.ts';
import type { PortfolioDraft } from './portfolio-draft.ts';

/** Children before parents, so that foreign keys hold at every step. */
const PORTFOLIO_TABLES = [
  'import_reject',
  'import_batch',
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
  'service',
];

function keyOf<K>(keys: ReadonlyMap<K, number>, value: K): number {
  const key = keys.get(value);
  if (key === undefined) throw new RangeError(`no key for ${String(value)}`);
  return key;
}

function writeAccounts(database: SqlDatabase, rows: readonly AccountRow[]): Map<string, number> {
  const division = writeDictionary(
    database,
    'division',
    rows.map((row) => row.division),
  );
  const customerClass = writeDictionary(
    database,
    'customer_class',
    rows.map((row) => row.customerClass),
  );
  const collectionClass = writeDictionary(
    database,
    'collection_class',
    rows.map((row) => row.collectionClass),
  );
  const segment = writeDictionary(
    database,
    'segment',
    rows.map((row) => row.segment),
  );
  const risk = writeDictionary(
    database,
    'risk_category',
    rows.flatMap((row) => (row.riskCategory ? [row.riskCategory] : [])),
  );
  const insert = database.bulkInsert('account', [
    'account_no',
    'id',
    'division_no',
    'customer_class_no',
    'collection_class_no',
    'segment_no',
    'risk_category_no',
    'credit_rating',
    'bad_debt_score',
    'churn_score',
    'lifetime_value_score',
    'on_budget',
    'postpone_until_day',
    'last_review_day',
  ]);
  const keys = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    keys.set(row.id, index + 1);
    insert.add(
      index + 1,
      row.id,
      keyOf(division, row.division),
      keyOf(customerClass, row.customerClass),
      keyOf(collectionClass, row.collectionClass),
      keyOf(segment, row.segment),
      row.riskCategory ? keyOf(risk, row.riskCategory) : null,
      row.creditRating,
      row.badDebtScore,
      row.churnScore,
      row.lifetimeValueScore,
      row.onBudget,
      row.postponeUntilDay,
      row.lastReviewDay,
    );
  }
  insert.finish();
  return keys;
}

/** One person an account, its main customer: the shape of every input so far. */
function writePersons(database: SqlDatabase, rows: readonly AccountRow[]): void {
  const person = database.bulkInsert('person', [
    'person_no',
    'name',
    'life_support',
    'vulnerable',
    'has_mobile',
    'has_email',
  ]);
  const link = database.bulkInsert('account_person', [
    'account_no',
    'person_no',
    'main_customer',
    'financially_responsible',
  ]);
  for (const [index, row] of rows.entries()) {
    person.add(index + 1, row.name, row.lifeSupport, row.vulnerable, row.hasMobile, row.hasEmail);
  }
  person.finish();
  for (let key = 1; key <= rows.length; key++) link.add(key, key, true, true);
  link.finish();
}

function writeAgreements(
  database: SqlDatabase,
  rows: readonly AgreementRow[],
  accounts: ReadonlyMap<string, number>,
  debtClass: ReadonlyMap<string, number>,
): void {
  const service = writeDictionary(
    database,
    'service',
    rows.map((row) => row.service),
  );
  const insert = database.bulkInsert('service_agreement', [
    'agreement_no',
    'id',
    'account_no',
    'debt_class_no',
    'service_no',
    'status',
  ]);
  for (const [index, row] of rows.entries()) {
    insert.add(
      index + 1,
      row.id,
      keyOf(accounts, row.accountId),
      keyOf(debtClass, row.debtClass),
      keyOf(service, row.service),
      row.status,
    );
  }
  insert.finish();
}

function writeTransactions(
  database: SqlDatabase,
  draft: PortfolioDraft,
  agreements: readonly AgreementRow[],
): void {
  const insert = database.bulkInsert('financial_transaction', [
    'transaction_no',
    'id',
    'agreement_no',
    'kind',
    'amount_minor',
    'posted_day',
    'arrears_day',
    'due_day',
    'disputed',
    'settles_id',
  ]);
  let key = 0;
  for (const [index, agreement] of agreements.entries()) {
    for (const row of draft.sortedTransactions(agreement.id)) {
      key += 1;
      insert.add(
        key,
        row.id,
        index + 1,
        row.kind,
        row.amountMinor,
        row.postedDay,
        row.arrearsDay,
        row.dueDay,
        row.disputed,
        row.settlesId,
      );
    }
  }
  insert.finish();
}

function writePlans(
  database: SqlDatabase,
  rows: readonly PayPlanRow[],
  accounts: ReadonlyMap<string, number>,
  debtClass: ReadonlyMap<string, number>,
): void {
  const plan = database.bulkInsert('pay_plan', [
    'pay_plan_no',
    'id',
    'account_no',
    'debt_class_no',
    'start_day',
    'status',
  ]);
  for (const [index, row] of rows.entries()) {
    const account = keyOf(accounts, row.accountId);
    plan.add(index + 1, row.id, account, keyOf(debtClass, row.debtClass), row.startDay, row.status);
  }
  plan.finish();
  const instalment = database.bulkInsert('pay_plan_sched_payment', [
    'pay_plan_no',
    'position',
    'day',
    'amount_minor',
  ]);
  for (const [index, row] of rows.entries()) {
    for (const [position, { day, amountMinor }] of row.instalments.entries()) {
      instalment.add(index + 1, position, day, amountMinor);
    }
  }
  instalment.finish();
}

/** Takes the document's portfolio away, with its import record. Inside a transaction. */
export function clearPortfolio(database: SqlDatabase): void {
  for (const table of PORTFOLIO_TABLES) database.run(`DELETE FROM ${table}`);
}

/**
 * Writes a draft's rows in canonical order with dense keys, so that the same accounts give the same tables whatever
 * the order of the source. Inside a transaction; the portfolio's own row comes after, with the fingerprint.
 */
export function writePortfolioRows(database: SqlDatabase, draft: PortfolioDraft): void {
  const accountRows = draft.sortedAccounts();
  const accounts = writeAccounts(database, accountRows);
  writePersons(database, accountRows);
  const agreements = draft.sortedAgreements();
  const plans = draft.sortedPlans();
  const debtClass = writeDictionary(database, 'debt_class', [
    ...agreements.map((row) => row.debtClass),
    ...plans.map((row) => row.debtClass),
  ]);
  writeAgreements(database, agreements, accounts, debtClass);
  writeTransactions(database, draft, agreements);
  writePlans(database, plans, accounts, debtClass);
}
