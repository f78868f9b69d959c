import { describe, expect, it } from 'vitest';
import { ADDED_BY_HAND, EVENT, EventRows } from './event-rows.ts';

function sequences(rows: EventRows, debtClass: number): number[] {
  return Array.from(rows.sequence.subarray(rows.first(debtClass), rows.end(debtClass)));
}

describe('event rows', () => {
  it('stand by trigger day, then sequence, whatever the order of insertion', () => {
    const rows = new EventRows(2, 4);
    rows.insert(1, 10, 30, 2, 0, 0);
    rows.insert(1, 10, 20, 1, 0, 0);
    rows.insert(1, 5, 40, 3, 0, 0);
    expect(sequences(rows, 1)).toEqual([40, 20, 30]);
    expect(sequences(rows, 0)).toEqual([]);
    expect(rows.triggerDay[rows.firstPending(1)]).toBe(5);
    expect(rows.firstPending(0)).toBe(-1);
  });

  it('grow past their capacity without mixing classes', () => {
    const rows = new EventRows(2, 1);
    rows.insert(0, 1, 1, 0, 0, 0);
    rows.insert(1, 2, 2, 0, 0, 0);
    for (const sequence of [9, 7, 8]) rows.insert(0, 3, sequence, ADDED_BY_HAND, 5, 0);
    expect(sequences(rows, 0)).toEqual([1, 7, 8, 9]);
    expect(sequences(rows, 1)).toEqual([2]);
    expect(rows.type[rows.find(0, 8)]).toBe(5);
  });

  it('pass over what is no longer pending', () => {
    const rows = new EventRows(1, 3);
    for (const sequence of [1, 2, 3]) rows.insert(0, sequence * 10, sequence, 0, 0, 0);
    rows.status[rows.find(0, 1)] = EVENT.complete;
    rows.status[rows.find(0, 2)] = EVENT.skipped;
    expect(rows.triggerDay[rows.firstPending(0)]).toBe(30);
    rows.status[rows.find(0, 3)] = EVENT.cancelled;
    expect(rows.firstPending(0)).toBe(-1);
  });

  it('can be taken out and moved to another day', () => {
    const rows = new EventRows(1, 3);
    for (const sequence of [1, 2, 3]) rows.insert(0, sequence * 10, sequence, 0, 0, 0);
    rows.remove(0, rows.find(0, 2));
    rows.triggerDay[rows.find(0, 1)] = 90;
    rows.sort(0);
    expect(sequences(rows, 0)).toEqual([3, 1]);
    expect(rows.find(0, 2)).toBe(-1);
  });
});
