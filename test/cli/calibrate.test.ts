import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseBehaviour } from '../../src-engine/config/parse-behaviour.ts';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done([
    ...['generate', '--preset', 'utility', '--accounts', '800', '--seed', '7'],
    ...['--as-of', '2026-03-02', '--out', 'p.cstrat'],
  ]);
});
afterAll(() => bench.remove());

it('writes a model that runs, with origins, and the same bytes again', async () => {
  const words = ['calibrate', 'p.cstrat', '--out', 'model.json', '--parameters', 'p.csv'];
  const { out } = await bench.done(words);
  expect(out).toMatch(/800 accounts, \d+ times in arrears/);
  expect(out).toContain('No contacts of the past were given');
  expect(out).toMatch(
    /first 70%: --until (\d{4}-\d\d-\d\d), then cslab backtest \.\.\. --split \1\./,
  );
  const text = await bench.text('model.json');
  const parsed = parseBehaviour(text);
  expect(parsed.ok && parsed.value.calibration).toMatchObject({ version: 1, to: '2026-03-02' });
  expect(parsed.ok && parsed.value.provenance?.length).toBeGreaterThan(4);
  const parameters = (await bench.text('p.csv')).trim().split('\n');
  expect(parameters[0]).toBe('pointer,value,low,high,badge,grade,events,calibrated_on,source');
  expect(parameters.some((line) => /,data,B,\d+,2026-03-02,/.test(line))).toBe(true);
  expect(parameters.some((line) => line.startsWith('/treatments/0/hazardRatio,1.25,'))).toBe(true);
  await bench.done(words.with(3, 'again.json'));
  expect(await bench.text('again.json')).toBe(text);
  await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--behaviour', 'model.json'],
    ...['--days', '30', '--replications', '1', '--events', 'none', '--out', 'run'],
  ]);
});

it('starts from the model before and holds back what came after a day', async () => {
  const first = ['calibrate', 'p.cstrat', '--until', '2026-01-15', '--out', 'half.json'];
  const { out } = await bench.done(first);
  expect(out).toMatch(/\d+ payments come after the last day of this history/);
  expect(out).not.toContain('first 70%');
  const next = ['calibrate', 'p.cstrat', '--behaviour', 'half.json', '--out', 'next.json'];
  const { out: again } = await bench.done([...next, '--json']);
  expect(JSON.parse(again)).toMatchObject({ calibration: { version: 2, to: '2026-03-02' } });
});

it('refuses contacts that are none, a day to come, and a portfolio without history', async () => {
  await writeFile(join(bench.folder, 'c.csv'), 'account,date,channel\nA,2026-01-05,PIGEON\n');
  const pigeon = await bench.cslab([
    ...['calibrate', 'p.cstrat', '--contacts', 'c.csv', '--out', 'none.json'],
  ]);
  expect(pigeon.code).toBe(3);
  expect(pigeon.err).toContain('c.csv line 2: channel is "PIGEON".');
  const later = ['calibrate', 'p.cstrat', '--until', '2026-03-03', '--out', 'none.json'];
  const refused = await bench.cslab(later);
  expect(refused.err).toContain('after the as-of date 2026-03-02');
  const early = ['calibrate', 'p.cstrat', '--until', '2001-01-01', '--out', 'none.json'];
  const empty = await bench.cslab(early);
  expect(empty.code).toBe(3);
  expect(empty.err).toContain('holds no payments up to 2001-01-01');
  expect(empty.err).toMatch(/\d+ payments come after that day and were not used/);
  expect(existsSync(join(bench.folder, 'none.json'))).toBe(false);
});

