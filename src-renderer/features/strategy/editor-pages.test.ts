import { describe, expect, it } from 'vitest';
import { pageOf, positionsIn, selectionOf } from './editor-pages.ts';

describe('editor pages', () => {
  it.each([
    ['/processTemplates/1/events/7/dayOffset', 'templates', '/processTemplates/1/events/7', [1, 7]],
    [
      '/classControls/0/conditions/2/criteria/1/minAgeDays',
      'controls',
      '/classControls/0/conditions/2/criteria/1',
      [0, 2, 1],
    ],
    [
      '/classControls/0/conditions/2/algorithm/parameters/ratingBelow',
      'controls',
      '/classControls/0/conditions/2',
      [0, 2],
    ],
    ['/classControls/3/division', 'controls', '/classControls/3', [3]],
    ['/championChallenger/0/shareBasisPoints', 'controls', '/championChallenger/0', [0]],
    ['/eventTypes/4/unitCostMinor', 'events', '/eventTypes/4', [4]],
    ['/debtClasses/0/cancelAlgorithm', 'thresholds', '/debtClasses/0', [0]],
    ['/workCalendar/holidays/3', 'settings', '', []],
    ['/capacityGroups/0/perWorkday', 'capacity', '', []],
    ['/dunningSchedules/0/levels/2/minAgeDays', 'dunning', '', []],
    ['/scheduleAssignment/rules/1/ratingBelow', 'dunning', '', []],
    ['/customerClasses/0/lateCharge', 'terms', '', []],
    ['/severanceTemplates/0/events/1', 'severance', '/severanceTemplates/0/events/1', [0, 1]],
    ['/severanceTemplates/2/autoCancel', 'severance', '/severanceTemplates/2', [2]],
    ['/agreementTypes/0', 'severance', '', []],
    ['/writeOff/agencies/0/code', 'write-off', '', []],
    ['/letterTemplates/0', 'work', '', []],
    ['/guardrails/2/enabled', 'guardrails', '/guardrails/2', [2]],
    ['', 'settings', '', []],
  ] as const)('%s is on page %s', (pointer, page, selection, positions) => {
    expect(pageOf(pointer)).toBe(page);
    expect(selectionOf(pointer)).toBe(selection);
    expect(positionsIn(selectionOf(pointer))).toEqual(positions);
  });
});
