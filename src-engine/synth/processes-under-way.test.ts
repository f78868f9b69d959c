import { describe, expect, it } from 'vitest';
import { type CollectingSink, collectingSink } from '../../test/support/collecting-sink.ts';
import { dayOf } from '../base/day.ts';
import { generatePortfolio } from './generate.ts';
import type { ProcessesUnderWay } from './options.ts';

const AS_OF = dayOf(2026, 3, 2);
const PRESETS = ['utility', 'telecom', 'card'] as const;

function generate(preset: (typeof PRESETS)[number], processes?: ProcessesUnderWay): CollectingSink {
  const sink = collectingSink();
  const all = { preset, accounts: 600, seed: 1, asOfDay: AS_OF, currency: 'USD' };
  generatePortfolio({ ...all, ...(processes && { processes }) }, sink, () => undefined);
  return sink;
}

describe.each(PRESETS)('processes under way of a generated %s portfolio', (preset) => {
  const plain = generate(preset);
  const half = generate(preset, { share: 0.5, template: 'LADDER' });
  const all = generate(preset, { share: 1, template: 'LADDER' });

  it('are none unless asked for, and change nothing else', () => {
    expect(plain.processes).toEqual([]);
    expect(generate(preset, { share: 0, template: 'LADDER' }).processes).toEqual([]);
    expect(all.accounts).toEqual(plain.accounts);
    expect(all.transactions).toEqual(plain.transactions);
    expect(all.holds).toEqual(plain.holds);
  });

  it('are of accounts whose debt was due before they began, none on a plan', () => {
    expect(all.processes.length).toBeGreaterThan(40);
    const planned = new Set(
      all.plans.filter(({ status }) => status === 'ACTIVE').map(({ accountId }) => accountId),
    );
    for (const { accountId, debtClass, startDay, template } of all.processes) {
      const own = all.agreements.filter(
        (row) => row.accountId === accountId && row.debtClass === debtClass,
      );
      const ids = new Set(own.map(({ id }) => id));
      const rows = all.transactions.filter(({ agreementId }) => ids.has(agreementId));
      const dueBefore = rows.filter(({ dueDay }) => dueDay !== null && dueDay < startDay);
      // Of what had been due by then something was open still: less has been paid in all.
      const due = dueBefore.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      const paid = rows.reduce((sum, { amountMinor }) => sum + Math.min(0, amountMinor), 0);
      expect(due + paid).toBeGreaterThan(0);
      expect(planned.has(accountId)).toBe(false);
      expect(startDay).toBeLessThan(AS_OF);
      expect(startDay).toBeGreaterThanOrEqual(AS_OF - 45);
      expect(template).toBe('LADDER');
    }
    expect(new Set(all.processes.map(({ startDay }) => startDay)).size).toBeGreaterThan(10);
  });

  it('grow with the share: those of a smaller one stay', () => {
    const share = half.processes.length / all.processes.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
    expect(all.processes).toEqual(expect.arrayContaining([...half.processes]));
  });
});