it('backtests a model that was fitted to the days before, and marks what a red one makes', async () => {
  await bench.done(['calibrate', 'p.cstrat', '--until', '2026-01-15', '--out', 'before.json']);
  const words = ['backtest', 'p.cstrat', '--model', 'before.json', '--split', '2026-01-15'];
  const { out } = await bench.done([...words, '--days', '40', '--draws', '10', '--out', 'tested']);
  expect(out).toMatch(/40 days after 2026-01-15, 10 runs: 800 accounts, \d+ past due/);
  expect(out).toMatch(/Verdict: (green|amber|red)\./);
  expect(out).not.toContain('has seen what it is tested on');
  const report = (await bench.json('tested/backtest.json')) as {
    heldOut: boolean;
    checks: unknown[];
  };
  expect(report.heldOut).toBe(true);
  expect(report.checks).toHaveLength(9);
  expect((await bench.text('tested/cumulative.csv')).trim().split('\n')).toHaveLength(41);
  // The same model, called red: blocked is nothing, said is everything.
  const red = JSON.parse(await bench.text('tested/model.json'));
  red.backtest.verdict = 'red';
  await writeFile(join(bench.folder, 'red.json'), JSON.stringify(red));
  const ran = await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--behaviour', 'red.json'],
    ...['--challenger', sample('challenger-a'), '--days', '20', '--replications', '1'],
    ...['--events', 'none', '--out', 'red'],
  ]);
  expect(ran.out).toContain(
    'Uncalibrated: the backtest of this behaviour model on the days after 2026-01-15 is red.',
  );
  expect(await bench.json('red/run.json')).toMatchObject({ behaviourMark: 'uncalibrated' });
  for (const name of ['daily.csv', 'accounts.csv']) {
    const [head, ...records] = (await bench.text(`red/${name}`)).trim().split('\n');
    expect(head?.endsWith(',behaviour_mark'), name).toBe(true);
    expect(records.every((record) => record.endsWith(',uncalibrated'))).toBe(true);
  }
  // What is made from the run again is marked as well.
  const compared = await bench.done(['compare', 'red', '--out', 'red-compare']);
  expect(compared.out).toContain('Uncalibrated: the backtest');
  expect((await bench.text('red-compare/rates.csv')).split('\n')[1]).toMatch(/,uncalibrated$/);
  expect(await bench.json('red-compare/compare.json')).toMatchObject({
    behaviourMark: 'uncalibrated',
  });
});

it('lists every measure and rate with what is counted over what', async () => {
  const { out } = await bench.done(['measures']);
  expect(out).toContain('Re-default within 180 days, by value (reDefault180Value)');
  expect(out).toContain('Incremental recovery (incrementalRecovery)');
  expect(out).toMatch(/\[accounts cured before a contact reached them \/ accounts in arrears\]/);
});

it('an arm without treatment says what treatment brought, in run.json and rates.csv', async () => {
  await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--no-treatment', '--days', '90'],
    ...['--replications', '1', '--events', 'none', '--out', 'against'],
  ]);
  const run = (await bench.json('against/run.json')) as {
    arms: { name: string; rates: { id: string; numerator: number }[] }[];
  };
  expect(run.arms.map(({ name }) => name)).toEqual(['champion', 'no-treatment']);
  const brought = run.arms.map(
    ({ rates }) => rates.find(({ id }) => id === 'incrementalRecovery')?.numerator,
  );
  expect(brought[0]).toBeGreaterThan(0);
  expect(brought[1]).toBe(0);
  await bench.done(['compare', 'against', '--out', 'against-compare']);
  expect(await bench.text('against-compare/rates.csv')).toMatch(
    /^champion,incremental_recovery,Incremental recovery,none,\d+/m,
  );
});

it('measures the receivables of a portfolio, and rates of a run with their parts', async () => {
  const { out } = await bench.done(['measures', 'p.cstrat']);
  expect(out).toMatch(/days of sales, 90 days\s+\d+\.\d days/);
  expect(out).toMatch(/30\s+\d+\.\d%\s+\d+\.\d% \(\d+ of \d+\)/);
  const run = (await bench.json('run/run.json')) as {
    arms: { rates: { id: string; numerator: number; denominator: number; rate: number }[] }[];
  };
  const cost = run.arms[0]?.rates.find(({ id }) => id === 'costToCollect');
  expect(cost?.rate).toBeCloseTo((cost?.numerator ?? 0) / (cost?.denominator ?? 1), 12);
});

it('says why a backtest cannot be made', async () => {
  const refused = async (split: string) =>
    (
      await bench.cslab([
        ...['backtest', 'p.cstrat', '--model', 'preset:card', '--split', split, '--out', 'none'],
      ])
    ).err;
  expect(await refused('2026-03-02')).toContain('Nothing is recorded after 2026-03-02');
  expect(await refused('2025-10-01')).toMatch(
    /a backtest needs 90 days and 3 bills|holds no payments/,
  );
  expect(existsSync(join(bench.folder, 'none'))).toBe(false);
});
