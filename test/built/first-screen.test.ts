import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../dist/renderer');

/** The scripts that a script cannot do without, by their static imports. */
function neededBy(code: string): readonly string[] {
  return [...code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, name]) => name ?? '');
}

it('the first screen is four scripts at most, all asked for with the page', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const asked = [...page.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g)].map(
    ([, name]) => name ?? '',
  );
  const needed = new Set(asked);
  for (const name of needed)
    for (const other of neededBy(await readFile(join(folder, 'assets', name), 'utf8')))
      needed.add(other);
  expect([...needed].sort()).toEqual([...asked].sort());
  expect(asked.length).toBeLessThanOrEqual(4);
  expect(asked.some((name) => name.startsWith('first-'))).toBe(true);
});
