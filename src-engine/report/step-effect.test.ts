import { expect, test } from 'vitest';
import { runResult } from '../../test/support/run-result.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { stepEffect } from './step-effect.ts';

const [strategy] = defaultStrategies();
const [template] = strategy.processTemplates;
const code = template?.code ?? '';

const result = runResult({
  days: 30,
  replications: 1,
  accounts: 4,
  arms: [
    {
      name: 'C',
      log: [
        // Complains on the day of the step, pays twice, is gone before the next step.
        [0, 2, 1, 'processCreated', 0, 'done', 500],
        [0, 4, 1, 'eventCompleted', 20, 'done', 0],
        [0, 4, 0, 'complaint', 0, 'done', 0],
        [0, 6, 0, 'payment', 0, 'partialPayment', 100],
        [0, 7, 0, 'payment', 0, 'fullPayment', 400],
        [0, 8, 1, 'processCancelled', 0, 'done', 0],
        // Pays after the next step, complains on another day.
        [1, 2, 1, 'processCreated', 0, 'done', 500],
        [1, 4, 1, 'eventCompleted', 20, 'done', 0],
        [1, 5, 0, 'complaint', 0, 'done', 0],
        [1, 9, 1, 'eventCompleted', 30, 'done', 0],
        [1, 10, 0, 'payment', 0, 'fullPayment', 500],
        [1, 11, 1, 'processCancelled', 0, 'done', 0],
        // Cancelled by hand: the debt is not gone.
        [2, 2, 1, 'processCreated', 0, 'done', 500],
        [2, 4, 1, 'eventCompleted', 20, 'done', 0],
        [2, 5, 1, 'processCancelled', 0, 'cancelledByUser', 500],
        // Another template with a step of the same number.
        [3, 2, 1, 'processCreated', 1, 'done', 500],
        [3, 4, 1, 'eventCompleted', 20, 'done', 0],
      ],
    },
  ],
});

test('a step is told by what came before the next one, by segment', () => {
  const segments = ['Home', 'Shop', 'Home', 'Home'];
  const asked = { arm: 0, template: code, sequence: 20 };
  expect(stepEffect(result, strategy, segments, asked)).toEqual({
    created: 3,
    reached: 3,
    paid: 1,
    resolved: 1,
    complaints: 1,
    segments: [
      { segment: 'Home', reached: 2, paid: 1, resolved: 1, complaints: 1 },
      { segment: 'Shop', reached: 1, paid: 0, resolved: 0, complaints: 0 },
    ],
  });
});

test('a template that the strategy of the run did not have has no effect', () => {
  expect(stepEffect(result, strategy, [], { arm: 0, template: 'NEW', sequence: 10 })).toBeNull();
});
