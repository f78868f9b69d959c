import { describe, expect, it } from 'vitest';
import { StateCopy } from './state-copy.ts';

class Inner {
  isOpen = false;
  count = 0;
  days = new Int32Array([1, 2, 3]);
  kinds = new Uint8Array(5);
}

class Outer {
  money = 0.5;
  readonly inner = new Inner();
  readonly factors = new Float64Array(2);
  steps: string[] = [];
  terms: object | null = null;
}

describe('a copy of a state', () => {
  it('brings back numbers, flags, columns, lists and objects, at any depth', () => {
    const state = new Outer();
    const copy = new StateCopy(state);
    expect([...state.inner.days]).toEqual([1, 2, 3]);
    const terms = {};
    state.money = -7.25;
    state.inner.isOpen = true;
    state.inner.kinds[4] = 255;
    state.factors[1] = 2 ** 40;
    state.steps.push('a');
    state.terms = terms;
    const packed = copy.pack();
    const then = structuredClone(state);
    state.money = 1;
    state.inner.isOpen = false;
    state.inner.days.fill(9);
    state.inner.kinds.fill(0);
    state.factors.fill(0);
    state.steps.push('b');
    state.terms = null;
    copy.unpack(packed);
    expect(structuredClone(state)).toEqual(then);
    expect(state.terms).toBe(terms);
    state.steps.push('c');
    copy.unpack(packed);
    expect(state.steps).toEqual(['a']);
  });

  it('knows a column that has grown since, and one that had grown then', () => {
    const state = new Outer();
    const copy = new StateCopy(state);
    const small = copy.pack();
    state.inner.days = new Int32Array([4, 5, 6, 7]);
    state.inner.count = 4;
    const large = copy.pack();
    copy.unpack(small);
    expect([...state.inner.days.subarray(0, 3)]).toEqual([1, 2, 3]);
    state.inner.days[0] = 8;
    copy.unpack(large);
    expect([...state.inner.days]).toEqual([4, 5, 6, 7]);
    state.inner.days[0] = 8;
    copy.unpack(large);
    expect([...state.inner.days]).toEqual([4, 5, 6, 7]);
  });

  it('money paid counted as fees: flags behind a column that was shorter then were those of another account', () => {
    const state = new Outer();
    const copy = new StateCopy(state);
    const small = copy.pack();
    state.inner.kinds = new Uint8Array(9).fill(1);
    copy.pack();
    copy.unpack(small);
    expect([...state.inner.kinds.subarray(5)]).toEqual([0, 0, 0, 0]);
  });

  it('writes over a copy that was given up, and over no other', () => {
    const state = new Outer();
    const copy = new StateCopy(state);
    state.money = 1;
    const kept = copy.pack();
    state.money = 2;
    const givenUp = copy.pack();
    copy.release(givenUp);
    state.money = 3;
    const next = copy.pack();
    expect(next.bytes).toBe(givenUp.bytes);
    copy.unpack(kept);
    expect(state.money).toBe(1);
    copy.unpack(next);
    expect(state.money).toBe(3);
  });
});
