import { describe, expect, it } from 'vitest';
import {
  dayAtPixel,
  dayLabels,
  ladderDays,
  ladderScale,
  placeNames,
  placeNodes,
} from './ladder-layout.ts';

const PLOT = { left: 100, right: 700 };
const steps = (...days: readonly number[]) => days.map((day, position) => ({ position, day }));

describe('ladder layout', () => {
  it.each([
    [[0, 7, 44], 60],
    [[50], 60],
    [[51], 70],
    [[0, 62], 80],
    [[], 60],
  ])('shows days %j up to day %d', (days, expected) => {
    expect(ladderDays(days)).toBe(expected);
  });

  it('puts lone nodes exactly on their days', () => {
    const x = ladderScale(60, PLOT);
    expect([x(0), x(30), x(60)]).toEqual([100, 400, 700]);
    expect(placeNodes(steps(0, 30, 60), 60, PLOT).map((node) => node.x)).toEqual([100, 400, 700]);
  });

  it('sets two events of one day side by side around their day, with one number', () => {
    const nodes = placeNodes(steps(0, 14, 14, 30), 60, PLOT);
    expect(nodes.map((node) => node.x)).toEqual([100, 228, 252, 400]);
    expect(dayLabels(nodes)).toEqual([
      { day: 0, x: 100 },
      { day: 14, x: 240 },
      { day: 30, x: 400 },
    ]);
  });

  it('pushes neighbours apart as little as they need', () => {
    const nodes = placeNodes(steps(28, 30), 60, PLOT);
    expect(nodes.map((node) => node.x)).toEqual([378, 402]);
  });

  it('keeps everything on the axis and lets nodes overlap only when they cannot fit', () => {
    const many = placeNodes(steps(...Array.from({ length: 40 }, () => 60)), 60, PLOT);
    expect(many[0]?.x).toBe(100);
    expect(many.at(-1)?.x).toBe(700);
    const few = placeNodes(steps(60, 60, 60), 60, PLOT);
    expect(few.map((node) => node.x)).toEqual([652, 676, 700]);
  });

  it('finds the day under a pixel', () => {
    expect(dayAtPixel(404, 60, PLOT)).toBe(30);
    expect(dayAtPixel(406, 60, PLOT)).toBe(31);
    expect(dayAtPixel(0, 60, PLOT)).toBe(0);
    expect(dayAtPixel(2000, 60, PLOT)).toBe(60);
  });

  it('writes touching names on a second line, or a little aside, and leaves out what fits on neither', () => {
    const nodes = placeNodes(steps(0, 2, 4, 40), 60, PLOT);
    const names = placeNames(
      nodes,
      (position) => ['Final notice', 'Rating notice', 'Broken pay plan', 'X'][position] ?? '',
      PLOT,
    );
    expect(names.map((name) => [name.position, name.row])).toEqual([
      [0, 0],
      [1, 1],
      [3, 0],
    ]);
    // "Rating" would touch "Final notice" by a few pixels: it stands those to the right of its node.
    const aside = placeNames(
      nodes,
      (position) => ['Final notice', 'Rating notice', 'Rating', 'X'][position] ?? '',
      PLOT,
    );
    expect(aside.map((name) => [name.position, name.row])).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
    expect(aside[2]?.x).toBeGreaterThan(nodes[2]?.x ?? 0);
    expect(aside[2]?.x).toBeLessThanOrEqual((nodes[2]?.x ?? 0) + 16);
  });
});
