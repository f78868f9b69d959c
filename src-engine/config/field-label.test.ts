import { expect, it } from 'vitest';
import { defaultStrategies } from './default-strategies.ts';
import { fieldLabel } from './field-label.ts';
import { numericFields } from './numeric-fields.ts';

const [CHAMPION] = defaultStrategies();

it('names places by code, priority and sequence', () => {
  const label = (pointer: string) => fieldLabel(CHAMPION, pointer);
  const control = CHAMPION.classControls[0];
  const condition = control?.conditions[4];
  expect(label('/classControls/0/conditions/4/criteria/1/minAgeDays')).toBe(
    `${control?.code}, condition ${condition?.priority}, row ${condition?.criteria[1]?.priority}: min age days`,
  );
  expect(label('/processTemplates/0/events/7/dayOffset')).toBe(
    `${CHAMPION.processTemplates[0]?.code}, step 80: day offset`,
  );
  expect(label('/debtClasses/0/cancelAlgorithm/parameters/thresholdMinor')).toBe(
    `${CHAMPION.debtClasses[0]?.code}, cancel algorithm: threshold minor`,
  );
  expect(label('/creditRating/riskyBelow')).toBe('credit rating: risky below');
  expect(label('/version')).toBe('version');
  // A problem of a whole step said "ENERGY-STD: 7".
  expect(label('/processTemplates/0/events/7')).toBe(
    `${CHAMPION.processTemplates[0]?.code}, step 80`,
  );
  expect(label('/processTemplates/0')).toBe(CHAMPION.processTemplates[0]?.code);
});

it('gives every number of a strategy a label of its own', () => {
  const labels = numericFields(CHAMPION).map(({ pointer }) => fieldLabel(CHAMPION, pointer));
  expect(new Set(labels).size).toBe(labels.length);
});
