import { expect, test } from 'vitest';
import { bandAt, bandX, pointAt, pointX } from './plot-geometry.ts';

const margins = { left: 50, right: 50, top: 0, bottom: 0 };

test('points span the plot from edge to edge and pointers find them', () => {
  expect(pointX(0, 121, 700, margins)).toBe(50);
  expect(pointX(60, 121, 700, margins)).toBe(350);
  expect(pointX(120, 121, 700, margins)).toBe(650);
  expect(pointAt(352, 121, 700, margins)).toBe(60);
  expect(pointAt(20, 121, 700, margins)).toBeNull();
  expect(pointAt(690, 121, 700, margins)).toBeNull();
});

test('bands fill the plot and pointers fall into one', () => {
  expect(bandX(0, 10, 700, margins)).toBe(80);
  expect(bandAt(50, 10, 700, margins)).toBe(0);
  expect(bandAt(649, 10, 700, margins)).toBe(9);
  expect(bandAt(650, 10, 700, margins)).toBeNull();
});
