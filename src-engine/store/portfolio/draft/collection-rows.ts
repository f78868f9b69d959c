import { countWords } from '../../../base/count-words.ts';
import type { Day } from '../../../base/day.ts';
import { isMinor } from '../../../base/money.ts';
import type {
  AccountFactRow,
  HoldRow,
  ProcessRow,
  PromiseRow,
  RatingRow,
  ReferralRow,
  ReviewRow,
} from '../../../model/rows.ts';
import { checkDays, isAmount, isWithin, refuse, refuseUnless } from './row-checks.ts';
import { byNumber, byText } from './row-order.ts';

const AMOUNT_HINT = 'Amounts are 0 or more, in whole minor units.';

/** Holds, promises, ratings, reviews, referrals, running processes and facts of a draft, each checked by itself and kept for the writing. */
export class CollectionRows {
  readonly #hasAccount: (id: string) => boolean;
  readonly #ids = new Map<string, Set<string>>();
  readonly #holds: HoldRow[] = [];
  readonly #promises: PromiseRow[] = [];
  readonly #ratings: RatingRow[] = [];
  readonly #reviews: ReviewRow[] = [];
  readonly #referrals: ReferralRow[] = [];
  readonly #processes: ProcessRow[] = [];
  readonly #processClasses = new Set<string>();
  readonly #facts: AccountFactRow[] = [];

  constructor(hasAccount: (id: string) => boolean) {
    this.#hasAccount = hasAccount;
  }

  hold(row: HoldRow): void {
    const what = this.#named('Hold', row);
    checkDays(what, [row.fromDay, row.toDay]);
    refuseUnless(
      row.toDay === null || row.toDay >= row.fromDay,
      what,
      'ends before it starts',
      'Mend its dates.',
    );
    refuseUnless(isAmount(row.amountMinor), what, `has ${row.amountMinor} disputed`, AMOUNT_HINT);
    refuseUnless(
      (row.target === null) === (row.scope === 'ACCOUNT'),
      what,
      `of scope ${row.scope} has the target ${row.target ?? 'none'}`,
      'Only a hold on the whole account has no target.',
    );
    this.#holds.push(row);
  }

  promise(row: PromiseRow): void {
    const what = this.#named('Promise', row);
    checkDays(what, [row.madeDay, row.dueDay]);
    refuseUnless(row.dueDay >= row.madeDay, what, 'is due before it was made', 'Mend its dates.');
    const { amountMinor } = row;
    const good = isMinor(amountMinor) && amountMinor >= 0;
    refuseUnless(good, what, `has the amount ${amountMinor}`, AMOUNT_HINT);
    this.#promises.push(row);
  }

  rating(row: RatingRow): void {
    const what = this.#of('A credit-rating row', row);
    checkDays(what, [row.startDay, row.endDay]);
    refuseUnless(row.endDay >= row.startDay, what, 'ends before it starts', 'Mend its dates.');
    for (const points of [row.creditPoints, row.cashOnlyPoints]) {
      refuseUnless(
        isWithin(points, -32_767, 32_767),
        what,
        `has ${countWords(points, 'point')}`,
        'Points are whole numbers from -32767 to 32767.',
      );
    }
    this.#ratings.push(row);
  }

