import { beforeEach, expect, it } from 'vitest';
import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { sampleStrategy } from '../sample-strategy.ts';
import { severanceEdits } from './severance-edits.ts';

let draft: Strategy;
const events = () => draft.severanceTemplates[0]?.events ?? [];

beforeEach(() => {
  draft = structuredClone(sampleStrategy());
  draft.severanceTemplates = [
    {
      code: 'SEV',
      title: 'Severance',
      version: 1,
      autoCancel: true,
      agreementCancelAlgorithm: null,
      reconnectTemplate: null,
      events: [
        { sequence: 10, eventType: 'A', dependsOn: [], dayOffset: 0 },
        { sequence: 20, eventType: 'B', dependsOn: [10], dayOffset: 5 },
        { sequence: 30, eventType: 'C', dependsOn: [20], dayOffset: 2 },
      ],
    },
  ];
});

it('keeps days within what the file takes', () => {
  severanceEdits.setOffset(draft, 0, 1, -3);
  severanceEdits.setOffset(draft, 0, 2, 20_000);
  expect(events().map((event) => event.dayOffset)).toEqual([0, 0, 9999]);
});

it('adds and takes away what a step waits for, in order', () => {
  severanceEdits.setDependency(draft, 0, 2, 10, true);
  expect(events()[2]?.dependsOn).toEqual([10, 20]);
  severanceEdits.setDependency(draft, 0, 2, 20, false);
  expect(events()[2]?.dependsOn).toEqual([10]);
});

it('a step that is taken away leaves the rest in a chain', () => {
  severanceEdits.removeStep(draft, 0, 1);
  expect(events().map((event) => [event.sequence, event.dependsOn])).toEqual([
    [10, []],
    [30, [10]],
  ]);
});

it('a new step gets a free number and waits for the step that it was added after', () => {
  severanceEdits.addStep(draft, 0, { eventType: 'D', days: 7, afterSequence: 30 });
  expect(events()[3]).toEqual({ sequence: 40, eventType: 'D', dependsOn: [30], dayOffset: 7 });
});

it('a place that is gone changes nothing', () => {
  const before = structuredClone(draft);
  severanceEdits.setOffset(draft, 4, 0, 1);
  severanceEdits.removeStep(draft, 0, 9);
  severanceEdits.setDependency(draft, 0, 9, 10, true);
  expect(draft).toEqual(before);
});
