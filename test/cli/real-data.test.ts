import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

const FOLDER = process.env['CSLAB_DATA_DIR'] ?? '';
const LEDGER = join(FOLDER, 'accounts-receivable.csv');
const CUSTOMERS = join(FOLDER, 'telco-churn.csv');
const MAPPINGS = join(import.meta.dirname, '../../samples/mappings');
const isThere = FOLDER !== '' && existsSync(LEDGER) && existsSync(CUSTOMERS);
const WHY = isThere
  ? 'real extracts'
  : 'real extracts (skipped: CSLAB_DATA_DIR names no folder with accounts-receivable.csv and telco-churn.csv)';

describe.skipIf(!isThere)(WHY, () => {
  let bench: CliBench;
  beforeAll(async () => {
    bench = await CliBench.create();
  });
  afterAll(() => bench.remove());

  async function imported(file: string, mapping: string, asOf: string) {
    const { out } = await bench.done([
      ...['import', file, '--mapping', join(MAPPINGS, mapping), '--as-of', asOf],
      ...['--out', 'real.cstrat', '--rejects', 'left.csv', '--json'],
    ]);
    return JSON.parse(out) as Record<string, number>;
  }

  it('imports the receivables ledger whole and runs it', async () => {
    const report = await imported(LEDGER, 'receivables-ledger.json', '2013-11-30');
    expect(report).toMatchObject({
      rowsRead: 2466,
      rowsRejected: 0,
      accounts: 100,
      // Counted from the file: 79 invoices are issued and not settled on that day.
      openMinor: 478_888,
    });
    // Its invoices are small: a strategy that collects them too.
    const champion = await readFile(sample('champion'), 'utf8');
    const small = champion.replaceAll(/"minAmountMinor": \d+/g, '"minAmountMinor": 1000');
    await writeFile(join(bench.folder, 'small.json'), small);
    await bench.done([
      ...['run', 'real.cstrat', '--strategy', 'small.json', '--challenger', sample('challenger-b')],
      ...['--days', '90', '--replications', '4', '--out', 'real'],
    ]);
    const run = (await bench.json('real/run.json')) as {
      accounts: number;
      arms: { measures: { id: string; value: number }[] }[];
    };
    expect(run.accounts).toBe(100);
    for (const arm of run.arms) {
      const value = (id: string) => arm.measures.find((measure) => measure.id === id)?.value ?? -1;
      const open = report['openMinor'] ?? 0;
      expect(value('cashCollected')).toBeGreaterThan(open / 10);
      expect(value('cashCollected')).toBeLessThanOrEqual(open);
      // Recovery of the arrears base; cash of bills paid on their day is in neither.
      expect(value('liquidationRate')).toBeGreaterThan(0);
      expect(value('liquidationRate')).toBeLessThanOrEqual(1);
    }
    const contacts = run.arms[0]?.measures.find((measure) => measure.id === 'contacts')?.value;
    expect(contacts).toBeGreaterThan(5);
  });

  it('calibrates, backtests and replays the receivables ledger, and says what it cannot tell', async () => {
    await imported(LEDGER, 'receivables-ledger.json', '2013-11-30');
    const { out } = await bench.done([
      ...['calibrate', 'real.cstrat', '--until', '2013-06-30', '--out', 'model.json'],
    ]);
    expect(out).toContain('No contacts of the past were given');
    expect(out).toContain('The mix of customer types keeps its default');
    expect(out).toMatch(/100 accounts, \d{3} times in arrears/);
    const tested = await bench.done([
      ...['backtest', 'real.cstrat', '--model', 'model.json', '--split', '2013-06-30'],
      ...['--out', 'tested'],
    ]);
    expect(tested.out).toMatch(/Verdict: (green|amber|red)\./);
    const report = (await bench.json('tested/backtest.json')) as { openMinor: number };
    expect(report.openMinor).toBeGreaterThan(100_000);
    const replay = await bench.done([
      ...['run', 'real.cstrat', '--strategy', sample('champion'), '--behaviour', 'replay'],
      ...['--days', '60', '--replications', '1', '--out', 'replayed'],
    ]);
    expect(replay.out).toContain('not response');
  });

  it('imports the telecom customers, all of them', async () => {
    const report = await imported(CUSTOMERS, 'telecom-customers.json', '2026-03-02');
    expect(report).toMatchObject({ rowsRead: 7043, rowsRejected: 0, accounts: 7043 });
    // The sum of its monthly charges.
    expect(report['openMinor']).toBe(45_611_660);
  });
});
