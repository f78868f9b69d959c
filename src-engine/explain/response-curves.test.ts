import { describe, expect, it } from 'vitest';
import { behaviourPreset } from '../config/behaviour-presets.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { responseCurves } from './response-curves.ts';

describe('the curves of the default model', () => {
  const curves = responseCurves(defaultBehaviour());

  it('cure without contact as 1.8 of the specification says', () => {
    const wanted: [number, number][] = [
      [7, 0.216],
      [14, 0.368],
      [30, 0.534],
      [60, 0.651],
      [90, 0.705],
      [180, 0.774],
    ];
    for (const [day, share] of wanted)
      expect(Math.abs((curves.pooledCured[day] ?? 0) - share), `${day} days`).toBeLessThan(0.001);
    expect(curves.pooledCured[0]).toBe(0);
  });

  it('step from band to band by type, and fall for those who are still there', () => {
    const [forgetful] = curves.personas;
    expect(forgetful?.code).toBe('F');
    expect(forgetful?.full[14]).toBeCloseTo(0.06, 9);
    expect(forgetful?.full[15]).toBeCloseTo(0.04, 9);
    expect(curves.pooledFull[0]).toBeCloseTo(
      0.5 * 0.06 + 0.3 * 0.018 + 0.15 * 0.008 + 0.05 * 0.002,
      9,
    );
    expect(curves.pooledFull[14] ?? 1).toBeLessThan(curves.pooledFull[0] ?? 0);
  });

  it('rise after an SMS by V4 and fade by its half-life', () => {
    const sms = curves.treatments.find(({ channel }) => channel === 'SMS');
    const one = sms?.factors[0]?.[0] ?? [];
    expect(one[0]).toBe(1);
    // V4: U .486299667404 on the first day, .266893962835 three days later.
    expect(Math.abs((one[1] ?? 0) - Math.exp(0.486299667404))).toBeLessThan(1e-4);
    expect(Math.abs((one[4] ?? 0) - Math.exp(0.266893962835))).toBeLessThan(1e-4);
    // The second contact, a week later, is tired: .8 of the first.
    const two = sms?.factors[0]?.[1] ?? [];
    const fresh = Math.log(1.8) * 0.8 + Math.log(1.8) * 2 ** (-7 / 3);
    const u = 1.5 * (1 - Math.exp(-fresh / 1.5));
    expect(Math.abs((two[8] ?? 0) - Math.exp(u))).toBeLessThan(1e-4);
    expect(two[7]).toBe(one[7]);
  });

  it('saturate at e to the power of Smax for the most sensitive type', () => {
    const last = curves.personas[0]?.saturated.at(-1) ?? 0;
    expect(last).toBeGreaterThan(4);
    expect(last).toBeLessThan(Math.exp(1.5));
    expect(curves.personas[0]?.saturated[0]).toBe(1);
  });
});

it('a preset has its own', () => {
  const card = responseCurves(behaviourPreset('card'));
  const plain = responseCurves(defaultBehaviour());
  expect(card.name).toBe('card');
  expect(card.pooledCured[30] ?? 0).toBeGreaterThan(plain.pooledCured[30] ?? 1);
});
