import { expect, it } from 'vitest';
import { dayOf } from '../../src-engine/base/day.ts';
import { engineSpeed } from '../../src-engine/hosts/node/bench/engine-speed.ts';
import { importSpeed } from '../../src-engine/hosts/node/bench/import-speed.ts';
import { memoryUse } from '../../src-engine/hosts/node/bench/memory-use.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';

function portfolio(): Portfolio {
  const rows = new PortfolioFromRows();
  const asOfDay = dayOf(2026, 3, 2);
  generatePortfolio(
    { preset: 'utility', accounts: 40, seed: 1, asOfDay, currency: 'USD' },
    rows,
    () => undefined,
  );
  return rows.build(asOfDay);
}

/** A clock on which each reading is so many milliseconds after the last. */
function ticking(milliseconds: number): () => number {
  let now = 0;
  return () => {
    now += milliseconds;
    return now;
  };
}

it('counts simulated account-days by the clock that it is given', () => {
  const measured = engineSpeed(portfolio(), ticking(500), 3);
  if (!measured.ok) throw new Error(measured.error.message);
  // 40 accounts, 365 days, 4 replications in half a second.
  expect(measured.value).toMatchObject({ value: 116_800, lowest: 116_800, rounds: 3 });
});

it('reads its ledger whole and counts its bytes', async () => {
  const measured = await importSpeed(1, ticking(250), 2);
  if (!measured.ok) throw new Error(measured.error.message);
  expect(measured.value.value).toBeCloseTo(4, 3);
  expect(measured.value.rounds).toBe(2);
});

it('measures memory as growth over what was there', () => {
  const measured = memoryUse(() => ({ ok: true, value: portfolio() }), ticking(8000), 3);
  if (!measured.ok) throw new Error(measured.error.message);
  expect(measured.value).toMatchObject({ value: 200, rounds: 3 });
});
