import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src-engine/base/day.ts';
import type { PortfolioPreset } from '../../src-engine/model/portfolio-preset.ts';
import type { AccountRow, TransactionRow } from '../../src-engine/model/rows.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { type CollectingSink, collectingSink } from '../support/collecting-sink.ts';

const AS_OF = dayOf(2026, 3, 2);
const ACCOUNTS = 12_000;

/** An account with what is open, by age in days past due. */
interface Standing {
  readonly row: AccountRow;
  openMinor: number;
  pastDueMinor: number;
  oldestDays: number;
  readonly bucketMinor: number[];
  latePayments: number;
  paidBills: number;
}

function bucketOf(days: number): number {
  return days <= 0 ? 0 : days <= 30 ? 1 : days <= 60 ? 2 : days <= 90 ? 3 : 4;
}

/** Adds one debt class of one account: credits eat the oldest debits first. */
function addClass(standing: Standing, transactions: readonly TransactionRow[]): void {
  const debits = transactions.filter((row) => row.amountMinor > 0);
  debits.sort((a, b) => (a.arrearsDay ?? 0) - (b.arrearsDay ?? 0));
  let credit = transactions.reduce((sum, row) => sum + Math.max(0, -row.amountMinor), 0);
  for (const debit of debits) {
    const used = Math.min(credit, debit.amountMinor);
    credit -= used;
    const openMinor = debit.amountMinor - used;
    if (openMinor === 0) continue;
    const days = AS_OF - (debit.dueDay ?? AS_OF);
    const bucket = bucketOf(days);
    standing.openMinor += openMinor;
    if (days > 0) standing.pastDueMinor += openMinor;
    standing.oldestDays = Math.max(standing.oldestDays, days);
    standing.bucketMinor[bucket] = (standing.bucketMinor[bucket] ?? 0) + openMinor;
  }
}

