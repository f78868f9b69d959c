import { describe, expect, it } from 'vitest';
import { NONE } from '../../model/portfolio.ts';
import type { CompiledEventType } from './compiled-step.ts';
import { templateStep } from './template-step.ts';

const LETTER: CompiledEventType = {
  type: 3,
  typeCode: 'LETTER',
  title: 'Reminder',
  algorithm: 'CE LETTER',
  unitCostMinor: 95,
  effects: [],
  traits: 1,
  callAttempts: 0,
  optOutFlags: 0,
  capacityGroup: NONE,
  capacityUnits: 0,
  tone: 'NEUTRAL',
  isPersonalised: false,
  pointer: '/eventTypes/3',
};

describe('a step of a template', () => {
  it('has everything of its event type, and its own place', () => {
    expect(templateStep(LETTER, 20, 7, '/processTemplates/1/events/2')).toEqual({
      ...LETTER,
      sequence: 20,
      dayOffset: 7,
      pointer: '/processTemplates/1/events/2',
      dependsOn: [],
      dependsOnSteps: [],
    });
  });

  it('has its members in one order, whatever it waits for', () => {
    const first = templateStep(LETTER, 10, 0, '/a');
    // The same members, made in another order.
    const copied = Object.fromEntries(Object.entries(LETTER).reverse()) as typeof LETTER;
    const second = templateStep(copied, 20, 7, '/b', [0], [10]);
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect([second.dependsOn, second.dependsOnSteps]).toEqual([[0], [10]]);
  });
});
