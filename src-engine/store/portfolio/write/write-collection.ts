import { HOLD_BLOCK } from '../../../model/portfolio.ts';
import type { AgreementRow, HoldRow, ProcessRow } from '../../../model/rows.ts';
import type { SqlDatabase } from '../../sqlite.ts';
import { writeDictionary } from '../dictionary.ts';
import type { CollectionRows } from '../draft/collection-rows.ts';
import { refuse } from '../draft/row-checks.ts';
import { type Keys, keyOf, keyOrNull } from './keys.ts';
import { billName } from './write-agreements.ts';

/** Keys of what holds may be on. */
export interface HoldTargets {
  readonly accounts: Keys;
  readonly agreements: Keys;
  readonly agreementRows: readonly AgreementRow[];
  /** By billName. */
  readonly bills: Keys;
  readonly debtClass: Keys;
}

/** The names of the bills that holds are on. */
export function heldBills(holds: readonly HoldRow[]): ReadonlySet<string> {
  return new Set(
    holds
      .filter(({ scope }) => scope === 'BILL')
      .map(({ accountId, target }) => billName(accountId, target ?? '')),
  );
}

function targetKey(hold: HoldRow, targets: HoldTargets): number | null {
  const target = hold.target ?? '';
  if (hold.scope === 'ACCOUNT') return null;
  if (hold.scope === 'DEBT_CLASS') return keyOf(targets.debtClass, target);
  if (hold.scope === 'BILL') {
    const key = targets.bills.get(billName(hold.accountId, target));
    return key ?? refuse(`Hold ${hold.id} is on bill ${target}, which is not there.`, MEND);
  }
  const key = targets.agreements.get(target);
  if (key === undefined || targets.agreementRows[key - 1]?.accountId !== hold.accountId) {
    return refuse(
      `Hold ${hold.id} is on service agreement ${target}, which is not one of account ${hold.accountId}.`,
      MEND,
    );
  }
  return key;
}

const MEND = 'Mend its target or leave the hold out.';

/** Writes holds in order; a target that the portfolio does not have throws a FailureError. */
export function writeHolds(
  database: SqlDatabase,
  holds: readonly HoldRow[],
  targets: HoldTargets,
): void {
  const insert = database.bulkInsert('hold', [
    'hold_no',
    'id',
    'account_no',
    'scope',
    'agreement_no',
    'transaction_no',
    'debt_class_no',
    'reason',
    'from_day',
    'to_day',
    'blocks',
    'amount_minor',
    'note',
  ]);
  for (const [index, row] of holds.entries()) {
    const key = targetKey(row, targets);
    insert.add(
      index + 1,
      row.id,
      keyOf(targets.accounts, row.accountId),
      row.scope,
      row.scope === 'AGREEMENT' ? key : null,
      row.scope === 'BILL' ? key : null,
      row.scope === 'DEBT_CLASS' ? key : null,
      row.reason,
      row.fromDay,
      row.toDay,
      row.blocks.reduce((bits, block) => bits | HOLD_BLOCK[block], 0),
      row.amountMinor,
      row.note,
    );
  }
  insert.finish();
}

/** Writes collection processes under way, in order. */
export function writeProcesses(
  database: SqlDatabase,
  rows: readonly ProcessRow[],
  accounts: Keys,
  debtClass: Keys,
): void {
  const codes = rows.map((row) => row.template);
  const template = writeDictionary(database, 'running_template', codes);
  const processes = database.bulkInsert('running_process', [
    ...['process_no', 'id', 'account_no', 'debt_class_no', 'running_template_no', 'start_day'],
    ...['base_day', 'last_sequence'],
  ]);
  for (const [index, row] of rows.entries()) {
    const { id, startDay, baseDay, lastSequence } = row;
    processes.add(
      index + 1,
      id,
      keyOf(accounts, row.accountId),
      keyOf(debtClass, row.debtClass),
      keyOf(template, row.template),
      startDay,
      baseDay ?? startDay,
      lastSequence,
    );
  }
  processes.finish();
}

/** Writes promises, ratings, reviews, referrals and facts, each in canonical order. */
export function writeCollection(
  database: SqlDatabase,
  rows: CollectionRows,
  accounts: Keys,
  debtClass: Keys,
): void {
  const account = ({ accountId }: { readonly accountId: string }) => keyOf(accounts, accountId);
  const promises = database.bulkInsert('promise_to_pay', [
    ...['promise_no', 'id', 'account_no', 'debt_class_no', 'amount_minor', 'made_day', 'due_day'],
    'status',
  ]);
  for (const [index, row] of rows.sortedPromises().entries()) {
    const { id, amountMinor, madeDay, dueDay, status } = row;
    const key = keyOrNull(debtClass, row.debtClass);
    promises.add(index + 1, id, account(row), key, amountMinor, madeDay, dueDay, status);
  }
  promises.finish();
  const ratings = database.bulkInsert('credit_rating_history', [
    ...['rating_no', 'account_no', 'start_day', 'end_day', 'credit_points', 'cash_only_points'],
  ]);
  for (const [index, row] of rows.sortedRatings().entries()) {
    const { startDay, endDay, creditPoints, cashOnlyPoints } = row;
    ratings.add(index + 1, account(row), startDay, endDay, creditPoints, cashOnlyPoints);
  }
  ratings.finish();
  const reviews = database.bulkInsert('credit_review_schedule', [
    ...['review_no', 'account_no', 'review_day', 'reason'],
  ]);
  for (const [index, row] of rows.sortedReviews().entries()) {
    reviews.add(index + 1, account(row), row.reviewDay, row.reason);
  }
  reviews.finish();
  const referralRows = rows.sortedReferrals();
  const agencies = referralRows.map((row) => row.agency);
  const agency = writeDictionary(database, 'agency', agencies);
  const referrals = database.bulkInsert('agency_referral', [
    ...['referral_no', 'id', 'account_no', 'agency_no', 'start_day', 'amount_minor', 'status'],
  ]);
  for (const [index, row] of referralRows.entries()) {
    const { id, startDay, amountMinor, status } = row;
    const key = keyOf(agency, row.agency);
    referrals.add(index + 1, id, account(row), key, startDay, amountMinor, status);
  }
  referrals.finish();
  const facts = database.bulkInsert('account_fact', [
    ...['fact_no', 'id', 'account_no', 'kind', 'text', 'open', 'from_day', 'to_day'],
    'amount_minor',
  ]);
  for (const [index, row] of rows.sortedFacts().entries()) {
    const { id, kind, text, open, fromDay, toDay, amountMinor } = row;
    facts.add(index + 1, id, account(row), kind, text, open, fromDay, toDay, amountMinor);
  }
  facts.finish();
}
