import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVENT_GROUPS } from './day-figures.ts';
import { EVENT_COLOURS } from './event-colours.ts';

const tokens = readFileSync('src-renderer/ui/tokens.css', 'utf8');
const sheet = readFileSync('src-renderer/features/simulate/simulate.css', 'utf8');

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

test('bars of events are not faint: 3 : 1 on the panel and on the days to come, in both themes', () => {
  const veil = /\.si-veil \{[^}]*background: var\((--[a-z-]+)\);/.exec(sheet)?.[1] ?? '';
  const themes = tokens.split('@media screen').map((theme) => (name: string): string => {
    const found = new RegExp(`${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
    if (found === undefined) throw new Error(`tokens.css has no ${name}`);
    return found;
  });
  expect(themes).toHaveLength(2);
  expect(EVENT_COLOURS).toHaveLength(EVENT_GROUPS.length);
  for (const token of themes) {
    for (const colour of EVENT_COLOURS) {
      for (const ground of ['--surface', veil]) {
        expect(contrast(token(colour), token(ground)), colour).toBeGreaterThanOrEqual(3);
      }
    }
  }
});

test('the days to come are tinted behind the bars, not paled over them', () => {
  const veil = /\.si-veil \{([^}]*)\}/.exec(sheet)?.[1] ?? '';
  expect(veil).toContain('z-index: -1');
  expect(veil).not.toContain('opacity');
});
