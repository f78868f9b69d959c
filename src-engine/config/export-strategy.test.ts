import { expect, it } from 'vitest';
import { defaultStrategies } from './default-strategies.ts';
import { exportStrategy } from './export-strategy.ts';
import type { Strategy } from './strategy-schema.ts';

const [CHAMPION] = defaultStrategies();

/** The same document with the members of every object in reverse. */
function reversed(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

it('gives equal documents equal text and fingerprint', () => {
  const other = reversed(CHAMPION) as Strategy;
  expect(Object.keys(other)[0]).toBe('controlCentral');
  expect(exportStrategy(other)).toEqual(exportStrategy(CHAMPION));
});

it('writes one ladder step and one criteria row a line', () => {
  const { text } = exportStrategy(CHAMPION);
  expect(text).toContain('\n        { "sequence": 80, "eventType": "SEVER", "dayOffset": 44 }\n');
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toContain('\r');
});

it('gives another document another fingerprint', () => {
  expect(exportStrategy(CHAMPION).fingerprint).toMatch(/^[0-9a-f]{64}$/);
  const changed = { ...CHAMPION, version: 13 };
  expect(exportStrategy(changed).fingerprint).not.toBe(exportStrategy(CHAMPION).fingerprint);
});

it.each([
  ['ENERGY-EARLY', 'ENERGY-EARLY-v12.strategy.json'],
  ['Energy / early: "A"', 'Energy-early-A-v12.strategy.json'],
  ['Früher Beginn', 'Früher-Beginn-v12.strategy.json'],
  ['../../etc/passwd', 'etc-passwd-v12.strategy.json'],
  ['CON', 'CON-v12.strategy.json'],
  ['???', 'strategy-v12.strategy.json'],
])('names the file of %s', (name, fileName) => {
  expect(exportStrategy({ ...CHAMPION, name }).fileName).toBe(fileName);
});
