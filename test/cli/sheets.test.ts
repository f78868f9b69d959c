import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;

beforeEach(async () => {
  bench = await CliBench.create();
});
afterEach(() => bench.remove());

it('writes the control tables of a strategy in the order of their setting up, and leaves other files alone', async () => {
  await bench.done(['sheets', sample('champion'), '--out', 'sheets']);
  await writeFile(join(bench.folder, 'sheets/notes.txt'), 'mine');
  await bench.done(['sheets', sample('champion'), '--out', 'sheets']);
  const names = (await readdir(join(bench.folder, 'sheets'))).sort();
  expect(names.slice(0, 2)).toEqual(['00-strategy.csv', '01-collection-class.csv']);
  expect(names).toContain('08-collection-class-control-criteria.csv');
  expect(names.at(-2)).toBe('23-champion-challenger-option.csv');
  expect(names.at(-1)).toBe('notes.txt');
  const title = await readFile(join(bench.folder, 'sheets/00-strategy.csv'), 'utf8');
  expect(title).toMatch(/^strategy,version,currency\r?\nENERGY-STD,12,USD\r?\n$/);
});

it('refuses a strategy with an error and writes nothing', async () => {
  await writeFile(join(bench.folder, 'bad.json'), '{"schemaVersion": 1}');
  const { code, err } = await bench.cslab(['sheets', 'bad.json', '--out', 'sheets']);
  expect(code).toBe(3);
  expect(err).toContain('see cslab validate bad.json');
  expect(await readdir(bench.folder)).toEqual(['bad.json']);
});
