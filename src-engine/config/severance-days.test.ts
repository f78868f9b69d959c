import { expect, it } from 'vitest';
import { dependsText, plannedSteps, severanceDays } from './severance-days.ts';
import type { SeveranceTemplate } from './strategy-schema.ts';

function template(
  ...steps: readonly (readonly [number, number, readonly number[]])[]
): SeveranceTemplate {
  return {
    code: 'SEV',
    title: '',
    version: 1,
    autoCancel: true,
    agreementCancelAlgorithm: null,
    reconnectTemplate: null,
    events: steps.map(([sequence, dayOffset, dependsOn]) => ({
      sequence,
      eventType: `E${sequence}`,
      dayOffset,
      dependsOn: [...dependsOn],
    })),
  };
}

it('a step comes its days after the last of the steps that it depends on', () => {
  const given = template([10, 0, []], [20, 5, [10]], [30, 2, [10]], [40, 3, [20, 30]], [50, 7, []]);
  expect(severanceDays(given)).toEqual([0, 5, 2, 8, 7]);
  expect(plannedSteps(given).events.map((event) => event.dayOffset)).toEqual([0, 5, 2, 8, 7]);
});

it('the order in which steps are written does not matter', () => {
  expect(severanceDays(template([40, 3, [20]], [20, 5, [10]], [10, 1, []]))).toEqual([9, 6, 1]);
});

it('a step that waits for itself, for a circle or for a step that is gone has no date', () => {
  expect(severanceDays(template([10, 1, [10]]))).toEqual([null]);
  expect(severanceDays(template([10, 1, [20]], [20, 1, [10]], [30, 1, [20]]))).toEqual([
    null,
    null,
    null,
  ]);
  expect(severanceDays(template([10, 1, [99]], [20, 4, []]))).toEqual([null, 4]);
});

it('says what a step waits for', () => {
  expect(dependsText([])).toBe('after the start');
  expect(dependsText([10])).toBe('after step 10');
  expect(dependsText([20, 10, 15])).toBe('after steps 10, 15 and 20');
});
