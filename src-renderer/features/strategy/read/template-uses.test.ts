import { expect, it } from 'vitest';
import { defaultStrategies } from '../../../../src-engine/config/default-strategies.ts';
import { templateUses } from './template-uses.ts';

it('uses of a template that stand in rows of the same priority can be told apart by their condition', () => {
  const [champion] = defaultStrategies();
  if (champion === undefined) throw new Error('there is no default strategy');
  const texts = templateUses(champion, 'ENERGY-STD').map((use) => use.text);
  expect(texts.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).toContain('ENERGY-RES, Default, row 90');
});
