import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src-engine/model/comparison.ts';
import type { PrecisionReport } from '../../src-engine/model/precision.ts';
import type { SegmentEffects } from '../../src-engine/model/segment-effects.ts';
import type { SensitivityResult } from '../../src-engine/model/sensitivity.ts';
import type { SwapTable } from '../../src-engine/model/swap-table.ts';
import { type CliBench, sample } from '../support/cslab.ts';
import { smallComparison } from '../support/small-comparison.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await smallComparison.bench();
  await bench.done([...smallComparison.run, '--out', 'results']);
  await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--days', '10'],
    ...['--replications', '1', '--out', 'alone'],
  ]);
});
afterAll(() => bench.remove());

/** Records of a CSV without quotes, by column. */
async function records(name: string): Promise<Record<string, string>[]> {
  const [head = '', ...lines] = (await bench.text(name)).trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? '']));
  });
}

describe('cslab compare', () => {
  it('writes every table of the run, the differences being those of the run', async () => {
    const { out } = await bench.done(['compare', 'results', '--out', 'compared']);
    expect(out).toContain('challenger-a minus champion');
    expect((await readdir(join(bench.folder, 'compared'))).sort()).toEqual([
      'ageing.csv',
      'capacity.csv',
      'compare.json',
      'cumulative.csv',
      'funnel.csv',
      'guardrails.csv',
      'heterogeneity.csv',
      'measures.csv',
      'rates.csv',
      'roll-matrix.csv',
      'roll-rates.csv',
      'roll-values.csv',
      'rules.csv',
      'segments.csv',
      'steps.csv',
      'vintages.csv',
    ]);
    const run = (await bench.json('results/run.json')) as {
      readonly differences: readonly { readonly value: number }[];
    };
    const measures = await records('compared/measures.csv');
    expect(measures).toHaveLength(run.differences.length);
    for (const [index, { value }] of run.differences.entries()) {
      expect(Number(measures[index]?.['difference'])).toBeCloseTo(value, 5);
    }
    const funnel = (await bench.json('compared/compare.json')) as {
      readonly coverage: readonly {
        readonly funnel: readonly { readonly accounts: number; readonly removed: number }[];
      }[];
    };
    for (const { funnel: stages } of funnel.coverage) {
      const removed = stages.reduce((sum, stage) => sum + stage.removed, 0);
      expect(removed + (stages.at(-1)?.accounts ?? 0)).toBe(smallComparison.accounts);
    }
    for (const row of await records('compared/roll-rates.csv')) {
      const rate = Number(row['numerator_minor']) / Number(row['denominator_minor']);
      if (row['rate'] !== '') expect(Number(row['rate'])).toBeCloseTo(rate, 5);
      const count = Number(row['numerator_accounts']) / Number(row['denominator_accounts']);
      if (row['rate_accounts'] !== '') expect(Number(row['rate_accounts'])).toBeCloseTo(count, 5);
    }
    for (const row of await records('compared/roll-values.csv')) {
      const rate = Number(row['challenger_minor']) / Number(row['challenger_from_minor']);
      if (row['challenger_rate'] !== '')
        expect(Number(row['challenger_rate'])).toBeCloseTo(rate, 5);
      if (row['difference'] === '') continue;
      expect(Number(row['low'])).toBeLessThanOrEqual(Number(row['difference']));
      expect(Number(row['high'])).toBeGreaterThanOrEqual(Number(row['difference']));
    }
    const matrix = await records('compared/roll-matrix.csv');
    const cured = matrix.filter((row) => row['to'] === 'none' && row['from'] !== 'none');
    expect(cured.length).toBeGreaterThan(2);
    for (const row of matrix) {
      if (row['difference'] === '') continue;
      const change = Number(row['challenger_rate']) - Number(row['champion_rate']);
      expect(Number(row['difference'])).toBeCloseTo(change, 5);
    }
  });

  it('tells what the difference rests on', async () => {
    const words = ['compare', 'results', '--sensitivity', '--share', '30', '--out', 'rests'];
    const { out } = await bench.done(words);
    expect(out).toContain('The answer rests most on:');
    const text = await bench.text('rests/sensitivity.csv');
    expect(text.split('\n').length).toBeGreaterThan(30);
    const gone = await records('rests/break-even.csv');
    expect(gone.map((row) => row['pointer'])).toHaveLength(2);
  });

  it('screens assumptions and shares the variance out, in files that say what the answer says', async () => {
    const { out } = await bench.done([
      ...['compare', 'results', '--sensitivity', '--share', '10'],
      ...['--paths', '2', '--points', '8', '--out', 'screened'],
    ]);
    expect(out).toContain('Screening over 2 paths');
    expect(out).toContain('Variance shares over 8 points');
    const { sensitivity } = (await bench.json('screened/compare.json')) as {
      readonly sensitivity: Pick<SensitivityResult, 'screening' | 'varianceShares'>;
    };
    const effects = await records('screened/screening.csv');
    expect(effects).toHaveLength(12);
    for (const [place, known] of (sensitivity.screening ?? []).entries()) {
      expect(effects[place]?.['pointer']).toBe(known.pointer);
      expect(Number(effects[place]?.['mean_absolute'])).toBeCloseTo(known.meanAbsolute, 3);
    }
    expect(Number(effects[0]?.['mean_absolute'])).toBeGreaterThan(0);
    const shares = await records('screened/variance-shares.csv');
    expect(shares).toHaveLength(6);
    for (const [place, known] of (sensitivity.varianceShares ?? []).entries()) {
      expect(shares[place]?.['pointer']).toBe(known.pointer);
      expect(Number(shares[place]?.['total'])).toBeCloseTo(known.total, 6);
    }
    expect(Number(shares[0]?.['total'])).toBeGreaterThan(0.1);
  });

  it('segments come in every measure, ratios too, and one of them can be printed', async () => {
    const words = ['compare', 'results', '--segments', 'liquidation-rate', '--out', 'parts'];
    const { out } = await bench.done(words);
    expect(out).toContain('Liquidation rate');
    expect(out).toMatch(/segments differ in effect/);
    const rows = await records('parts/segments.csv');
    const measures = new Set(rows.map((row) => row['measure']));
    expect([...measures]).toEqual(expect.arrayContaining(['net_cash', 'liquidation_rate']));
    const { segments } = (await bench.json('parts/compare.json')) as {
      readonly segments: readonly { readonly effects: SegmentEffects }[];
    };
    const effects = segments.flatMap((one) => one.effects.effects);
    expect(rows).toHaveLength(effects.length);
    for (const one of effects) {
      expect(one.value).toBeCloseTo(one.challenger - one.champion, 9);
      expect(one.bandLow).toBeLessThanOrEqual(one.low);
    }
    const tests = await records('parts/heterogeneity.csv');
    expect(tests.map((row) => row['measure'])).toContain('liquidation_rate');
  });

  it('gives the same bytes for any number of workers', async () => {
    await bench.done(['compare', 'results', '--workers', '1', '--out', 'c1']);
    await bench.done(['compare', 'results', '--workers', '3', '--out', 'c3'], {
      rangeAccounts: 13,
    });
    expect(await bench.text('c3/compare.json')).toBe(await bench.text('c1/compare.json'));
  });

  it.each([
    [['compare', 'alone', '--out', 'x'], 'no challenger'],
    [['compare', 'results', '--challenger', 'challenger-b', '--out', 'x'], 'Did you mean'],
    [['swapset', 'alone', '--out', 'x'], 'no challenger'],
    [['swapset', 'results', '--by', 'paid', '--out', 'x'], 'treated, severed, contacted, cured'],
    [['swapset', 'results', '--by', 'event:NO', '--out', 'x'], 'has event NO'],
    [['compare', 'results', '--segments', 'wealth', '--out', 'x'], 'liquidation-rate'],
    [['swapset', 'nowhere', '--out', 'x'], 'Name a folder that cslab run wrote.'],
  ])('refuses %j', async (words, sentence) => {
    const answer = await bench.cslab(words);
    expect(answer.code).not.toBe(0);
    expect(answer.err).toContain(sentence);
  });
});

