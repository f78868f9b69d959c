import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { ProcessTemplate } from '../../../../src-engine/config/strategy-schema.ts';
import { sampleStrategy } from '../sample-strategy.ts';
import { championCounterpart, matchChampion } from './champion-match.ts';

function template(...steps: readonly (readonly [string, number])[]): ProcessTemplate {
  return {
    code: 'T',
    title: '',
    version: 1,
    agreementCancelAlgorithm: null,
    events: steps.map(([eventType, dayOffset], index) => ({
      sequence: index + 1,
      eventType,
      dayOffset,
    })),
  };
}
const self = (eventType: string) => eventType;

describe('matchChampion', () => {
  it('names steps that are the same, moved, new and missing', () => {
    const champion = template(['L', 0], ['S', 7], ['L', 14], ['R', 14], ['T', 28], ['X', 44]);
    const edited = template(['S', 0], ['E', 4], ['L', 9], ['R', 28], ['X', 42]);
    expect(matchChampion(edited, self, champion, self)).toEqual({
      steps: [
        { kind: 'moved', position: 1, days: -7 },
        { kind: 'new' },
        { kind: 'moved', position: 2, days: -5 },
        { kind: 'moved', position: 3, days: 14 },
        { kind: 'moved', position: 5, days: -2 },
      ],
      missing: [0, 4],
    });
  });

  it('pairs a template with itself step by step', () => {
    const one = template(['L', 0], ['L', 14], ['X', 44]);
    const match = matchChampion(one, self, one, self);
    expect(match.steps).toEqual([0, 1, 2].map((position) => ({ kind: 'same', position })));
    expect(match.missing).toEqual([]);
  });

  it('keeps the order within a kind and takes the nearest pairing', () => {
    const champion = template(['S', 10]);
    const edited = template(['S', 0], ['S', 12], ['S', 30]);
    expect(matchChampion(edited, self, champion, self).steps.map((step) => step.kind)).toEqual([
      'new',
      'moved',
      'new',
    ]);
    const back = matchChampion(champion, self, edited, self);
    expect(back).toEqual({ steps: [{ kind: 'moved', position: 1, days: -2 }], missing: [0, 2] });
  });
});

describe('championCounterpart', () => {
  const champion = sampleStrategy();

  it('follows the criteria row, whatever the template is called', () => {
    const challenger = produce(champion, (draft) => {
      const row = draft.classControls[0]?.conditions[0]?.criteria[0];
      const renamed = draft.processTemplates[0];
      if (row !== undefined) row.template = 'OTHER';
      if (renamed !== undefined) renamed.code = 'OTHER';
    });
    expect(championCounterpart(challenger, 'OTHER', champion)?.code).toBe('FIRM');
  });

  it('falls back on the code, then on the place', () => {
    const unnamed = produce(champion, (draft) => {
      draft.classControls = [];
      const first = draft.processTemplates[0];
      if (first !== undefined) first.code = 'NEW';
    });
    expect(championCounterpart(unnamed, 'FIRM', champion)?.code).toBe('FIRM');
    expect(championCounterpart(unnamed, 'NEW', champion)?.code).toBe('STD');
  });
});
