import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src-engine/evidence/evidence-schema.ts';
import type { CliBench } from '../support/cslab.ts';
import { smallComparison } from '../support/small-comparison.ts';

const RUN = [...smallComparison.run, '--events', 'none'];
const REVIEW = smallComparison.review;

let bench: CliBench;
beforeAll(async () => {
  bench = await smallComparison.bench();
  await bench.done([...RUN, '--out', 'plain']);
  await bench.done([...RUN, '--primary', 'cost', '--out', 'by-cost']);
});
afterAll(() => bench.remove());

const bytes = (name: string) => readFile(join(bench.folder, name));

describe('cslab run --primary', () => {
  it('is kept in plan.json and run.json, and changes no figure', async () => {
    expect(await bench.json('by-cost/plan.json')).toMatchObject({
      plan: { primaryMeasure: 'cost' },
    });
    const { primaryMeasure, ...own } = (await bench.json('by-cost/run.json')) as Record<
      string,
      unknown
    >;
    expect(primaryMeasure).toBe('cost');
    expect(own).toEqual(await bench.json('plain/run.json'));
    for (const file of ['daily.csv', 'accounts.csv'])
      expect((await bytes(`by-cost/${file}`)).equals(await bytes(`plain/${file}`))).toBe(true);
  });

  it('net cash by name gives the bytes of a run without it', async () => {
    const { out } = await bench.done([...RUN, '--primary', 'net-cash', '--out', 'by-net']);
    expect(out).not.toContain('Primary measure');
    for (const file of ['plan.json', 'run.json'])
      expect((await bytes(`by-net/${file}`)).equals(await bytes(`plain/${file}`))).toBe(true);
  });

  it('refuses what is no measure in one sentence', async () => {
    const answer = await bench.cslab([...RUN, '--primary', 'happiness', '--out', 'no']);
    expect(answer.code).toBe(2);
    expect(answer.err).toContain('net-cash');
    expect(answer.err.trim().split('\n')).toHaveLength(1);
  });

  it('a folder whose plan names another measure than its run is refused', async () => {
    await bench.done([...RUN, '--primary', 'cost', '--out', 'changed']);
    const path = join(bench.folder, 'changed/plan.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"primaryMeasure": "cost"', '"primaryMeasure": "contacts"'));
    const answer = await bench.cslab(['compare', 'changed', '--out', 'no']);
    expect(answer.err).toContain('do not belong together');
  });
});

describe('cslab compare', () => {
  it('goes by the measure of the run', async () => {
    const { out } = await bench.done(['compare', 'by-cost', '--out', 'compared']);
    expect(out).toMatch(/^challenger-a (spends|is not shown to spend) .* on treatment, with /m);
    expect(out).toContain('Primary measure: Treatment cost.');
    expect(out).not.toContain('after the run');
    expect(await bench.json('compared/compare.json')).toMatchObject({
      comparison: { primaryMeasure: 'cost' },
    });
  });

  it('says when the measure was chosen afterwards', async () => {
    const words = ['compare', 'by-cost', '--primary', 'net-cash', '--out', 'afterwards'];
    const { out } = await bench.done(words);
    expect(out).toMatch(/^challenger-a (collects|is not shown to collect) .*net cash, with /m);
    expect(out).toContain(
      'Net cash collected was made the primary measure after the run, which had Treatment cost.',
    );
    const { comparison } = (await bench.json('afterwards/compare.json')) as {
      readonly comparison: object;
    };
    expect(comparison).not.toHaveProperty('primaryMeasure');
  });
});

describe('the evidence of such a run', () => {
  it('names the measure, and is made again byte by byte', async () => {
    await bench.done([
      'export',
      'by-cost',
      '--arm',
      'challenger-a',
      ...REVIEW,
      '--out',
      'evidence',
    ]);
    const evidence = (await bench.json('evidence/evidence.json')) as Evidence;
    expect(evidence.run.primaryMeasure).toBe('cost');
    expect(evidence.headline?.sentence).toMatch(/on treatment, with /);
    expect(await bench.text('evidence/evidence.html')).toContain('Primary measure');
    const { out } = await bench.done(['verify', 'evidence', '--portfolio', 'p.cstrat']);
    expect(out).toContain('held    evidence.json: Made again, it has the same bytes.');
    expect(out).toContain(', 0 did not.');
  });

  it('has nothing of it where net cash decides', async () => {
    await bench.done(['export', 'plain', '--arm', 'challenger-a', ...REVIEW, '--out', 'usual']);
    for (const file of ['evidence.json', 'plan.json', 'evidence.html'])
      expect(await bench.text(`usual/${file}`)).not.toMatch(/primary ?measure/i);
  });
});
