import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from '../support/contrast.ts';

const tokens = readFileSync('src-renderer/ui/tokens.css', 'utf8');

test('text of an answer that is being worked out again can be read on every ground of both themes', () => {
  const themes = tokens.split('@media screen').map((theme) => (name: string): string => {
    const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
    if (found === undefined) throw new Error(`tokens.css has no --${name}`);
    return found;
  });
  expect(themes).toHaveLength(2);
  for (const token of themes) {
    for (const ground of ['surface', 'surface-2', 'canvas', 'sunken', 'hover', 'accent-weak']) {
      expect(contrast(token('text-3'), token(ground))).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('nothing that is out of date is made pale by opacity', () => {
  const sheets = readdirSync('src-renderer', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `src-renderer/${name}`);
  expect(sheets.length).toBeGreaterThan(20);
  const pale = sheets.filter((path) =>
    /(?:\.stale|aria-busy)[^{}]*\{[^}]*opacity/.test(readFileSync(path, 'utf8')),
  );
  expect(pale).toEqual([]);
});
