import { describe, expect, it } from 'vitest';
import { at } from '../../base/assert.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { withoutOptions } from '../../config/without-options.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { RiskCell } from '../history/risk-cells.ts';
import { fitShape, withShape } from './fit-shape.ts';

const PER_DAY = 0.02;
const BASE = withoutOptions(defaultBehaviour());
const SMS = BASE.treatments.findIndex(({ channel }) => channel === 'SMS');
const MODEL: BehaviourModel = {
  ...BASE,
  bandStartDays: [0],
  personas: [{ ...at(BASE.personas, 0), weight: 1, fullPerDay: [PER_DAY], partialPerDay: [0] }],
};

/** Days by time since the last of `sent` messages, with as many payments as the truth expects. */
function history(truth: { halfLife: number; ceiling: number }, days: number) {
  return (model: BehaviourModel): readonly RiskCell[] => {
    const { halfLifeDays } = at(model.treatments, SMS);
    const cells: RiskCell[] = [
      {
        ...{ ageDays: 10, z: 0, doses: null, partial: 0 },
        daysAtRisk: 20 * days,
        full: 20 * days * (1 - Math.exp(-PER_DAY)),
      },
    ];
    for (const sent of [1, 3])
      for (let since = 0; since < 30; since++) {
        const dose = sent * 2 ** (-since / halfLifeDays);
        const sum = sent * Math.log(1.8) * 2 ** (-since / truth.halfLife);
        const effect = truth.ceiling * (1 - Math.exp(-sum / truth.ceiling));
        const full = days * (1 - Math.exp(-PER_DAY * Math.exp(effect)));
        const doses = model.treatments.map((_, index) => (index === SMS ? dose : 0));
        cells.push({ ageDays: 10, z: 0, doses, partial: 0, daysAtRisk: days, full });
      }
    return cells;
  };
}

describe('half-life and ceiling by profile likelihood (simulation.md 2.3)', () => {
  it('stay when history is as the model before has them', () => {
    const fit = fitShape(MODEL, [SMS], history({ halfLife: 3, ceiling: 1.5 }, 4000));
    expect(fit).toEqual({ profiled: [SMS], halfLives: [], saturation: null, gain: 0 });
    expect(withShape(MODEL, fit)).toEqual(MODEL);
  });

  it('find a half-life that many days contradict', () => {
    const fit = fitShape(MODEL, [SMS], history({ halfLife: 10, ceiling: 1.5 }, 4000));
    expect(fit.halfLives.map(({ treatment, value }) => [treatment, value])).toEqual([[SMS, 10]]);
    const { low, high } = at(fit.halfLives, 0);
    expect([low <= 10 && low > 3, high >= 10]).toEqual([true, true]);
    expect(fit.saturation).toBeNull();
    expect(fit.gain).toBeGreaterThan(4);
    expect(at(withShape(MODEL, fit).treatments, SMS).halfLifeDays).toBe(10);
  });

  it('find a ceiling that many days contradict', () => {
    const fit = fitShape(MODEL, [SMS], history({ halfLife: 3, ceiling: 0.8 }, 20_000));
    expect(fit.halfLives).toEqual([]);
    expect(fit.saturation?.value).toBe(0.8);
  });

  it('keep the figures before when a gain is small: few days say little', () => {
    const fit = fitShape(MODEL, [SMS], history({ halfLife: 10, ceiling: 1.5 }, 20));
    expect([fit.halfLives, fit.saturation]).toEqual([[], null]);
  });

  it('are not asked for without a treatment that was fitted', () => {
    const fit = fitShape(MODEL, [], history({ halfLife: 10, ceiling: 1.5 }, 4000));
    expect(fit.profiled).toEqual([]);
  });
});
