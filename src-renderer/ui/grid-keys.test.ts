import { describe, expect, it } from 'vitest';
import { moveCell } from './grid-keys.ts';

const at = { row: 5, column: 2 };
const move = (key: string, ctrl = false, from = at) => moveCell(key, ctrl, from, 100, 4, 10);

describe('grid keys', () => {
  it('moves by one and stops at the edges', () => {
    expect(move('ArrowDown')).toEqual({ row: 6, column: 2 });
    expect(move('ArrowRight', false, { row: 5, column: 3 })).toEqual({ row: 5, column: 3 });
    expect(move('ArrowUp', false, { row: 0, column: 1 })).toEqual({ row: -1, column: 1 });
    expect(move('ArrowUp', false, { row: -1, column: 1 })).toEqual({ row: -1, column: 1 });
  });

  it('jumps within the row, the grid and by pages', () => {
    expect(move('Home')).toEqual({ row: 5, column: 0 });
    expect(move('End', true)).toEqual({ row: 99, column: 3 });
    expect(move('PageDown')).toEqual({ row: 15, column: 2 });
    expect(move('PageUp')).toEqual({ row: 0, column: 2 });
  });

  it('leaves other keys alone and survives an empty grid', () => {
    expect(move('a')).toBeNull();
    expect(moveCell('End', true, { row: -1, column: 0 }, 0, 4, 10)).toEqual({ row: -1, column: 3 });
    expect(moveCell('ArrowDown', false, { row: -1, column: 0 }, 0, 4, 10)).toEqual({
      row: -1,
      column: 0,
    });
  });
});
