import { expect, it } from 'vitest';
import { BEHAVIOUR_PRESETS, behaviourPreset, presetDifferences } from './behaviour-presets.ts';
import { checkBehaviour } from './check-behaviour.ts';
import { defaultBehaviour } from './default-behaviour.ts';
import { exportBehaviour } from './export-behaviour.ts';
import { parseBehaviour } from './parse-behaviour.ts';
import { valueAt } from './pointer.ts';

it.each(BEHAVIOUR_PRESETS)(
  '%s is the default table with its differences and nothing else',
  (preset) => {
    const model = behaviourPreset(preset);
    expect(checkBehaviour(model)).toEqual([]);
    expect(parseBehaviour(exportBehaviour(model).text)).toEqual({ ok: true, value: model });
    const differences = presetDifferences(preset);
    expect(differences.length).toBeGreaterThan(2);
    for (const { pointer, before, value, low, high, source } of differences) {
      expect(valueAt(model, pointer), pointer).toBe(value);
      expect(valueAt(defaultBehaviour(), pointer), pointer).toBe(before);
      expect(low, pointer).toBeLessThanOrEqual(value);
      expect(high, pointer).toBeGreaterThanOrEqual(value);
      expect(source.length, pointer).toBeGreaterThan(10);
    }
    // What the differences do not name is as by default.
    const { name: _, provenance: __, ...figures } = model;
    const { name: ___, ...rest } = defaultBehaviour();
    const changed = new Set(differences.map(({ pointer }) => pointer));
    const walk = (value: unknown, other: unknown, pointer: string): void => {
      if (
        value !== null &&
        typeof value === 'object' &&
        other !== null &&
        typeof other === 'object'
      )
        for (const [key, member] of Object.entries(value))
          walk(member, (other as Record<string, unknown>)[key], `${pointer}/${key}`);
      else if (!changed.has(pointer)) expect(value, pointer).toBe(other);
    };
    walk(figures, rest, '');
  },
);

it('the notice has no effect on a card, and a stronger one where notices rarely end in a cut', () => {
  const notice = (preset: (typeof BEHAVIOUR_PRESETS)[number]) =>
    behaviourPreset(preset).treatments.find(({ channel }) => channel === 'DISCONNECTION_NOTICE')
      ?.hazardRatio;
  expect(notice('card')).toBe(1);
  expect(notice('utility-US-regulated')).toBe(5);
  expect(notice('energy-UK')).toBe(2.5);
});
