import { expect, test } from 'vitest';
import { fingerprint } from '../../base/canonical-json.ts';
import { behaviourSchema } from '../../config/behaviour-schema.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { assumptionsOf } from './assumptions.ts';
import { drawnModel } from './drawn-model.ts';

const MODEL = defaultBehaviour();
const draws = Array.from({ length: 400 }, (_, draw) => drawnModel(MODEL, 7, draw));

test('the same seed and draw give the same model, others give others', () => {
  expect(drawnModel(MODEL, 7, 3)).toEqual(draws[3]);
  expect(new Set(draws.map((model) => fingerprint(model))).size).toBe(draws.length);
  expect(drawnModel(MODEL, 8, 3)).not.toEqual(draws[3]);
});

test('every drawn model is one that could have been imported', () => {
  for (const model of draws.slice(0, 50)) {
    const parsed = behaviourSchema.safeParse(model);
    expect(parsed.error?.issues ?? []).toEqual([]);
  }
});

test('a figure lies within its 10 and 90 % ends in about 80 % of the draws, around its value', () => {
  const figure = assumptionsOf(MODEL).find(({ pointer }) => pointer.endsWith('/halfLifeDays'));
  if (figure === undefined) throw new Error('the model has treatments');
  const index = Number(figure.pointer.split('/')[2]);
  const values = draws.map((model) => model.treatments[index]?.halfLifeDays ?? 0);
  const within = values.filter((value) => value >= figure.low && value <= figure.high).length;
  expect(within / values.length).toBeGreaterThan(0.74);
  expect(within / values.length).toBeLessThan(0.86);
  const below = values.filter((value) => value < figure.value).length;
  expect(below / values.length).toBeGreaterThan(0.42);
  expect(below / values.length).toBeLessThan(0.58);
});
