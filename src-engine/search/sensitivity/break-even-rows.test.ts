import { describe, expect, it } from 'vitest';
import type { Interval } from '../../model/sweep.ts';
import { breakEvenSentence, nearestBracket } from './break-even-rows.ts';

const LETTER = { label: 'Letter: hazard ratio', value: 1.35 };
const AHEAD: Interval = { value: 3_500_000, low: 2_700_000, high: 4_300_000 };
const UNCLEAR: Interval = { value: -210_000, low: -500_000, high: 80_000 };
const NONE = { kind: 'none', from: 1, to: 3 } as const;
const FOUND = { kind: 'found', at: 1.14 } as const;

const said = (base: Interval, found: typeof NONE | typeof FOUND, ends: readonly Interval[] = []) =>
  breakEvenSentence(LETTER, found, { base, currency: 'USD' }, (at) => ends[at === 1 ? 0 : 1]);

describe('a difference that rises and falls again', () => {
  const values = (list: readonly (readonly [number, number])[]) =>
    new Map(list.map(([place, value]) => [place, { value, low: value - 1, high: value + 1 }]));

  it('changes its sign nearest to what is assumed, although both ends agree', () => {
    const tried = values([
      [0.018, -5],
      [0.067, -21],
      [0.12, -18],
      [0.206, 4],
      [0.502, -3],
    ]);
    expect(nearestBracket(tried, 0.12)).toEqual([0.12, 0.206]);
    expect(nearestBracket(tried, 0.4)).toEqual([0.206, 0.502]);
  });

  it('has none when all that was tried agree', () => {
    expect(
      nearestBracket(
        values([
          [1, 2],
          [3, 4],
        ]),
        1,
      ),
    ).toBeNull();
  });
});

describe('a break-even claims no lead that the interval does not show', () => {
  it('names the lead and where it is gone', () => {
    expect(said(AHEAD, FOUND)).toBe(
      'Letter: hazard ratio: The challenger’s lead of $35.0k is gone below 1.14; assumed is 1.35.',
    );
  });

  it('a lead stays where both ends show one', () => {
    expect(said(AHEAD, NONE, [AHEAD, AHEAD])).toBe(
      'Letter: hazard ratio: The challenger stays ahead at both ends of the range, at 1 and at 3.',
    );
  });

  it('an end whose interval includes zero is named', () => {
    expect(said(AHEAD, NONE, [{ value: 1, low: -5, high: 7 }, AHEAD])).toBe(
      'Letter: hazard ratio: The challenger’s estimate stays ahead at 1 and at 3, but at 1 the 95% interval includes zero.',
    );
  });

  it('“champion stays ahead” is not said although the interval includes zero', () => {
    expect(said(UNCLEAR, NONE, [UNCLEAR, UNCLEAR])).toBe(
      'Letter: hazard ratio: the estimate of −$2.1k keeps its sign at 1 and at 3, but as assumed nobody is shown to be ahead (95% interval −$5.0k to $800.00).',
    );
    expect(said(UNCLEAR, FOUND)).toBe(
      'Letter: hazard ratio: the estimate changes sign at 1.14; as assumed, 1.35, it is −$2.1k and nobody is shown to be ahead (95% interval −$5.0k to $800.00).',
    );
  });
});
