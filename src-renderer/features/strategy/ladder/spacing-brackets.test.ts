import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src-engine/base/problem.ts';
import { sampleStrategy } from '../sample-strategy.ts';
import { spacingBrackets } from './spacing-brackets.ts';

const strategy = produce(sampleStrategy(), (draft) => {
  draft.eventTypes.push({
    code: 'NOTICE',
    title: 'Final notice',
    algorithm: {
      code: 'SEND_FINAL_NOTICE',
      parameters: { letter: 'LT-30', contactClass: 'COLLECTION', contactType: 'LT-30' },
    },
    unitCostMinor: 134,
  });
  draft.processTemplates[0]?.events.push(
    { sequence: 5, eventType: 'NOTICE', dayOffset: 20 },
    { sequence: 6, eventType: 'NOTICE', dayOffset: 32 },
    { sequence: 7, eventType: 'NOTICE', dayOffset: 50 },
  );
});
const problem: Problem = {
  code: 'notice-too-short',
  severity: 'warning',
  pointer: '/processTemplates/0/events/3/dayOffset',
  message: '',
  hint: 'Set to 46 days.',
};

describe('spacingBrackets', () => {
  it('spans from the last notice before the step, with the days it has and needs', () => {
    expect(spacingBrackets(strategy, 0, [problem])).toEqual([
      { from: 5, to: 3, hasDays: 12, needsDays: 14, severity: 'warning' },
    ]);
  });

  it('draws nothing for other problems, other templates, and without a notice', () => {
    expect(spacingBrackets(strategy, 0, [{ ...problem, code: 'other' }])).toEqual([]);
    expect(spacingBrackets(strategy, 1, [problem])).toEqual([]);
    expect(spacingBrackets(sampleStrategy(), 0, [problem])).toEqual([]);
  });
});