describe('cslab swapset', () => {
  it.each([
    ['treated', 'a'],
    ['severed', 'b'],
    ['event:SMS', 'c'],
  ])('adds up by %s', async (rule, by) => {
    const { out } = await bench.done(['swapset', 'results', '--by', rule, '--out', by]);
    expect(out).toContain('swapped in');
    const found = (await bench.json(`${by}/swapset.json`)) as SwapTable;
    const cells = Object.values(found.cells);
    expect(cells.reduce((sum, cell) => sum + cell.accounts, 0)).toBe(smallComparison.accounts);
    expect(cells.reduce((sum, cell) => sum + cell.differenceMinor, 0)).toBe(found.differenceMinor);
    const swapped = found.cells.championOnly.accounts + found.cells.challengerOnly.accounts;
    expect(await records(`${by}/swap-accounts.csv`)).toHaveLength(swapped);
    const rows = await records(`${by}/swapset.csv`);
    expect(rows.map((row) => Number(row['challenger_harm_points']))).toEqual(
      cells.map(({ challenger }) => challenger.harmPoints),
    );
    expect(cells.some(({ champion }) => champion.harmPoints > 0)).toBe(true);
  });
});

describe('cslab compare --parameter-draws', () => {
  it('adds the intervals of the parameter layer, at least as wide as those of the sample', async () => {
    const { out } = await bench.done([
      ...['compare', 'results', '--parameter-draws', '50', '--out', 'drawn'],
    ]);
    expect(out).toContain('parameter layer:');
    expect(out).toContain('50 behaviour models drawn');
    const rows = await records('drawn/parameters.csv');
    const sample = await records('drawn/measures.csv');
    expect(rows).toHaveLength(sample.length);
    rows.forEach((row, index) => {
      expect(row['measure']).toBe(sample[index]?.['measure']);
      const width = (one: Record<string, string> | undefined) =>
        Number(one?.['high']) - Number(one?.['low']);
      expect(width(row)).toBeGreaterThanOrEqual(width(sample[index]) * (1 - 1e-9));
      expect(Number(row['parameter_share'])).toBeGreaterThanOrEqual(0);
    });
    expect(rows.some((row) => Number(row['parameter_share']) > 0)).toBe(true);
    const again = await bench.done([
      ...['compare', 'results', '--parameter-draws', '50', '--workers', '3', '--out', 'drawn2'],
    ]);
    expect(again.out.replace('drawn2', 'drawn')).toBe(out);
  });

  it('too few draws are refused', async () => {
    const answer = await bench.cslab([
      ...['compare', 'results', '--parameter-draws', '10', '--out', 'few'],
    ]);
    expect(answer.code).not.toBe(0);
    expect(answer.err).toContain('50');
  });
});

