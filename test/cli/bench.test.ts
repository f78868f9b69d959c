import { expect, it } from 'vitest';
import { dayOf } from '../../src-engine/base/day.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { columnSpeed, readLedgerColumns } from '../../src-engine/hosts/node/bench/column-speed.ts';
import { engineSpeed } from '../../src-engine/hosts/node/bench/engine-speed.ts';
import { firstChart } from '../../src-engine/hosts/node/bench/first-chart.ts';
import { verdictOf } from '../../src-engine/hosts/node/bench/goals.ts';
import { importSpeed } from '../../src-engine/hosts/node/bench/import-speed.ts';
import { ledgerFile } from '../../src-engine/hosts/node/bench/ledger-file.ts';
import { memoryUse } from '../../src-engine/hosts/node/bench/memory-use.ts';
import { measurement } from '../../src-engine/hosts/node/bench/rounds.ts';
import { sharedRuns } from '../../src-engine/hosts/node/bench/shared-runs.ts';
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
  // Of a run beyond the portfolio, and of the portfolio.
  expect(measured.value).toMatchObject([
    { id: 'memory.bytesPerAccount', value: 200, rounds: 3 },
    { id: 'memory.portfolioBytesPerAccount', value: 200, rounds: 3 },
  ]);
});

it('reads every cell of its ledger as typed columns', async () => {
  const measured = await columnSpeed(1, ticking(250), 2);
  if (!measured.ok) throw new Error(measured.error.message);
  expect(measured.value.value).toBeCloseTo(4, 3);
  const rows = await readLedgerColumns(ledgerFile(1));
  // One line is the header.
  expect(rows.ok ? rows.value : 0).toBe(
    new TextDecoder().decode(await ledgerFile(1).slice(0, 2e6).arrayBuffer()).split('\n').length -
      2,
  );
});

it('tells how much settings of a sweep share', () => {
  const measured = sharedRuns(portfolio(), ticking(10), 1, 40);
  if (!measured.ok) throw new Error(measured.error.message);
  expect(measured.value).toMatchObject({ id: 'sweep.speedup', value: 1, rounds: 1 });
});

it('judges a figure by its goal', () => {
  const figure = (id: string, better: 'higher' | 'lower', value: number) =>
    verdictOf({ ...measurement({ id, unit: '', better, what: '' }, [value]) });
  expect(figure('sweep.hundredCellsSeconds', 'lower', 4)).toBe('goal met');
  expect(figure('sweep.hundredCellsSeconds', 'lower', 11)).toBe('must met');
  expect(figure('sweep.hundredCellsSeconds', 'lower', 13)).toBe('missed');
  expect(figure('import.columnsMbPerSecond', 'higher', 99)).toBe('missed');
  expect(figure('import.rowsMbPerSecond', 'higher', 1)).toBeNull();
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
        rest: (until) => until,
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
