import { expect, test } from 'vitest';
import { runResult } from '../../test/support/run-result.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { ladderSteps } from './ladder-steps.ts';

const [strategy] = defaultStrategies();

const { arms } = runResult({
  days: 60,
  replications: 1,
  accounts: 2,
  arms: [
    {
      name: 'C',
      log: [
        [0, 2, 1, 'processCreated', 0, 'done', 500],
        [0, 4, 1, 'eventCompleted', 10, 'done', 0],
        // Passed over: the customer has no mobile number.
        [0, 9, 1, 'eventCompleted', 20, 'noMobile', 0],
        [0, 46, 1, 'severanceStarted', 0, 'done', 0],
        [0, 46, 1, 'severanceTemplate', 0, 'done', 0],
        [0, 46, 1, 'severanceEvent', 10, 'done', 0],
        [0, 48, 1, 'severanceEvent', 20, 'held', 0],
        [1, 3, 1, 'processCreated', 0, 'done', 500],
        [1, 4, 1, 'eventCompleted', 10, 'done', 0],
      ],
    },
  ],
});

test('processes and steps carried out are counted by ladder; passed over steps are not', () => {
  const [arm] = arms;
  if (arm === undefined) throw new Error('one arm');
  const counted = ladderSteps(arm.log, strategy);
  const [template] = strategy.processTemplates;
  const [severance] = strategy.severanceTemplates;
  expect(counted[0]).toMatchObject({ ladder: 'collection', template: template?.code, created: 2 });
  expect(counted[0]?.steps.map(({ done }) => done)).toEqual(
    template?.events.map(({ sequence }) => (sequence === 10 ? 2 : 0)),
  );
  const severed = counted.find(({ ladder }) => ladder === 'severance');
  expect(severed).toMatchObject({ template: severance?.code, created: 1 });
  expect(severed?.steps.map(({ sequence, done }) => [sequence, done])).toEqual(
    severance?.events.map(({ sequence }) => [sequence, sequence === 10 ? 1 : 0]),
  );
});