describe('cslab compare --replications', () => {
  it('auto replicates until luck is known, and says so', async () => {
    const words = ['compare', 'results', '--replications', 'auto', '--out', 'auto'];
    const { out } = await bench.done([...words, '--half-width', '100000000', '--most', '40']);
    expect(out).toContain(
      'Stopped after 10 replications: luck is known to the precision asked for.',
    );
    expect(out).toContain('A pilot of 10 replications asked for no more; at most 40 were allowed.');
    expect(out).toMatch(/The run had \d+ replications?, this comparison has 10/);
    const auto = (await bench.json('auto/compare.json')) as {
      readonly precision: PrecisionReport;
      readonly comparison: Comparison;
    };
    expect(auto.precision).toMatchObject({ pilot: 10, replications: 10, why: 'precise', most: 40 });
    await bench.done(['compare', 'results', '--replications', '10', '--out', 'ten']);
    const ten = (await bench.json('ten/compare.json')) as typeof auto;
    expect(ten.comparison).toEqual(auto.comparison);
    expect(ten.precision).toBeNull();
    const net = auto.comparison.measures[0]?.differences[0];
    const luck = (net?.luckHigh ?? 0) - (net?.value ?? 0);
    expect(auto.precision.reached).toBeGreaterThanOrEqual(luck * 0.999);
  });

  it('ends at the most that is allowed and does not hide it', async () => {
    const words = ['compare', 'results', '--replications', 'auto', '--out', 'most'];
    const { out } = await bench.done([...words, '--half-width', '1', '--most', '12']);
    expect(out).toMatch(
      /Stopped after (10|12) replications: (luck is small|--most allows no more)/,
    );
  });

  it('refuses a word that is none', async () => {
    const answer = await bench.cslab([
      'compare',
      'results',
      '--replications',
      'many',
      '--out',
      'x',
    ]);
    expect(answer.code).toBe(2);
    expect(answer.err).toContain('auto or a whole number from 1 to 10000');
  });
});

describe('cslab compare --limit', () => {
  it('says which outcomes pass a limit, and that the challenger cannot be exported', async () => {
    const words = ['compare', 'results', '--limit', 'contacts-per-process=0.01', '--out', 'limits'];
    const { out } = await bench.done([
      ...words,
      '--limit',
      'vulnerable-severances-per-thousand=999',
    ]);
    expect(out).toMatch(/breaches 1 guardrail and cannot be exported/);
    expect(out).toMatch(/Contacts per process, at most 0\.01 .*limit breached/);
    const rows = await records('limits/guardrails.csv');
    expect(rows.map((row) => [row['guardrail'], row['reading']])).toEqual([
      ['contacts_per_process', 'Limit breached'],
      ['contacts_per_process', 'Limit breached'],
      // The champion's own limit stays beside those of the command line.
      ['severances_per_thousand', 'Within limit'],
      ['severances_per_thousand', 'Within limit'],
      ['vulnerable_severances_per_thousand', 'Within limit'],
      ['vulnerable_severances_per_thousand', 'Within limit'],
    ]);
    const plain = await bench.done(['compare', 'results', '--out', 'plain']);
    expect(plain.out).not.toContain('cannot be exported');
    const answer = await bench.cslab([
      'compare',
      'results',
      '--limit',
      'complaints=1',
      '--out',
      'x',
    ]);
    expect(answer.err).toContain('contacts-per-process');
  });
});
