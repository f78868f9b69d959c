import { describe, expect, it } from 'vitest';
import { sheetCell } from './sheet-cell.ts';

describe('a cell of a sheet', () => {
  it.each([
    [1204.5000000000002, 1204.5],
    [0.1 + 0.2, 0.3],
    [0.1 + 0.2 - 0.3, 0],
    [-5.551115123125783e-17, 0],
    [-12.345, -12.345],
    [123456789012345, 123456789012345],
    [9007199254740.99, 9007199254740.99],
    [46083, 46083],
  ])('holds the number %d as a spreadsheet shows it', (stored, shown) => {
    expect(Object.is(sheetCell(stored), shown)).toBe(true);
  });

  it('holds a date as its day, without its time', () => {
    expect(sheetCell(new Date(Date.UTC(2026, 1, 9)))).toBe('2026-02-09');
    expect(sheetCell(new Date(Date.UTC(2026, 1, 9, 23, 59, 59)))).toBe('2026-02-09');
    expect(sheetCell(new Date(Date.UTC(1969, 6, 20, 20)))).toBe('1969-07-20');
  });

  it('holds flags, texts and errors as text, and nothing as nothing', () => {
    expect([true, false, ' A ', '#REF!', null, undefined].map(sheetCell)).toEqual([
      ...['true', 'false', ' A ', '#REF!', null, null],
    ]);
  });
});
