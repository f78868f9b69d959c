import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prettyJson } from '../../src-engine/config/pretty-json.ts';
import type { Evidence } from '../../src-engine/evidence/evidence-schema.ts';
import { evidenceHtml } from '../../src-engine/evidence/html/evidence-html.ts';
import { withManifest } from '../../src-engine/evidence/manifest.ts';
import { unzipBundle, zipBundle } from '../../src-engine/evidence/zip-bundle.ts';
import type { CliBench } from '../support/cslab.ts';
import { smallComparison } from '../support/small-comparison.ts';

const REVIEW = smallComparison.review;

let bench: CliBench;
beforeAll(async () => {
  bench = await smallComparison.bench();
  await bench.done([...smallComparison.run, '--out', 'results']);
  await bench.done(['export', 'results', '--arm', 'challenger-a', ...REVIEW, '--out', 'evidence']);
});
afterAll(() => bench.remove());

async function evidence(folder = 'evidence'): Promise<Evidence> {
  // As the schema has it: `cslab verify` has checked it in another test.
  return (await bench.json(`${folder}/evidence.json`)) as Evidence;
}

describe('cslab export', () => {
  it('writes identities, measures with intervals, guardrails, changes and the review', async () => {
    const { run, arms, measures, review, changes, swapSets, intervals } = await evidence();
    const { days, accounts } = smallComparison;
    expect(run).toMatchObject({ id: null, days, replications: 2, accounts, seed: 42 });
    expect(arms.map(({ name, role }) => [name, role])).toEqual([
      ['champion', 'champion'],
      ['challenger-a', 'challenger'],
    ]);
    const ran = (await bench.json('results/run.json')) as {
      differences: { measure: string; value: number; low: number; high: number }[];
    };
    const net = ran.differences.find(({ measure }) => measure === 'netCash');
    const told = measures.find(({ measure }) => measure === 'netCash')?.differences[0];
    expect(told).toMatchObject({ value: net?.value, low: net?.low, high: net?.high });
    expect(intervals).toMatch(/^portfolio layer: /);
    expect(review).toMatchObject({ reviewer: 'A. Reviewer', reviewedOn: '2026-03-02' });
    expect(changes.againstChampion?.length).toBeGreaterThan(0);
    expect(swapSets.map(({ rule }) => rule)).toEqual(['treated', 'severed']);
    for (const { cells, differenceMinor } of swapSets) {
      const parts = Object.values(cells);
      expect(parts.reduce((sum, cell) => sum + cell.differenceMinor, 0)).toBe(differenceMinor);
      expect(parts.reduce((sum, cell) => sum + cell.accounts, 0)).toBe(smallComparison.accounts);
    }
  });

  it('holds no account, no customer and no name', async () => {
    const accounts = (await bench.text('results/accounts.csv')).split('\n').slice(1, 40);
    const ids = new Set(accounts.map((line) => line.split(',')[0] ?? '').filter((id) => id !== ''));
    expect(ids.size).toBeGreaterThan(10);
    for (const name of await readdir(join(bench.folder, 'evidence'), {
      recursive: true,
    })) {
      if (!name.includes('.')) continue;
      const text = await bench.text(`evidence/${name}`);
      for (const id of ids) expect(text.includes(id), `${name} names ${id}`).toBe(false);
    }
  });

  it('writes a page without script that says what evidence.json says', async () => {
    const page = await bench.text('evidence/evidence.html');
    expect(page).not.toMatch(/<script|javascript:|https?:\/\//i);
    expect(page).toContain('Looked at together.');
    expect(page).toContain('Net cash collected');
    expect(page).toContain((await evidence()).portfolio.fingerprint);
  });

  it('writes the rules in words, with the fingerprint that the evidence gives the strategy', async () => {
    const page = await bench.text('evidence/rules.html');
    const { arms, exported } = await evidence();
    expect(page).toContain(`>${arms[exported.arm]?.strategyFingerprint}<`);
    expect(page).toContain('<h1>Rules of ENERGY-EARLY v');
    expect(page).not.toMatch(/<script|javascript:|https?:\/\//i);
  });

  it('gives the same bytes for any number of workers, as a folder and as one file', async () => {
    const call = ['export', 'results', '--arm', 'challenger-a', ...REVIEW];
    await bench.done([...call, '--workers', '3', '--out', 'again'], { rangeAccounts: 17 });
    await bench.done([...call, '--out', 'once.zip']);
    await bench.done([...call, '--out', 'twice.zip']);
    const once = await readFile(join(bench.folder, 'once.zip'));
    expect(once.equals(await readFile(join(bench.folder, 'twice.zip')))).toBe(true);
    const files = unzipBundle(once);
    if (!files.ok) throw new Error(files.error.message);
    for (const [path, bytes] of files.value) {
      const own = await readFile(join(bench.folder, 'evidence', path));
      expect(own.equals(bytes), path).toBe(true);
      expect(own.equals(await readFile(join(bench.folder, 'again', path))), path).toBe(true);
    }
  });

  it('says which gate blocks, and writes nothing', async () => {
    const blocked = await bench.cslab([
      'export',
      'results',
      '--arm',
      'challenger-a',
      '--out',
      'no',
    ]);
    expect(blocked.code).toBe(1);
    expect(blocked.out).toContain('BLOCKS  Not reviewed yet');
    expect(blocked.out).toContain('A gate blocks the export: nothing was written.');
    expect(await readdir(bench.folder)).not.toContain('no');
  });

  it.each([
    [['--arm', 'challenger-b'], 'The run has no arm challenger-b. Did you mean challenger-a?'],
    [['--arm', 'champion', '--note', 'x'], 'A note needs a name. Give --reviewer as well.'],
    [['--arm', 'champion', '--reviewer', 'R'], 'A review needs its day.'],
    [['--arm', 'champion', '--run', '2'], 'A folder holds one run.'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    const answer = await bench.cslab(['export', 'results', ...words, '--out', 'no']);
    expect(answer.code).toBe(2);
    expect(answer.err).toContain(sentence);
    expect(answer.err.trim().split('\n')).toHaveLength(1);
  });
});

describe('cslab verify', () => {
  it('holds a bundle as it was written', async () => {
    const { out } = await bench.done(['verify', 'evidence']);
    expect(out).toContain(', 0 did not.');
    expect(out).not.toContain('BROKEN');
  });

  it('makes the run and every file again from the plan and the portfolio', async () => {
    const { out } = await bench.done(['verify', 'evidence', '--portfolio', 'p.cstrat'], {
      rangeAccounts: 31,
    });
    expect(out).toContain('held    results of challenger-a: The run gives every number');
    expect(out).toContain('held    evidence.json: Made again, it has the same bytes.');
    expect(out).toContain(', 0 did not.');
  });

  it('tells rules in words that are not those of strategy.json, whatever the manifest says', async () => {
    const names = (await readdir(join(bench.folder, 'evidence'), { recursive: true })).filter(
      (name) => /\.(json|csv|html)$/.test(name) && name !== 'manifest.json',
    );
    const texts = Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [name, await bench.text(`evidence/${name}`)] as const),
      ),
    );
    const page = texts['rules.html'] ?? '';
    const edited = page.replace('more than 60.00 USD', 'more than 90.00 USD');
    expect(edited).not.toBe(page);
    const files = withManifest({ ...texts, 'rules.html': edited });
    await writeFile(join(bench.folder, 'drifted.zip'), zipBundle(files));
    const { code, out } = await bench.cslab(['verify', 'drifted.zip']);
    expect(code).toBe(1);
    expect(out).toContain('BROKEN  rules.html: It does not tell the rules of the strategy.');
    expect(out).toContain(', 1 did not.');
  });

  it('tells a bundle whose figures were changed together with its manifest', async () => {
    const text = await bench.text('evidence/evidence.json');
    const value = (await evidence()).measures[0]?.values[1] ?? 0;
    const forged = JSON.parse(text.replace(String(value), String(value + 1000)));
    const texts = Object.fromEntries(
      await Promise.all(
        (await readdir(join(bench.folder, 'evidence'), { recursive: true }))
          .filter((name) => /\.(json|csv|html)$/.test(name) && name !== 'manifest.json')
          .map(async (name) => [name, await bench.text(`evidence/${name}`)] as const),
      ),
    );
    const files = withManifest({
      ...texts,
      'evidence.json': prettyJson(forged),
      'evidence.html': evidenceHtml(forged),
    });
    await writeFile(join(bench.folder, 'forged.zip'), zipBundle(files));
    // Without the portfolio only the fingerprint of the bundle tells.
    expect((await bench.cslab(['verify', 'forged.zip'])).code).toBe(0);
    const { code, out } = await bench.cslab(['verify', 'forged.zip', '--portfolio', 'p.cstrat']);
    expect(code).toBe(1);
    expect(out).toContain('BROKEN  evidence.json: Made again, it has other bytes.');
    expect(out).toContain('held    results of challenger-a');
  });

  it('says that a portfolio is another one', async () => {
    await bench.done(
      'generate --preset utility --accounts 60 --seed 8 --as-of 2026-03-02 --out q.cstrat'.split(
        ' ',
      ),
    );
    const { code, out } = await bench.cslab(['verify', 'evidence', '--portfolio', 'q.cstrat']);
    expect(code).toBe(1);
    expect(out).toContain('BROKEN  run: The portfolio is another one than that of the run');
  });

  it('finds a byte that was changed in any file', async () => {
    const folder = join(bench.folder, 'evidence');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    expect(names.length).toBeGreaterThanOrEqual(6);
    for (const name of names) {
      await cp(folder, join(bench.folder, 'broken'), { recursive: true });
      const path = join(bench.folder, 'broken', name);
      const bytes = await readFile(path);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(path, bytes);
      const { code, out } = await bench.cslab(['verify', 'broken']);
      expect(code, name).toBe(1);
      expect(out, name).toContain('BROKEN');
      await rm(join(bench.folder, 'broken'), { recursive: true });
    }
  });

  it('cuts cases that cslab cases runs as well', async () => {
    const { regression } = await evidence();
    expect(regression.cases).toBeGreaterThan(2);
    expect(regression.covered).toBeGreaterThan(regression.marks / 2);
    const names = await readdir(join(bench.folder, 'evidence/cases'));
    expect(names).toHaveLength(regression.cases);
    const { out } = await bench.done(['cases', ...names.map((name) => `evidence/cases/${name}`)]);
    expect(out).toContain(`${names.length} as expected, 0 different;`);
  });

  it('finds a file that is missing and one that is too many', async () => {
    await cp(join(bench.folder, 'evidence'), join(bench.folder, 'odd'), { recursive: true });
    await rm(join(bench.folder, 'odd/criteria.csv'));
    await writeFile(join(bench.folder, 'odd/more.txt'), 'x');
    const { code, out } = await bench.cslab(['verify', 'odd']);
    expect(code).toBe(1);
    expect(out).toContain('BROKEN  criteria.csv: It is missing.');
    expect(out).toContain('BROKEN  more.txt: The manifest does not name it.');
  });

  it('says what is no bundle in one sentence', async () => {
    const other = await bench.cslab(['verify', 'results']);
    expect(other.code).toBe(3);
    expect(other.err).toBe(
      'cslab: results: There is no manifest.json in it, so it is no evidence bundle. Name a folder or zip file that cslab export wrote.\n',
    );
    const file = await bench.cslab(['verify', 'p.cstrat']);
    expect(file.code).toBe(3);
    expect(file.err).toContain('This is not a whole zip file');
  });
});