  review(row: ReviewRow): void {
    checkDays(this.#of('A scheduled review', row), [row.reviewDay]);
    this.#reviews.push(row);
  }

  referral(row: ReferralRow): void {
    const what = this.#named('Referral', row);
    checkDays(what, [row.startDay]);
    const good = isMinor(row.amountMinor) && row.amountMinor >= 0;
    refuseUnless(good, what, `has the amount ${row.amountMinor}`, AMOUNT_HINT);
    refuseUnless(row.agency !== '', what, 'names no agency', 'Name the collection agency.');
    this.#referrals.push(row);
  }

  process(row: ProcessRow): void {
    const what = this.#named('Collection process', row);
    const { debtClass, template, startDay, baseDay, lastSequence } = row;
    checkDays(what, [startDay, baseDay]);
    refuseUnless(debtClass !== '', what, 'names no debt class', 'Name the debt that it is about.');
    refuseUnless(template !== '', what, 'names no template', 'Name its process template.');
    refuseUnless(
      baseDay === null || baseDay <= startDay,
      what,
      'has a base day after its start',
      'Mend its dates.',
    );
    refuseUnless(
      isWithin(lastSequence, 0, 65_535),
      what,
      `has ${lastSequence} as its last event`,
      'Give the sequence of the last event done, a whole number from 0 to 65535.',
    );
    const place = `${row.accountId}\n${debtClass}`;
    refuseUnless(
      !this.#processClasses.has(place),
      what,
      `is the second one of account ${row.accountId} for ${debtClass}`,
      'Keep the one that runs.',
    );
    this.#processClasses.add(place);
    this.#processes.push(row);
  }

  fact(row: AccountFactRow): void {
    const what = this.#named('Fact', row);
    checkDays(what, [row.fromDay, row.toDay]);
    const good = isMinor(row.amountMinor) && row.amountMinor >= 0;
    refuseUnless(good, what, `has the amount ${row.amountMinor}`, AMOUNT_HINT);
    this.#facts.push(row);
  }

  /** By (account, from day, id). */
  sortedHolds(): readonly HoldRow[] {
    return this.#holds.toSorted(
      (a, b) => byText(a.accountId, b.accountId) || a.fromDay - b.fromDay || byText(a.id, b.id),
    );
  }

  /** By (account, made day, id). */
  sortedPromises(): readonly PromiseRow[] {
    return this.#promises.toSorted(
      (a, b) => byText(a.accountId, b.accountId) || a.madeDay - b.madeDay || byText(a.id, b.id),
    );
  }

  /** By every field, so that the order of arrival cannot show. */
  sortedRatings(): readonly RatingRow[] {
    return this.#ratings.toSorted(
      (a, b) =>
        byText(a.accountId, b.accountId) ||
        a.startDay - b.startDay ||
        a.endDay - b.endDay ||
        a.creditPoints - b.creditPoints ||
        a.cashOnlyPoints - b.cashOnlyPoints,
    );
  }

  /** By (account, review day, reason). */
  sortedReviews(): readonly ReviewRow[] {
    return this.#reviews.toSorted(
      (a, b) =>
        byText(a.accountId, b.accountId) || a.reviewDay - b.reviewDay || byText(a.reason, b.reason),
    );
  }

  /** By (account, start day, id). */
  sortedReferrals(): readonly ReferralRow[] {
    return this.#referrals.toSorted(
      (a, b) => byText(a.accountId, b.accountId) || a.startDay - b.startDay || byText(a.id, b.id),
    );
  }

  /** By (account, debt class, id). Throws when one begins after the as-of day. */
  sortedProcesses(asOfDay: Day): readonly ProcessRow[] {
    for (const row of this.#processes) {
      refuseUnless(
        row.startDay <= asOfDay,
        `Collection process ${row.id}`,
        'starts after the as-of day',
        'Mend its start or leave it out: only what runs already is part of a portfolio.',
      );
    }
    return this.#processes.toSorted(
      (a, b) =>
        byText(a.accountId, b.accountId) || byText(a.debtClass, b.debtClass) || byText(a.id, b.id),
    );
  }

  /** By (account, kind, from day, id). */
  sortedFacts(): readonly AccountFactRow[] {
    return this.#facts.toSorted(
      (a, b) =>
        byText(a.accountId, b.accountId) ||
        byText(a.kind, b.kind) ||
        byNumber(a.fromDay, b.fromDay) ||
        byText(a.id, b.id),
    );
  }

  #of(what: string, row: { readonly accountId: string }): string {
    if (!this.#hasAccount(row.accountId)) {
      refuse(
        `${what} belongs to account ${row.accountId}, which is not there.`,
        'Add the account or leave the row out.',
      );
    }
    return `${what} of account ${row.accountId}`;
  }

  /** Checks the account and that the id is new among its kind; the row's name for sentences. */
  #named(kind: string, row: { readonly id: string; readonly accountId: string }): string {
    this.#of(`${kind} ${row.id}`, row);
    const ids = this.#ids.get(kind) ?? new Set();
    if (row.id === '') refuse(`${kind} of account ${row.accountId} has no id.`, 'Give it one.');
    if (ids.has(row.id)) refuse(`${kind} ${row.id} appears more than once.`, 'Keep one of them.');
    this.#ids.set(kind, ids.add(row.id));
    return `${kind} ${row.id}`;
  }
}
