import { expect, it } from 'vitest';
import { type LogRow, runResult } from '../../test/support/run-result.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { lastActionOf, lastActions } from './last-actions.ts';

const [CHAMPION] = defaultStrategies();
const STD = CHAMPION.processTemplates.findIndex(({ code }) => code === 'ENERGY-STD');
const SEQUENCES = CHAMPION.processTemplates[STD]?.events.map(({ sequence }) => sequence) ?? [];
const [FIRST = 0, SECOND = 0] = SEQUENCES;
const AS_OF = 20_000;

function titleOf(sequence: number): string {
  const event = CHAMPION.processTemplates[STD]?.events.find((one) => one.sequence === sequence);
  return CHAMPION.eventTypes.find(({ code }) => code === event?.eventType)?.title ?? '';
}

const log: readonly LogRow[] = [
  // Two steps: the last counts, and only what came after it.
  [0, 0, 1, 'processCreated', STD, 'done', 0],
  [0, 2, 1, 'eventCompleted', FIRST, 'reached', 0],
  [0, 3, 0, 'payment', 0, 'partialPayment', 500],
  [0, 9, 1, 'eventCompleted', SECOND, 'reached', 0],
  [0, 11, 0, 'planInstalment', 0, 'missed', 500],
  [0, 12, 0, 'payment', 0, 'fullPayment', 700],
  [0, 13, 0, 'promiseMade', 0, 'done', 900],
  // Nobody answered, and a step that was not carried out is no action.
  [1, 0, 1, 'processCreated', STD, 'done', 0],
  [1, 4, 1, 'eventCompleted', FIRST, 'notReached', 0],
  [1, 9, 1, 'eventCompleted', SECOND, 'noMobile', 0],
  // Paid without anything being done.
  [2, 5, 0, 'payment', 0, 'onTimePayment', 100],
  // A step of severance is named by its number.
  [3, 8, 0, 'severanceEvent', 20, 'done', 0],
];
const RUN = runResult({
  days: 30,
  replications: 1,
  accounts: 5,
  arms: [{ name: 'a', log }],
});

function told(account: number) {
  const [arm] = RUN.arms;
  if (arm === undefined) throw new Error('the run has an arm');
  return lastActionOf(lastActions(arm.log, 5), arm.log, CHAMPION, AS_OF, account);
}

it('tells the last step that was carried out and the first thing that the customer did after it', () => {
  expect(titleOf(SECOND)).not.toBe('');
  expect(told(0)).toEqual({
    text: titleOf(SECOND),
    day: AS_OF + 9,
    response: 'Payment: paid in full',
    responseDay: AS_OF + 12,
  });
});

it('without anything from the customer tells how the contact ended; steps left out do not count', () => {
  expect(told(1)).toEqual({
    text: titleOf(FIRST),
    day: AS_OF + 4,
    response: 'Did not reach the customer',
    responseDay: null,
  });
  expect(told(3)).toEqual({
    text: 'Severance step 20',
    day: AS_OF + 8,
    response: '',
    responseDay: null,
  });
});

it('is nothing for accounts to which nothing was done', () => {
  expect(told(2)).toBeNull();
  expect(told(4)).toBeNull();
});
