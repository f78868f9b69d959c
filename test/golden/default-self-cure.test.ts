import { expect, it } from 'vitest';
import { PersonaMixture } from '../../src-engine/calibrate/fit/persona-mixture.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';

// simulation.md 1.8 counts from the due day on; a mixture counts from the first day past due, one day later. Ages 1 to T of
// the mixture are ages 0 to T - 1 there, but for the days on which a band begins.
const shifted = {
  ...withoutOptions(defaultBehaviour()),
  bandStartDays: defaultBehaviour().bandStartDays.map((start, band) =>
    band === 0 ? 0 : start + 1,
  ),
};
const mixture = new PersonaMixture(shifted, []);

it('the default cures as many without any treatment as it says it does (1.8)', () => {
  const wanted: [number, number][] = [
    [7, 0.216],
    [14, 0.368],
    [30, 0.534],
    [60, 0.651],
    [90, 0.705],
    [180, 0.774],
  ];
  for (const [days, share] of wanted)
    expect(Math.abs(mixture.curedWithin(days, 0) - share), `${days} days`).toBeLessThan(0.001);
});

it('and rolls as many into the next month (1.8)', () => {
  const stays = (days: number) => 1 - mixture.curedWithin(days, 0);
  const rolls = [0, 30, 60, 90].map((from) => stays(from + 30) / stays(from));
  for (const [index, wanted] of [0.47, 0.75, 0.85, 0.91].entries())
    expect(rolls[index], `from day ${30 * index}`).toBeCloseTo(wanted, 2);
});
