import { describe, expect, it, vi } from 'vitest';
import { type CollectingSink, collectingSink } from '../../test/support/collecting-sink.ts';
import { dayOf } from '../base/day.ts';
import { isMinor } from '../base/money.ts';
import type { PortfolioPreset } from '../model/portfolio-preset.ts';
import { generatePortfolio } from './generate.ts';
import type { GenerateOptions } from './options.ts';

const AS_OF = dayOf(2026, 3, 2);

function generate(options: Partial<GenerateOptions> = {}): CollectingSink {
  const sink = collectingSink();
  const all = {
    preset: 'utility',
    accounts: 400,
    seed: 1,
    asOfDay: AS_OF,
    currency: 'USD',
  } as const;
  generatePortfolio({ ...all, ...options }, sink, () => undefined);
  return sink;
}

function listsOf(rows: CollectingSink): readonly (readonly object[])[] {
  const { accounts, agreements, transactions, plans, holds } = rows;
  const { promises, ratings, reviews, referrals, facts } = rows;
  return [
    ...[accounts, agreements, transactions, plans, holds],
    ...[promises, ratings, reviews, referrals, facts],
  ];
}

const PRESETS: readonly PortfolioPreset[] = ['utility', 'telecom', 'card'];

describe.each(PRESETS)('a generated %s portfolio', (preset) => {
  const rows = generate({ preset });

  it('is the same for the same options and another for another seed', () => {
    expect(listsOf(generate({ preset }))).toEqual(listsOf(rows));
    expect(generate({ preset, seed: 2 }).accounts[0]).not.toEqual(rows.accounts[0]);
  });

  it('keeps account k whatever the number of accounts', () => {
    const fewer = generate({ preset, accounts: 90 });
    expect(fewer.accounts.length).toBe(90);
    const all = listsOf(rows);
    for (const [index, list] of listsOf(fewer).entries())
      expect(all[index]?.slice(0, list.length)).toEqual(list);
  });

  it('sends accounts before agreements before transactions, each owned by what came before', () => {
    expect(rows.order[0]).toBe('account');
    expect(rows.order.indexOf('agreement')).toBeLessThan(rows.order.indexOf('transaction'));
    const accounts = new Set(rows.accounts.map((row) => row.id));
    const agreements = new Set(rows.agreements.map((row) => row.id));
    expect(rows.agreements.filter((row) => !accounts.has(row.accountId))).toEqual([]);
    expect(rows.transactions.filter((row) => !agreements.has(row.agreementId))).toEqual([]);
    expect(rows.plans.filter((row) => !accounts.has(row.accountId))).toEqual([]);
  });

  it('gives every row an id of its own', () => {
    const { accounts, agreements, transactions, plans, holds, promises, facts } = rows;
    for (const list of [accounts, agreements, transactions, plans, holds, promises, facts]) {
      expect(new Set(list.map((row) => row.id)).size).toBe(list.length);
    }
  });

  it('writes whole minor units, debits up and credits down, and no day after the as-of date', () => {
    for (const row of rows.transactions) {
      expect(isMinor(row.amountMinor)).toBe(true);
      expect(row.postedDay).toBeLessThanOrEqual(AS_OF);
      if (row.kind === 'BILL') {
        expect(row.amountMinor).toBeGreaterThan(0);
        expect(row.arrearsDay).toBe(row.postedDay);
        expect(row.dueDay).toBeGreaterThan(row.postedDay);
      } else {
        expect(row.kind).toBe('PAYMENT');
        expect(row.amountMinor).toBeLessThan(0);
        expect([row.arrearsDay, row.dueDay]).toEqual([null, null]);
      }
    }
  });

  it('lists the transactions of an agreement by day, a bill before its payment', () => {
    let previous = rows.transactions[0];
    for (const row of rows.transactions.slice(1)) {
      if (previous?.agreementId === row.agreementId) {
        expect(row.postedDay).toBeGreaterThanOrEqual(previous.postedDay);
        expect(row.id > previous.id).toBe(true);
      }
      previous = row;
    }
  });

  it('never pays an agreement below zero', () => {
    const balance = new Map<string, number>();
    for (const row of rows.transactions) {
      const after = (balance.get(row.agreementId) ?? 0) + row.amountMinor;
      expect(after).toBeGreaterThanOrEqual(0);
      balance.set(row.agreementId, after);
    }
  });
});

it('reports progress up to the total', () => {
  const seen: number[] = [];
  const options = {
    preset: 'card',
    accounts: 1100,
    seed: 3,
    asOfDay: AS_OF,
    currency: 'USD',
  } as const;
  generatePortfolio(options, collectingSink(), (done) => seen.push(done));
  expect(seen).toEqual([500, 1000, 1100]);
});

it('knows the first account of seed 1', () => {
  expect(generate({ accounts: 1 }).accounts[0]).toMatchObject({
    id: '7620-9383-76',
    name: 'Marquis Yost',
    segment: 'Residential, standard',
    creditRating: 770,
  });
});

it('uses neither a clock nor entropy', () => {
  const refuse = () => {
    throw new Error('not allowed');
  };
  const before = generate({ accounts: 20 }).accounts;
  vi.spyOn(Math, 'random').mockImplementation(refuse);
  vi.stubGlobal('Date', refuse);
  vi.stubGlobal('crypto', undefined);
  try {
    expect(generate({ accounts: 20 }).accounts).toEqual(before);
  } finally {
    vi.unstubAllGlobals();
  }
});

describe.each(PRESETS)('a generated %s portfolio with what a CRM knows', (preset) => {
  const plain = generate({ preset });
  const rows = generate({ preset, crm: true });

  it('differs from the one without it in those fields alone', () => {
    const without = rows.accounts.map((row) => ({
      ...row,
      nationality: null,
      creditLimitMinor: null,
      upSellScore: null,
      crossSellScore: null,
    }));
    expect(without).toEqual(plain.accounts);
    expect(rows.transactions).toEqual(plain.transactions);
    expect(listsOf(rows).slice(1)).toEqual(listsOf(plain).slice(1));
  });

  it('has limits in whole steps for most accounts, scores in range and nationalities of people', () => {
    const limits = rows.accounts.flatMap((row) => row.creditLimitMinor ?? []);
    expect(limits.length / rows.accounts.length).toBeGreaterThan(0.85);
    expect(limits.length).toBeLessThan(rows.accounts.length);
    expect(limits.filter((limit) => limit < 5000 || limit % 5000 !== 0)).toEqual([]);
    const scores = rows.accounts.flatMap((row) => [
      row.upSellScore ?? 50,
      row.crossSellScore ?? 50,
    ]);
    expect(scores.filter((score) => score < 1 || score > 99)).toEqual([]);
    const codes = new Set(rows.accounts.map((row) => row.nationality));
    expect(codes.size).toBeGreaterThan(3);
  });

  it('gives every account of a customer one nationality', () => {
    const own = new Map(rows.accounts.map((row) => [row.id, row.nationality]));
    const related = rows.accounts.filter((row) => row.customerId !== null);
    expect(related.length).toBeGreaterThan(5);
    for (const row of related) expect(row.nationality).toBe(own.get(row.customerId ?? ''));
  });
});
