import { expect, it } from 'vitest';
import { accountFacts, processFacts } from '../../../test/support/account-facts.ts';
import { ciCanInf } from './ci-can-inf.ts';

const info = (changes: Parameters<typeof processFacts>[0], roundUpToMinor = 1) =>
  ciCanInf.info({ roundUpToMinor }, accountFacts({ processes: [processFacts(changes)] }));

it('asks for the debt at the base date less the threshold, with the next event', () => {
  expect(info({})).toEqual([
    {
      processId: 'ENERGY/1',
      debtClass: 'ENERGY',
      template: 'ENERGY-STD',
      payTodayMinor: 11_000,
      payIfPlanBreaksMinor: null,
      nextEvent: 'Call',
      nextEventDay: 20_515,
      text: 'Pay at least $110.00 to stop ENERGY-STD (ENERGY). Next: Call on 3 Mar 2026.',
    },
  ]);
});

it('asks for nothing at or under the threshold', () => {
  expect(info({ debtMinor: 1000, debtWithoutPlansMinor: 1000 })[0]?.payTodayMinor).toBe(0);
  expect(info({ debtMinor: 1001, debtWithoutPlansMinor: 1001 })[0]?.payTodayMinor).toBe(1);
  expect(info({ debtMinor: 0, debtWithoutPlansMinor: 0, events: [] })[0]?.text).toBe(
    'Nothing is needed to stop ENERGY-STD (ENERGY).',
  );
});

it('gives both figures with a pay plan (decision 25)', () => {
  const [first] = info({ debtMinor: 3000, debtWithoutPlansMinor: 12_000, events: [] });
  expect(first).toMatchObject({ payTodayMinor: 2000, payIfPlanBreaksMinor: 11_000 });
  expect(first?.text).toBe(
    'Pay at least $20.00 to stop ENERGY-STD (ENERGY); $110.00 if the pay plan breaks.',
  );
});

it('rounds up, so that what it asks for is enough', () => {
  expect(info({ debtMinor: 1201 }, 100)[0]?.payTodayMinor).toBe(300);
  expect(info({ debtMinor: 1200 }, 100)[0]?.payTodayMinor).toBe(200);
});

it('leaves ended processes out', () => {
  expect(info({ status: 'CANCELED' })).toEqual([]);
});
