import { expect, it } from 'vitest';
import { defaultStrategies } from './default-strategies.ts';
import { numericFields } from './numeric-fields.ts';

const [CHAMPION] = defaultStrategies();
const FIELDS = new Map(numericFields(CHAMPION).map((field) => [field.pointer, field]));

it.each([
  ['/classControls/0/conditions/4/criteria/1/minAgeDays', 'days', 21, 0, 9999],
  ['/classControls/0/conditions/4/criteria/1/minAmountMinor', 'minor', 6000, 0, 99_999_999_999],
  ['/classControls/0/conditions/2/algorithm/parameters/ratingBelow', 'points', 560, -9999, 9999],
  ['/debtClasses/0/cancelAlgorithm/parameters/thresholdMinor', 'minor', 2500, 0, 99_999_999_999],
  ['/eventTypes/3/algorithm/parameters/attempts', 'count', 3, 1, 20],
  ['/eventTypes/3/algorithm/parameters/rightPartyBasisPoints', 'basisPoints', 900, 0, 10_000],
  ['/eventTypes/3/unitCostMinor', 'minor', 50, 0, 99_999_999_999],
  ['/eventTypes/10/algorithm/parameters/minOldestAgeDays', 'days', 40, 0, 9999],
  ['/processTemplates/0/events/7/dayOffset', 'days', 44, 0, 9999],
  ['/processTemplates/0/events/7/sequence', 'order', 80, 1, 999],
  ['/creditRating/riskyBelow', 'points', 560, -9999, 9999],
  ['/customerClasses/0/minimumReviewFrequencyDays', 'days', 0, 0, 9999],
  ['/customerClasses/0/daysTillBillDue', 'days', 21, 0, 365],
  ['/debtClasses/0/payPlan/toleranceMinor', 'minor', 0, 0, 99_999_999_999],
  ['/settings/failedEventRetryDays', 'days', 5, 0, 365],
  ['/creditRating/cashOnlyAbove', 'points', 100, -9999, 9999],
  ['/toDos/types/0/priority', 'order', 20, 0, 9999],
  ['/version', 'version', 12, 1, 9999],
])('knows %s', (pointer, unit, value, minimum, maximum) => {
  expect(FIELDS.get(pointer)).toEqual({ pointer, unit, value, minimum, maximum });
});

it('lists every number of the document once', () => {
  const numbers = JSON.stringify(CHAMPION).match(/(?<=[:[,])-?\d+(?=[,\]}])/g) ?? [];
  // All but schemaVersion, which is no number to choose.
  expect(numericFields(CHAMPION).length).toBe(numbers.length - 1);
  expect(FIELDS.size).toBe(numbers.length - 1);
});

it('leaves out a nullable number that is null', () => {
  const [, , firm] = defaultStrategies();
  const pointers = numericFields(firm).map((field) => field.pointer);
  expect(pointers).not.toContain('/classControls/0/conditions/2/algorithm/parameters/ratingBelow');
});

it('takes the numbers of a list for what the list is', () => {
  const strategy = structuredClone(CHAMPION);
  strategy.severanceTemplates = [
    {
      code: 'SEV',
      title: '',
      version: 1,
      autoCancel: true,
      agreementCancelAlgorithm: null,
      reconnectTemplate: null,
      events: [
        { sequence: 1, eventType: 'CALL', dependsOn: [], dayOffset: 0 },
        { sequence: 2, eventType: 'CALL', dependsOn: [1], dayOffset: 3 },
      ],
    },
  ];
  const field = numericFields(strategy).find(({ pointer }) => pointer.endsWith('/dependsOn/0'));
  expect(field).toMatchObject({ unit: 'order', value: 1 });
});

it('the balance of an attribute test was a count', () => {
  const strategy = structuredClone(CHAMPION);
  const condition = strategy.classControls[0]?.conditions[2];
  if (condition === undefined) throw new Error('no condition');
  const unitFor = (attribute: string) => {
    const parameters = { attribute, test: 'AT_LEAST', text: null, number: 15_000 };
    condition.algorithm = { code: 'COLL COND CHAR', parameters };
    const pointer = '/classControls/0/conditions/2/algorithm/parameters/number';
    return numericFields(strategy).find((field) => field.pointer === pointer)?.unit;
  };
  expect(unitFor('BALANCE')).toBe('minor');
  expect(unitFor('BAD_DEBT_SCORE')).toBe('count');
});
