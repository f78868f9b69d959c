import { expect, it } from 'vitest';
import { dayOf } from '../../src-engine/base/day.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { engineSpeed } from '../../src-engine/hosts/node/bench/engine-speed.ts';
import { firstChart } from '../../src-engine/hosts/node/bench/first-chart.ts';
import { importSpeed } from '../../src-engine/hosts/node/bench/import-speed.ts';
import { memoryUse } from '../../src-engine/hosts/node/bench/memory-use.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import { storedStrategy } from '../../src-engine/service/stored-strategy.ts';
import { PortfolioDraft } from '../../src-engine/store/portfolio/portfolio-draft.ts';
import { Workspace } from '../../src-engine/store/workspace.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { openSql } from '../support/open-sql.ts';
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

it('times the way from the bytes of a document to its first comparison', async () => {
  const sql = await openSql();
  const workspace = Workspace.create(sql);
  const draft = new PortfolioDraft();
  const asOfDay = dayOf(2026, 3, 2);
  generatePortfolio(
    { preset: 'utility', accounts: 20, seed: 1, asOfDay, currency: 'USD' },
    draft,
    () => undefined,
  );
  const header = { name: 'p', source: 's', asOfDay, currency: 'USD', generated: true };
  workspace.portfolio.replace(draft, header, null);
  for (const [slot, strategy] of defaultStrategies().entries())
    workspace.strategies.put(slot, storedStrategy(strategy));
  let now = 0;
  const measured = await firstChart(
    {
      startEngine: () => Promise.resolve(createEngineService(sql)),
      context: {
        signal: { cancelled: false },
        onCancel: () => () => undefined,
        progress: () => undefined,
        pause: () => Promise.resolve(),
        now: () => {
          now += 50;
          return now;
        },
      },
    },
    workspace.export(),
    2,
  );
  if (!measured.ok) throw new Error(measured.error.message);
  expect(measured.value).toMatchObject({ id: 'firstChartMs', value: 50, rounds: 2 });
});
