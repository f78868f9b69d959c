import { expect, it } from 'vitest';
import { sweepFront } from './sweep-front.ts';

const POINTS = [
  { gain: 100, harm: 50 },
  { gain: 110, harm: 60 },
  { gain: 105, harm: 45 },
  { gain: 95, harm: 40 },
  { gain: 110, harm: 65 },
  { gain: 120, harm: 90 },
  { gain: 104, harm: 45 },
];

it('the front of V23 from its own worst gain and harm', () => {
  // Steps above 95: 105 at 45, 110 at 60, 120 at 90, which is the reference.
  const area = 10 * 45 + 5 * 30;
  expect(sweepFront(POINTS)).toEqual({
    hypervolume: area,
    reference: { gainMinor: 95, harm: 90 },
    share: area / (25 * 50),
  });
});

it('one setting is no front, alike settings have no area', () => {
  expect(sweepFront(POINTS.slice(0, 1))).toBeNull();
  const alike = [POINTS[0], POINTS[0]].flatMap((point) => point ?? []);
  expect(sweepFront(alike)).toMatchObject({ hypervolume: 0, share: null });
});
