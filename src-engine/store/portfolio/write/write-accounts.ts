import type { AccountRow } from '../../../model/rows.ts';
import type { SqlDatabase } from '../../sqlite.ts';
import { writeDictionary } from '../dictionary.ts';
import { type Keys, keyOf } from './keys.ts';

const ACCOUNT_COLUMNS = [
  'account_no',
  'id',
  'division_no',
  'customer_class_no',
  'collection_class_no',
  'segment_no',
  'risk_category_no',
  'management_group_no',
  'assigned_template_no',
  'credit_rating',
  'cash_only_score',
  'bad_debt_score',
  'churn_score',
  'lifetime_value_score',
  'nationality_no',
  'up_sell_score',
  'cross_sell_score',
  'credit_limit_minor',
  'on_budget',
  'direct_debit',
  'customer_id',
  'responsible_persons',
  'notified_persons',
  'postpone_until_day',
  'last_review_day',
  'next_bill_day',
];

const PERSON_COLUMNS = [
  'person_no',
  'name',
  'life_support',
  'sensitive_load',
  'vulnerable',
  'has_mobile',
  'has_email',
  'no_sms',
  'no_email',
  'no_call',
  'no_letter',
];

function writeAccountDictionaries(database: SqlDatabase, rows: readonly AccountRow[]) {
  const of = (read: (row: AccountRow) => string) => rows.map(read);
  return {
    division: writeDictionary(
      database,
      'division',
      of((row) => row.division),
    ),
    customerClass: writeDictionary(
      database,
      'customer_class',
      of((row) => row.customerClass),
    ),
    collectionClass: writeDictionary(
      database,
      'collection_class',
      of((row) => row.collectionClass),
    ),
    segment: writeDictionary(
      database,
      'segment',
      of((row) => row.segment),
    ),
    risk: writeDictionary(
      database,
      'risk_category',
      rows.flatMap((row) => (row.riskCategory ? [row.riskCategory] : [])),
    ),
    nationality: writeDictionary(
      database,
      'nationality',
      rows.flatMap((row) => (row.nationality ? [row.nationality] : [])),
    ),
    group: writeDictionary(
      database,
      'management_group',
      rows.flatMap((row) => (row.managementGroup ? [row.managementGroup] : [])),
    ),
    assigned: writeDictionary(
      database,
      'assigned_template',
      rows.flatMap((row) => (row.assignedTemplate ? [row.assignedTemplate] : [])),
    ),
  };
}

/** Writes the accounts, which come in canonical order; gives the key of each. */
export function writeAccounts(database: SqlDatabase, rows: readonly AccountRow[]): Keys {
  const codes = writeAccountDictionaries(database, rows);
  const insert = database.bulkInsert('account', ACCOUNT_COLUMNS);
  const keys = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    keys.set(row.id, index + 1);
    insert.add(
      index + 1,
      row.id,
      keyOf(codes.division, row.division),
      keyOf(codes.customerClass, row.customerClass),
      keyOf(codes.collectionClass, row.collectionClass),
      keyOf(codes.segment, row.segment),
      row.riskCategory ? keyOf(codes.risk, row.riskCategory) : null,
      row.managementGroup ? keyOf(codes.group, row.managementGroup) : null,
      row.assignedTemplate ? keyOf(codes.assigned, row.assignedTemplate) : null,
      row.creditRating,
      row.cashOnlyScore,
      row.badDebtScore,
      row.churnScore,
      row.lifetimeValueScore,
      row.nationality ? keyOf(codes.nationality, row.nationality) : null,
      row.upSellScore,
      row.crossSellScore,
      row.creditLimitMinor,
      row.onBudget,
      row.directDebit,
      row.customerId,
      row.responsiblePersons,
      row.notifiedPersons,
      row.postponeUntilDay,
      row.lastReviewDay,
      row.nextBillDay,
    );
  }
  insert.finish();
  return keys;
}

/** One person an account, its main customer: other persons are counted, not named. */
export function writePersons(database: SqlDatabase, rows: readonly AccountRow[]): void {
  const person = database.bulkInsert('person', PERSON_COLUMNS);
  const link = database.bulkInsert('account_person', [
    'account_no',
    'person_no',
    'main_customer',
    'financially_responsible',
  ]);
  for (const [index, row] of rows.entries()) {
    person.add(
      index + 1,
      row.name,
      row.lifeSupport,
      row.sensitiveLoad,
      row.vulnerable,
      row.hasMobile,
      row.hasEmail,
      row.optOut.includes('SMS'),
      row.optOut.includes('EMAIL'),
      row.optOut.includes('CALL'),
      row.optOut.includes('LETTER'),
    );
  }
  person.finish();
  for (let key = 1; key <= rows.length; key++) link.add(key, key, true, true);
  link.finish();
}
