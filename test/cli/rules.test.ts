import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportStrategy } from '../../src-engine/config/export-strategy.ts';
import { parseStrategy } from '../../src-engine/config/parse-strategy.ts';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;

beforeEach(async () => {
  bench = await CliBench.create();
});
afterEach(() => bench.remove());

it('writes the rules of a strategy in words, and its fingerprint on the page and on the screen', async () => {
  const parsed = parseStrategy(await readFile(sample('champion'), 'utf8'));
  if (!parsed.ok) throw new Error('the sample is a strategy');
  const { fingerprint } = exportStrategy(parsed.value);
  const { out } = await bench.done(['rules', sample('champion'), '--out', 'rules.html']);
  expect(out).toBe(`rules.html: the rules of ENERGY-STD version 12.\nfingerprint ${fingerprint}\n`);
  const page = await bench.text('rules.html');
  expect(page).toContain(`>${fingerprint}<`);
  expect(page).toContain(
    '<td>more than 60.00 USD</td><td>ENERGY-STD, Standard residential ladder</td>',
  );
});

it('writes the same bytes for the same strategy in another order of members', async () => {
  const text = await readFile(sample('champion'), 'utf8');
  const turned = Object.fromEntries(Object.entries(JSON.parse(text)).reverse());
  await writeFile(join(bench.folder, 'turned.json'), JSON.stringify(turned));
  await bench.done(['rules', sample('champion'), '--out', 'one.html']);
  await bench.done(['rules', 'turned.json', '--out', 'other.html']);
  expect(await bench.text('other.html')).toBe(await bench.text('one.html'));
});

it('refuses a strategy with an error and writes nothing', async () => {
  await writeFile(join(bench.folder, 'bad.json'), '{"schemaVersion": 1}');
  const { code, err } = await bench.cslab(['rules', 'bad.json', '--out', 'rules.html']);
  expect(code).toBe(3);
  expect(err).toContain('see cslab validate bad.json');
  expect(await readdir(bench.folder)).toEqual(['bad.json']);
});
