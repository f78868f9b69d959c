import type { AgreementRow } from '../../../model/rows.ts';
import type { SqlDatabase } from '../../sqlite.ts';
import { writeDictionary } from '../dictionary.ts';
import type { PortfolioDraft } from '../portfolio-draft.ts';
import { type Keys, keyOf, keyOrNull } from './keys.ts';

const AGREEMENT_COLUMNS = [
  'agreement_no',
  'id',
  'account_no',
  'debt_class_no',
  'service_no',
  'agreement_type_no',
  'status',
  'recurring_charge_minor',
  'on_budget',
  'payoff_difference_minor',
  'provider_no',
  'master_no',
  'service_points',
  'premise_life_support',
  'premise_sensitive_load',
  'master_meter',
  'remote_disconnect',
  'final_bill_due_day',
  'start_day',
];

/** Writes the agreements, which come in canonical order; gives the key of each. */
export function writeAgreements(
  database: SqlDatabase,
  rows: readonly AgreementRow[],
  accounts: Keys,
  debtClass: Keys,
): Keys {
  const services = rows.map((row) => row.service);
  const service = writeDictionary(database, 'service', services);
  const types = rows.map((row) => row.type);
  const type = writeDictionary(database, 'agreement_type', types);
  const providers = rows.flatMap((row) => (row.provider === null ? [] : [row.provider]));
  const provider = writeDictionary(database, 'provider', providers);
  const keys = new Map(rows.map((row, index) => [row.id, index + 1]));
  const insert = database.bulkInsert('service_agreement', AGREEMENT_COLUMNS);
  for (const [index, row] of rows.entries()) {
    insert.add(
      index + 1,
      row.id,
      keyOf(accounts, row.accountId),
      keyOf(debtClass, row.debtClass),
      keyOf(service, row.service),
      keyOf(type, row.type),
      row.status,
      row.recurringChargeMinor,
      row.onBudget,
      row.payoffDifferenceMinor,
      keyOrNull(provider, row.provider),
      keyOrNull(keys, row.masterId),
      row.servicePoints,
      row.premiseLifeSupport,
      row.premiseSensitiveLoad,
      row.masterMeter,
      row.remoteDisconnect,
      row.finalBillDueDay,
      row.startDay,
    );
  }
  insert.finish();
  return keys;
}

/** Name of a bill among those of an account. */
export function billName(accountId: string, billId: string): string {
  return `${accountId}\n${billId}`;
}

/**
 * Writes the transactions of the agreements in order. Gives the keys of the debits that `wanted` names (billName): the
 * first in canonical order, should an account use an id twice.
 */
export function writeTransactions(
  database: SqlDatabase,
  draft: PortfolioDraft,
  agreements: readonly AgreementRow[],
  wanted: ReadonlySet<string>,
): Keys {
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
  const found = new Map<string, number>();
  let key = 0;
  for (const [index, agreement] of agreements.entries()) {
    for (const row of draft.sortedTransactions(agreement.id)) {
      key += 1;
      if (wanted.size > 0 && (row.kind === 'BILL' || row.kind === 'DEBIT_ADJUSTMENT')) {
        const name = billName(agreement.accountId, row.id);
        if (wanted.has(name) && !found.has(name)) found.set(name, key);
      }
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
  return found;
}
