import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync('src-renderer/ui/tokens.css', 'utf8');

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(ink: string, ground: string): number {
  const [low = 0, high = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

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
