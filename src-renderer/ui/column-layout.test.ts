import { describe, expect, it } from 'vitest';
import { laidOut, moveColumn, readLayouts, resizeColumn, USUAL_LAYOUT } from './column-layout.ts';

const columns = ['a', 'b', 'c', 'd'].map((id) => ({ id, width: '1fr' }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('order and width of columns', () => {
  it('moves a column past its neighbours, and stops at the ends', () => {
    const moved = moveColumn(USUAL_LAYOUT, columns, 'b', 2);
    expect(ids(laidOut(columns, moved))).toBe('acdb');
    const again = laidOut(columns, moved);
    expect(ids(laidOut(columns, moveColumn(moved, again, 'b', -3)))).toBe('bacd');
    expect(moveColumn(USUAL_LAYOUT, columns, 'a', -1)).toBe(USUAL_LAYOUT);
    expect(moveColumn(USUAL_LAYOUT, columns, 'gone', 1)).toBe(USUAL_LAYOUT);
  });

  it('a column that is shown later stands after its neighbour', () => {
    const moved = moveColumn(
      USUAL_LAYOUT,
      [columns[0], columns[1], columns[3]].flatMap((c) => c ?? []),
      'd',
      -2,
    );
    expect(ids(laidOut(columns, moved))).toBe('dabc');
  });

  it('keeps a width within what can be taken hold of', () => {
    expect(resizeColumn(USUAL_LAYOUT, 'a', 3).widths).toEqual({ a: 40 });
    expect(resizeColumn(USUAL_LAYOUT, 'a', 5000).widths).toEqual({ a: 800 });
    expect(laidOut(columns, resizeColumn(USUAL_LAYOUT, 'b', 120.4)).map((c) => c.width)).toEqual([
      '1fr',
      '120px',
      '1fr',
      '1fr',
    ]);
  });

  it('what was stored by something else is the usual layout', () => {
    expect(readLayouts('')).toEqual({});
    expect(
      readLayouts('{"accounts":{"order":[1],"widths":{}},"b":{"order":["x"],"widths":{"x":50}}}'),
    ).toEqual({ b: { order: ['x'], widths: { x: 50 } } });
  });
});
