import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../dist/renderer');

/** The scripts that a script cannot do without, by their static imports. */
function neededBy(code: string): readonly string[] {
  return [...code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, name]) => name ?? '');
}

it('the first screen is five scripts at most, all asked for with the page', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const asked = [...page.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g)].map(
    ([, name]) => name ?? '',
  );
  const needed = new Set(asked);
  for (const name of needed)
    for (const other of neededBy(await readFile(join(folder, 'assets', name), 'utf8')))
      needed.add(other);
  expect([...needed].sort()).toEqual([...asked].sort());
  expect(asked.length).toBeLessThanOrEqual(5);
  for (const part of ['ground-', 'charts-', 'first-'])
    expect(asked.some((name) => name.startsWith(part))).toBe(true);
});

it('the code of the page is evaluated in three tasks, none of which brings another with it', async () => {
  const names = await readdir(join(folder, 'assets'));
  const code = async (part: string) => {
    const name = names.find((one) => one.startsWith(part) && one.endsWith('.js')) ?? '';
    return neededBy(await readFile(join(folder, 'assets', name), 'utf8'));
  };
  expect((await code('boot-')).filter((name) => !name.startsWith('rolldown-'))).toEqual([]);
  const ground = await code('ground-');
  expect(ground.filter((name) => /^(?:charts|first)-/.test(name))).toEqual([]);
  expect((await code('charts-')).filter((name) => name.startsWith('first-'))).toEqual([]);
});