function standingsOf(rows: CollectingSink): readonly Standing[] {
  const standings = new Map<string, Standing>();
  for (const row of rows.accounts) {
    standings.set(row.id, {
      row,
      openMinor: 0,
      pastDueMinor: 0,
      oldestDays: 0,
      bucketMinor: [0, 0, 0, 0, 0],
      latePayments: 0,
      paidBills: 0,
    });
  }
  const agreements = new Map(rows.agreements.map((row) => [row.id, row]));
  const classes = new Map<string, { accountId: string; transactions: TransactionRow[] }>();
  for (const row of rows.transactions) {
    const agreement = agreements.get(row.agreementId);
    if (agreement === undefined) throw new Error(`no agreement ${row.agreementId}`);
    const key = `${agreement.accountId} ${agreement.debtClass}`;
    const entry = classes.get(key) ?? { accountId: agreement.accountId, transactions: [] };
    entry.transactions.push(row);
    classes.set(key, entry);
  }
  for (const { accountId, transactions } of classes.values()) {
    const standing = standings.get(accountId);
    if (standing === undefined) throw new Error(`no account ${accountId}`);
    addClass(standing, transactions);
  }
  return [...standings.values()];
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function share<T>(list: readonly T[], test: (entry: T) => boolean): number {
  return list.filter(test).length / list.length;
}

function generate(preset: PortfolioPreset): CollectingSink {
  const sink = collectingSink();
  const options = { preset, accounts: ACCOUNTS, seed: 1, asOfDay: AS_OF, currency: 'USD' };
  generatePortfolio(options, sink, () => undefined);
  return sink;
}

describe.each(['utility', 'telecom', 'card'] as const)(
  'the %s portfolio hangs together',
  (preset) => {
    let rows: CollectingSink;
    let all: readonly Standing[];
    let current: readonly Standing[];
    let pastDue: readonly Standing[];
    beforeAll(() => {
      rows = generate(preset);
      all = standingsOf(rows);
      current = all.filter((entry) => entry.pastDueMinor === 0);
      pastDue = all.filter((entry) => entry.pastDueMinor > 0);
    });

    it('rates accounts lower the older their debt is', () => {
      const rating = (list: readonly Standing[]) =>
        mean(list.map((entry) => entry.row.creditRating));
      const old = pastDue.filter((entry) => entry.oldestDays > 60);
      expect(rating(pastDue)).toBeLessThan(rating(current) - 25);
      expect(rating(old)).toBeLessThan(rating(pastDue) - 10);
    });

    it('scores past-due accounts as worse debtors, more likely to leave, and worth less', () => {
      const of = (
        list: readonly Standing[],
        field: 'badDebtScore' | 'churnScore' | 'lifetimeValueScore',
      ) => mean(list.map((entry) => entry.row[field]));
      expect(of(pastDue, 'badDebtScore')).toBeGreaterThan(of(current, 'badDebtScore') + 8);
      expect(of(pastDue, 'churnScore')).toBeGreaterThan(of(current, 'churnScore') + 2);
      expect(of(pastDue, 'lifetimeValueScore')).toBeLessThan(of(current, 'lifetimeValueScore') - 1);
    });

    it('sorts risk categories by score', () => {
      const score = (category: string) =>
        mean(all.filter((e) => e.row.riskCategory === category).map((e) => e.row.badDebtScore));
      expect(score('LOW')).toBeLessThan(score('MEDIUM') - 10);
      expect(score('MEDIUM')).toBeLessThan(score('HIGH') - 10);
    });

    it('shows past-due accounts as later payers of their earlier bills', () => {
      const accountOf = new Map(rows.agreements.map((row) => [row.id, row.accountId]));
      const isPastDue = new Set(pastDue.map((entry) => entry.row.id));
      const delays: Record<'current' | 'pastDue', number[]> = { current: [], pastDue: [] };
      let bill: TransactionRow | undefined;
      for (const row of rows.transactions) {
        if (row.kind === 'BILL') bill = row;
        else if (bill?.agreementId === row.agreementId && bill.amountMinor === -row.amountMinor) {
          const group = isPastDue.has(accountOf.get(row.agreementId) ?? '') ? 'pastDue' : 'current';
          delays[group].push(row.postedDay - (bill.dueDay ?? 0));
        }
      }
      expect(delays.current.length).toBeGreaterThan(5000);
      expect(delays.pastDue.length).toBeGreaterThan(2500);
      expect(mean(delays.pastDue)).toBeGreaterThan(mean(delays.current) + 1.5);
    });

    it('gives plans only to overdue accounts, for no more than they owed', () => {
      const byId = new Map(all.map((entry) => [entry.row.id, entry]));
      const active = rows.plans.filter((plan) => plan.status === 'ACTIVE');
      expect(active.length).toBeGreaterThan(50);
      for (const plan of active) {
        const owed = byId.get(plan.accountId)?.pastDueMinor ?? 0;
        const future = plan.instalments.filter((row) => row.day > AS_OF);
        expect(future.reduce((sum, row) => sum + row.amountMinor, 0)).toBeLessThanOrEqual(owed);
        expect(plan.startDay).toBeLessThan(AS_OF);
        expect(future.length).toBeGreaterThanOrEqual(3);
      }
    });

    it('ended its other plans before the as-of date', () => {
      const ended = rows.plans.filter((plan) => plan.status !== 'ACTIVE');
      expect(ended.length).toBeGreaterThan(100);
      for (const plan of ended) {
        expect(plan.endDay).toBeGreaterThan(plan.startDay);
        expect(plan.endDay).toBeLessThan(AS_OF);
      }
    });

    it('has every kind of fact, hold and past that collection reads, a few of each', () => {
      const kinds = (list: readonly string[]) => [...new Set(list)].sort();
      expect(kinds(rows.facts.map((row) => row.kind)).length).toBe(15);
      const reasons = kinds(rows.holds.map((row) => row.reason));
      for (const reason of ['BANKRUPTCY', 'BREATHING_SPACE', 'DECEASED', 'DISPUTE', 'PROMISE'])
        expect(reasons).toContain(reason);
      expect(kinds(rows.promises.map((row) => row.status))).toEqual(['BROKEN', 'KEPT', 'OPEN']);
      expect(kinds(rows.referrals.map((row) => row.status))).toEqual(['ACTIVE', 'CLOSED']);
      expect(rows.ratings.length).toBeGreaterThan(100);
      expect(rows.ratings.some((row) => row.cashOnlyPoints > 0)).toBe(true);
      expect(rows.reviews.length).toBe(ACCOUNTS);
      expect(rows.reviews.every((row) => row.reviewDay === AS_OF)).toBe(true);
    });

    it('holds and stops only a small part of its accounts', () => {
      const held = new Set(rows.holds.map((row) => row.accountId));
      expect(held.size / ACCOUNTS).toBeGreaterThan(0.015);
      expect(held.size / ACCOUNTS).toBeLessThan(0.08);
      const stopped = rows.agreements.filter((row) => row.status === 'STOPPED');
      expect(stopped.length / rows.agreements.length).toBeLessThan(0.03);
      expect(stopped.length).toBeGreaterThan(50);
      for (const row of stopped) {
        expect(row.finalBillDueDay).not.toBeNull();
        expect(row.recurringChargeMinor).toBeNull();
      }
    });

    it('bills 30 days after the last bill what its bills were on average', () => {
      const bills = new Map<string, TransactionRow[]>();
      for (const row of rows.transactions) {
        if (row.kind !== 'BILL') continue;
        bills.set(row.agreementId, [...(bills.get(row.agreementId) ?? []), row]);
      }
      const next = new Map(rows.accounts.map((row) => [row.id, row.nextBillDay]));
      const days = new Set<number>();
      for (const row of rows.agreements) {
        const own = bills.get(row.id) ?? [];
        if (row.recurringChargeMinor === null) continue;
        const total = own.reduce((sum, bill) => sum + bill.amountMinor, 0);
        expect(row.recurringChargeMinor).toBe(Math.round(total / own.length));
        const day = next.get(row.accountId) ?? 0;
        expect(day - (own.at(-1)?.postedDay ?? 0)).toBe(30);
        expect(day).toBeGreaterThan(AS_OF);
        days.add(day);
      }
      expect(days.size).toBeGreaterThan(20);
    });

    it('has customers with several accounts, all under one name', () => {
      const names = new Map(rows.accounts.map((row) => [row.id, row.name]));
      const related = rows.accounts.filter((row) => row.customerId !== null);
      expect(related.length / ACCOUNTS).toBeGreaterThan(0.02);
      for (const row of related) expect(row.name).toBe(names.get(row.customerId ?? ''));
    });

    it('has no account without open debt, and a debt class only of its preset', () => {
      expect(all.filter((entry) => entry.openMinor <= 0)).toEqual([]);
      const classes = [...new Set(rows.agreements.map((row) => row.debtClass))].sort();
      const expected = {
        utility: ['ENERGY', 'SERVICES'],
        telecom: ['DEVICE', 'TELECOM'],
        card: ['CARD'],
      };
      expect(classes).toEqual(expected[preset]);
    });
  },
);

describe('the utility portfolio looks like the sample of the Portfolio screen', () => {
  let rows: CollectingSink;
  let all: readonly Standing[];
  beforeAll(() => {
    rows = generate('utility');
    all = standingsOf(rows);
  });

  it('has about 60% of accounts past due and 5.1 million in scope', () => {
    expect(Math.abs(share(all, (entry) => entry.pastDueMinor > 0) - 0.6)).toBeLessThan(0.015);
    const openMinor = all.reduce((sum, entry) => sum + entry.openMinor, 0);
    expect(Math.abs(openMinor / 510_000_000 - 1)).toBeLessThan(0.06);
    expect(Math.abs(median(all.map((entry) => entry.openMinor)) / 25_600 - 1)).toBeLessThan(0.06);
  });

  it('ages its debt like the sample', () => {
    const open = all.reduce((sum, entry) => sum + entry.openMinor, 0);
    const shares = [0, 1, 2, 3, 4].map(
      (bucket) => all.reduce((sum, entry) => sum + (entry.bucketMinor[bucket] ?? 0), 0) / open,
    );
    const expected = [0.39, 0.34, 0.19, 0.05, 0.03];
    shares.forEach((found, bucket) => {
      expect(Math.abs(found - (expected[bucket] ?? 0))).toBeLessThan(0.03);
    });
  });

  it('has the segments and flags of the sample', () => {
    const rowsOf = all.map((entry) => entry.row);
    const within = (found: number, expected: number, tolerance: number) =>
      expect(Math.abs(found - expected)).toBeLessThan(tolerance);
    within(
      share(rowsOf, (row) => row.segment === 'Residential, standard'),
      0.603,
      0.015,
    );
    within(
      share(rowsOf, (row) => row.segment === 'Small business'),
      0.234,
      0.015,
    );
    within(
      share(rowsOf, (row) => row.segment === 'Residential, priority'),
      0.088,
      0.01,
    );
    within(
      share(rowsOf, (row) => row.segment === 'Commercial'),
      0.075,
      0.01,
    );
    within(
      share(rowsOf, (row) => row.lifeSupport),
      0.005,
      0.002,
    );
    within(
      share(rowsOf, (row) => row.vulnerable),
      0.04,
      0.006,
    );
    within(
      share(rowsOf, (row) => row.onBudget),
      0.06,
      0.008,
    );
    within(
      share(rowsOf, (row) => !row.hasMobile),
      0.18,
      0.012,
    );
    within(
      share(rowsOf, (row) => !row.hasEmail),
      0.25,
      0.013,
    );
    within(median(rowsOf.flatMap((row) => row.creditRating ?? [])), 678, 8);
  });

  it('protects exactly the accounts on life support or vulnerable, and never a business', () => {
    for (const { row } of all) {
      expect(row.riskCategory === 'PROTECTED').toBe(row.lifeSupport || row.vulnerable);
      if (row.collectionClass === 'COM') expect(row.riskCategory).not.toBe('PROTECTED');
    }
  });

  it('has the types, masters, meters and budgets of a utility', () => {
    const { agreements } = rows;
    const types = [...new Set(agreements.map((row) => row.type))].sort();
    expect(types).toEqual(['E-COM', 'E-RES', 'G-COM', 'G-RES', 'HOME-COM', 'HOME-RES']);
    const byId = new Map(agreements.map((row) => [row.id, row]));
    const subs = agreements.filter((row) => row.masterId !== null);
    expect(subs.length).toBeGreaterThan(100);
    for (const row of subs) {
      const master = byId.get(row.masterId ?? '');
      expect([master?.accountId, master?.service]).toEqual([row.accountId, 'ELECTRIC']);
    }
    const electric = agreements.filter((row) => row.service === 'ELECTRIC');
    expect(Math.abs(share(electric, (row) => row.remoteDisconnect) - 0.55)).toBeLessThan(0.02);
    expect(share(electric, (row) => row.servicePoints > 0)).toBe(1);
    expect(electric.filter((row) => row.premiseLifeSupport).length).toBeGreaterThan(20);
    expect(electric.filter((row) => row.masterMeter).length).toBeGreaterThan(50);
    const third = agreements.filter((row) => row.provider !== null);
    expect(new Set(third.map((row) => row.service))).toEqual(new Set(['HOME-SERVICES']));
    const budgets = agreements.filter((row) => row.onBudget);
    expect(budgets.length).toBeGreaterThan(500);
    expect(share(budgets, (row) => row.payoffDifferenceMinor > 0)).toBeGreaterThan(0.4);
    expect(share(budgets, (row) => row.payoffDifferenceMinor > 0)).toBeLessThan(0.6);
  });

  it('postpones and disputes a few, and bills budget accounts the same each month', () => {
    expect(all.filter((entry) => entry.row.postponeUntilDay !== null).length).toBeGreaterThan(20);
    expect(rows.transactions.filter((row) => row.disputed).length).toBeGreaterThan(10);
    const budget = new Set(rows.accounts.filter((row) => row.onBudget).map((row) => row.id));
    const owners = new Map(rows.agreements.map((row) => [row.id, row.accountId]));
    const amounts = new Map<string, Set<number>>();
    for (const row of rows.transactions) {
      if (row.kind !== 'BILL' || !budget.has(owners.get(row.agreementId) ?? '')) continue;
      const seen = amounts.get(row.agreementId) ?? new Set<number>();
      amounts.set(row.agreementId, seen.add(row.amountMinor));
    }
    expect(amounts.size).toBeGreaterThan(500);
    expect([...amounts.values()].filter((seen) => seen.size > 1)).toEqual([]);
  });
});
