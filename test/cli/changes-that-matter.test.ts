import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src-engine/evidence/evidence-schema.ts';
import type { Comparison } from '../../src-engine/model/comparison.ts';
import type { CliBench } from '../support/cslab.ts';
import { smallComparison } from '../support/small-comparison.ts';

const RUN = [...smallComparison.run, '--events', 'none'];
const SET = ['--matters', 'cured-share=0.9', '--matters', 'net-cash=90000000'];
const REVIEW = smallComparison.review;

let bench: CliBench;
beforeAll(async () => {
  bench = await smallComparison.bench();
  await bench.done([...RUN, '--out', 'plain']);
  await bench.done([...RUN, ...SET, '--out', 'set']);
});
afterAll(() => bench.remove());

const bytes = (name: string) => readFile(join(bench.folder, name));

async function compared(words: readonly string[], out: string) {
  const told = await bench.done(['compare', ...words, '--out', out]);
  const { comparison } = (await bench.json(`${out}/compare.json`)) as {
    readonly comparison: Comparison;
  };
  return { out: told.out, comparison };
}

function row({ measures }: Comparison, id: string) {
  return measures.find(({ measure }) => measure === id);
}

describe('cslab run --matters', () => {
  it('is kept in plan.json and run.json, changes readings and no figure', async () => {
    const matters = { netCash: 90_000_000, curedShare: 0.9 };
    expect(await bench.json('set/plan.json')).toMatchObject({ plan: { matters } });
    expect(await bench.json('set/run.json')).toMatchObject({ matters });
    expect(await bench.text('plain/run.json')).not.toContain('"matters"');
    expect(await bench.text('plain/plan.json')).not.toContain('"matters"');
    for (const file of ['daily.csv', 'accounts.csv'])
      expect((await bytes(`set/${file}`)).equals(await bytes(`plain/${file}`))).toBe(true);
  });

  it('has equal bytes in whatever order it is given', async () => {
    const turned = ['--matters', 'net-cash=90000000', '--matters', 'cured-share=0.9'];
    await bench.done([...RUN, ...turned, '--out', 'turned']);
    for (const file of ['plan.json', 'run.json'])
      expect((await bytes(`turned/${file}`)).equals(await bytes(`set/${file}`))).toBe(true);
  });

  it.each(['happiness=3', 'net-cash=-1', 'net-cash=0.5', 'cured-share=NaN', 'net-cash'])(
    'refuses %s in one sentence',
    async (words) => {
      const answer = await bench.cslab([...RUN, '--matters', words, '--out', 'no']);
      expect(answer.code).toBe(2);
      expect(answer.err).toContain('0 or more');
      expect(answer.err.trim().split('\n')).toHaveLength(1);
    },
  );

  it('a folder whose plan has other changes than its run is refused', async () => {
    await bench.done([...RUN, ...SET, '--out', 'changed']);
    const path = join(bench.folder, 'changed/plan.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"curedShare": 0.9', '"curedShare": 0.1'));
    const answer = await bench.cslab(['compare', 'changed', '--out', 'no']);
    expect(answer.err).toContain('do not belong together');
  });
});

describe('cslab compare', () => {
  it('reads by the changes of the run', async () => {
    const plain = await compared(['plain'], 'compared-plain');
    const { out, comparison } = await compared(['set'], 'compared');
    expect(out).toContain(
      'Changes that matter, set before the run: Net cash collected $900,000.00; Cured at the end 90.00 pp.',
    );
    expect(out).not.toContain('after the run');
    expect(row(comparison, 'netCash')).toMatchObject({
      changeThatMatters: 90_000_000,
      defaultChangeThatMatters: row(plain.comparison, 'netCash')?.changeThatMatters,
    });
    expect(row(comparison, 'netCash')?.readings).not.toEqual(
      row(plain.comparison, 'netCash')?.readings,
    );
    expect(row(comparison, 'contacts')).toEqual(row(plain.comparison, 'contacts'));
    expect(plain.out).not.toContain('Changes that matter');
    expect(await bench.text('compared/measures.csv')).toMatch(/^netCash,.*,90000000,/m);
  });

  it('says when they were edited afterwards, and keeps the others of the run', async () => {
    const words = ['set', '--matters', 'net-cash=100', '--matters', 'contacts=4'];
    const { out, comparison } = await compared(words, 'afterwards');
    expect(out).toMatch(
      /^Changes that matter, edited after the run: Net cash collected \$1\.00 \(the run had \$900,000\.00\); Contacts 4\.0 \(the run had [\d.]+\)\.$/m,
    );
    expect(comparison.matters).toEqual({ netCash: 90_000_000, curedShare: 0.9 });
    expect(comparison.editedMatters).toEqual({ netCash: 100, curedShare: 0.9, contacts: 4 });
    expect(row(comparison, 'curedShare')?.changeThatMatters).toBe(0.9);
  });

  it('the same as the run had is no edit', async () => {
    const { out, comparison } = await compared(['set', ...SET], 'same');
    expect(out).not.toContain('edited after');
    expect(comparison).not.toHaveProperty('editedMatters');
  });
});

describe('the evidence of such a run', () => {
  it('has the changes, and is made again byte by byte', async () => {
    const words = ['export', 'set', '--arm', 'challenger-a', ...REVIEW, '--out', 'evidence'];
    await bench.done(words);
    const evidence = (await bench.json('evidence/evidence.json')) as Evidence;
    expect(evidence.run.matters).toEqual({ netCash: 90_000_000, curedShare: 0.9 });
    const net = evidence.measures.find(({ measure }) => measure === 'netCash');
    expect(net?.changeThatMatters).toBe(90_000_000);
    expect(await bench.text('evidence/evidence.html')).toContain('set before the run');
    const { out } = await bench.done(['verify', 'evidence', '--portfolio', 'p.cstrat']);
    expect(out).toContain('held    evidence.json: Made again, it has the same bytes.');
    expect(out).toContain(', 0 did not.');
  });

  it('is refused by verify when its plan has others', async () => {
    const path = join(bench.folder, 'evidence/plan.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"curedShare": 0.9', '"curedShare": 0.1'));
    const { code, out } = await bench.cslab(['verify', 'evidence', '--portfolio', 'p.cstrat']);
    expect(code).not.toBe(0);
    expect(out).toContain('the changes that matter');
  });

  it('has nothing of them where all are the defaults', async () => {
    await bench.done(['export', 'plain', '--arm', 'challenger-a', ...REVIEW, '--out', 'usual']);
    for (const file of ['evidence.json', 'plan.json', 'evidence.html'])
      expect(await bench.text(`usual/${file}`)).not.toMatch(/matters"|Changes that matter, /);
  });
});
