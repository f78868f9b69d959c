import { expect, test } from 'vitest';
import { exampleStrategies } from '../../../src-engine/config/default-strategies.ts';
import type { ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { aStory } from '../accounts/story-fixture.ts';
import { suggestedActions } from './suggested-actions.ts';

const [strategy] = exampleStrategies('utility');
const running = {
  cancellation: ['WATER', 'ENERGY'].map((debtClass) => ({
    processId: `${debtClass}/1`,
    debtClass,
    template: debtClass === 'ENERGY' ? (strategy?.processTemplates[0]?.code ?? '') : 'OTHER',
    payTodayMinor: 1,
    payIfPlanBreaksMinor: null,
    nextEvent: null,
    nextEventDay: null,
    text: '',
  })),
};

function suggestions(type: string, central: typeof running | { cancellation: [] }) {
  if (strategy === undefined) throw new Error('the example has a strategy');
  const template = strategy.processTemplates[0]?.title ?? '';
  const row = { type, template } as ToDoRow;
  return suggestedActions({ row, strategy, story: aStory(), central, day: 30 });
}

test('an entry of a running process is about the debt class of that process', () => {
  const actions = suggestions('REVIEW', running);
  expect(actions.map(({ start }) => start.action)).toEqual([
    'create-pay-plan',
    'change-event',
    'cancel-process',
  ]);
  expect(actions.every(({ start }) => start.debtClass === 'ENERGY')).toBe(true);
  // The next event after day 30 of the story.
  expect(actions[1]?.start.sequence).toBe(80);
});

test('a failed event is run again first', () => {
  const [first] = suggestions(strategy?.toDos.failedEvent ?? '', running);
  expect(first?.start).toMatchObject({ action: 'run-event', sequence: 80 });
});

test('without a process one can be made; debt without a rule gets its class first', () => {
  const none: { cancellation: [] } = { cancellation: [] };
  expect(suggestions('REVIEW', none)[0]?.start.action).toBe('create-process');
  const [first] = suggestions(strategy?.toDos.missingRule ?? '', none);
  expect(first?.start.action).toBe('change-collection-class');
});
