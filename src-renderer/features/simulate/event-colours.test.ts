import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from '../../../test/support/contrast.ts';
import { EVENT_GROUPS } from './day-figures.ts';
import { EVENT_COLOURS } from './event-colours.ts';

const tokens = readFileSync('src-renderer/ui/tokens.css', 'utf8');
const sheet = readFileSync('src-renderer/features/simulate/simulate.css', 'utf8');

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
