import fc from 'fast-check';
import type {
  AccountFactRow,
  AccountRow,
  AgreementRow,
  HoldBlock,
  HoldRow,
  ProcessRow,
  PromiseRow,
  RatingRow,
  ReferralRow,
  ReviewRow,
  TransactionRow,
} from '../../src-engine/model/rows.ts';

/** What hangs on accounts beside agreements and plans. */
export interface ArbitraryCollection {
  readonly holds: readonly HoldRow[];
  readonly promises: readonly PromiseRow[];
  readonly ratings: readonly RatingRow[];
  readonly reviews: readonly ReviewRow[];
  readonly referrals: readonly ReferralRow[];
  readonly processes: readonly ProcessRow[];
  readonly facts: readonly AccountFactRow[];
}

interface Rows {
  readonly accounts: readonly AccountRow[];
  readonly agreements: readonly AgreementRow[];
  readonly transactions: readonly TransactionRow[];
}

const day = fc.integer({ min: 15_000, max: 22_000 });
const length = fc.integer({ min: 0, max: 400 });
const amount = fc.integer({ min: 0, max: 9_007_199_254_740 });
const points = fc.integer({ min: -32_767, max: 32_767 });
const debtClass = fc.constantFrom('REGU', 'CHARITY', 'NOWHERE ELSE');
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const MOST = 4;

/** Gives the rows ids that no other row of the list has. */
function named<T>(
  prefix: string,
  row: fc.Arbitrary<T>,
): fc.Arbitrary<readonly (T & { readonly id: string })[]> {
  return fc
    .array(row, { maxLength: MOST })
    .map((list) => list.map((value, index) => ({ ...value, id: `${prefix}${MOST - index}` })));
}

function targets({ accounts, agreements, transactions }: Rows) {
  const account = fc.constantFrom(...accounts.map((row) => row.id));
  const whole = account.map((accountId) => ({
    accountId,
    scope: 'ACCOUNT' as const,
    target: null,
  }));
  const classes = fc
    .tuple(account, debtClass)
    .map(([accountId, target]) => ({ accountId, scope: 'DEBT_CLASS' as const, target }));
  const all: fc.Arbitrary<Pick<HoldRow, 'accountId' | 'scope' | 'target'>>[] = [whole, classes];
  if (agreements.length > 0) {
    const agreement = fc.constantFrom(...agreements);
    all.push(agreement.map(({ accountId, id }) => ({ accountId, scope: 'AGREEMENT', target: id })));
  }
  const owner = new Map(agreements.map((row) => [row.id, row.accountId]));
  const bills = transactions.filter(({ kind }) => kind === 'BILL');
  if (bills.length > 0) {
    all.push(
      fc.constantFrom(...bills).map((bill) => ({
        accountId: owner.get(bill.agreementId) ?? '',
        scope: 'BILL',
        target: bill.id,
      })),
    );
  }
  return fc.oneof(...all);
}

function arbitraryHolds(rows: Rows): fc.Arbitrary<readonly HoldRow[]> {
  const hold = fc
    .record({
      place: targets(rows),
      reason: fc.constantFrom('DISPUTE', 'BREATHING_SPACE', 'MANUAL', 'DECEASED'),
      fromDay: day,
      days: orNull(length),
      blocks: fc.subarray<HoldBlock>([
        ...(['REVIEW', 'EVENTS', 'CONTACTS', 'SEVERANCE', 'FEES', 'WRITE_OFF'] as const),
      ]),
      amountMinor: orNull(amount),
      note: fc.constantFrom('', 'says it is paid', '名前'),
    })
    .map(({ place, days, ...row }): Omit<HoldRow, 'id'> => {
      return { ...row, ...place, toDay: days === null ? null : row.fromDay + days };
    });
  return named('H', hold);
}

/** Under way on day 20 000, the as-of day of the tests that store them; one an account and class. */
function arbitraryProcesses(accountId: fc.Arbitrary<string>): fc.Arbitrary<readonly ProcessRow[]> {
  const process = fc
    .record({
      accountId,
      debtClass,
      template: fc.constantFrom('RES-STD', 'Ørsted', '名前'),
      startDay: fc.integer({ min: 15_000, max: 20_000 }),
      daysBefore: orNull(length),
      lastSequence: orNull(fc.integer({ min: 0, max: 65_535 })),
    })
    .map(({ daysBefore, ...row }) => {
      return { ...row, baseDay: daysBefore === null ? null : row.startDay - daysBefore };
    });
  return fc
    .uniqueArray(process, {
      maxLength: MOST,
      selector: (row) => `${row.accountId}\n${row.debtClass}`,
    })
    .map((list) => list.map((row, index) => ({ ...row, id: `C${MOST - index}` })));
}

const FACT_KINDS = ['TO_DO', 'CASE', 'REBATE_CLAIM'] as const;

/** Any collection rows that fit the accounts, agreements and bills; none for an empty portfolio. */
export function arbitraryCollection(rows: Rows): fc.Arbitrary<ArbitraryCollection> {
  if (rows.accounts.length === 0) {
    return fc.constant({
      holds: [],
      promises: [],
      ratings: [],
      reviews: [],
      referrals: [],
      processes: [],
      facts: [],
    });
  }
  const accountId = fc.constantFrom(...rows.accounts.map((row) => row.id));
  const promise = fc
    .record({ accountId, debtClass: orNull(debtClass), amountMinor: amount, madeDay: day, length })
    .chain(({ length: days, ...row }) =>
      fc
        .constantFrom('OPEN' as const, 'KEPT' as const, 'BROKEN' as const)
        .map((status) => ({ ...row, dueDay: row.madeDay + days, status })),
    );
  const rating = fc
    .record({ accountId, startDay: day, length, creditPoints: points, cashOnlyPoints: points })
    .map(({ length: days, ...row }) => ({ ...row, endDay: row.startDay + days }));
  return fc.record({
    holds: arbitraryHolds(rows),
    promises: named('P', promise),
    ratings: fc.array(rating, { maxLength: MOST }),
    reviews: fc.array(
      fc.record({ accountId, reviewDay: day, reason: fc.constantFrom('CNV-ADM', '') }),
      { maxLength: MOST },
    ),
    referrals: named(
      'R',
      fc.record({
        accountId,
        agency: fc.constantFrom('NORTH AGENCY', 'Ørsted'),
        startDay: day,
        amountMinor: amount,
        status: fc.constantFrom('ACTIVE' as const, 'CLOSED' as const),
      }),
    ),
    facts: named(
      'F',
      fc.record({
        accountId,
        kind: fc.constantFrom(...FACT_KINDS),
        text: fc.constantFrom('', 'Meter', '名前'),
        open: fc.boolean(),
        fromDay: day,
        toDay: orNull(day),
        amountMinor: amount,
      }),
    ),
    // Last, so that what is drawn before stays as it was.
    processes: arbitraryProcesses(accountId),
  });
}
