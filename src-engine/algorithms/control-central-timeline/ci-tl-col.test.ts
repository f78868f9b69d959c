import { expect, it } from 'vitest';
import { accountFacts, processFacts, TODAY } from '../../../test/support/account-facts.ts';
import type { AccountFacts } from '../../model/account-facts.ts';
import { ciTlCol } from './ci-tl-col.ts';

const items = (facts: Partial<AccountFacts>, pastDays = 365, horizonDays = 90) =>
  ciTlCol
    .timeline({ pastDays, horizonDays }, accountFacts(facts))
    .map(({ day, state, title }) => `${day - TODAY} ${state} ${title}`);

it('lists what was, what is due and what is to come, by day', () => {
  expect(items({ processes: [processFacts()] })).toEqual([
    '-10 past Collection ENERGY-STD started',
    '-10 past Reminder letter',
    '1 future Call',
    '15 future Final notice',
  ]);
});

it('shows an event of today and one that failed as due', () => {
  const events = [
    { sequence: 10, title: 'Letter', day: TODAY - 4, state: 'FAILED' },
    { sequence: 20, title: 'Call', day: TODAY, state: 'PENDING' },
  ] as const;
  expect(items({ processes: [processFacts({ events })] })).toEqual([
    '-10 past Collection ENERGY-STD started',
    '-4 due Letter',
    '0 due Call',
  ]);
});

it('keeps canceled events, with the end of their process', () => {
  const events = [{ sequence: 20, title: 'Call', day: TODAY + 1, state: 'CANCELED' }] as const;
  const ended = processFacts({ events, status: 'CANCELED', endDay: TODAY - 2 });
  expect(items({ processes: [ended] })).toEqual([
    '-10 past Collection ENERGY-STD started',
    '-2 past Collection ENERGY-STD canceled',
    '1 canceled Call',
  ]);
});

it('has the events of severance among them', () => {
  const severances = [
    {
      id: 'V1',
      agreementId: 'S1',
      startDay: TODAY - 3,
      status: 'ACTIVE',
      events: [{ sequence: 1, title: 'Disconnect', day: TODAY + 4, state: 'PENDING' }],
    },
  ] as const;
  expect(items({ processes: [processFacts()], severances })).toEqual([
    '-10 past Collection ENERGY-STD started',
    '-10 past Reminder letter',
    '-3 past Severance of S1 started',
    '1 future Call',
    '4 future Disconnect',
    '15 future Final notice',
  ]);
});

it('looks back and ahead as far as its parameters say, but leaves nothing out that is due', () => {
  expect(items({ processes: [processFacts()] }, 5, 10)).toEqual(['1 future Call']);
  const events = [{ sequence: 1, title: 'Letter', day: TODAY - 40, state: 'FAILED' }] as const;
  expect(items({ processes: [processFacts({ events })] }, 5, 10)).toEqual(['-40 due Letter']);
});
