import { expect, it } from 'vitest';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import type { Provenance } from '../model/calibration.ts';
import { parameterTable } from './parameter-table.ts';

const origin: Provenance = {
  pointer: '/personas/0/fullPerDay/0',
  low: 0.055,
  high: 0.07,
  source: 'Fitted.',
  grade: 'B',
  badge: 'data',
  events: 500,
  calibratedOn: '2026-03-02',
};
const lineOf = (pointer: string, provenance: readonly Provenance[] = []) =>
  parameterTable({ ...defaultBehaviour(), provenance }).find((line) => line.pointer === pointer);

it('gives every figure a range that holds it, an origin, a grade and a badge', () => {
  const lines = parameterTable(defaultBehaviour());
  expect(lines.length).toBeGreaterThan(140);
  for (const { pointer, value, low, high, source, badge } of lines) {
    expect(low, pointer).toBeLessThanOrEqual(value);
    expect(high, pointer).toBeGreaterThanOrEqual(value);
    expect(source, pointer).not.toBe('');
    expect(badge).toBe('default');
  }
  expect(lineOf('/treatments/1/hazardRatio')).toMatchObject({ value: 1.8, grade: 'B' });
  expect(lineOf('/instalmentKept')?.grade).toBe('A');
});

it('shows the origin of a fitted figure, until somebody edits it out of its range', () => {
  const { pointer } = origin;
  expect(lineOf(pointer, [origin])).toMatchObject({ value: 0.06, low: 0.055, badge: 'data' });
  expect(lineOf(pointer, [{ ...origin, low: 0.065 }])?.badge).toBe('edited');
});
