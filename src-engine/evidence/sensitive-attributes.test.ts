import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Strategy } from '../config/strategy-schema.ts';
import { sensitiveAttributes } from './sensitive-attributes.ts';

const SAMPLE = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../samples/strategies/telecom-schedule.json'), 'utf8'),
) as Strategy;

test('an assignment rule of a region stands in the evidence', () => {
  const before = sensitiveAttributes(SAMPLE);
  const draft = structuredClone(SAMPLE);
  const rule = draft.scheduleAssignment?.rules[1];
  if (rule === undefined) throw new Error('the sample has assignment rules');
  rule.division = 'NORTH';
  const added = sensitiveAttributes(draft).filter(
    ({ pointer }) => !before.some((one) => one.pointer === pointer),
  );
  expect(added).toEqual([
    {
      attribute: 'DIVISION',
      pointer: '/scheduleAssignment/rules/1/division',
      words: `${rule.id}: where the customer lives`,
    },
  ]);
});
