import { describe, expect, it } from 'vitest';
import { detLog } from '../../src-engine/base/det-math.ts';
import { murmur3 } from '../../src-engine/base/hash.ts';
import { PURPOSE } from '../../src-engine/base/purposes.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';

function drawsOf(id: string): [number, number] {
  const draws = new Draws(20_240_601);
  draws.of(murmur3(id, 0x9e3779b9), murmur3(id, 0x85ebca77), 0);
  const first = draws.uniform(PURPOSE.fullPayment, 0);
  return [first, draws.second];
}

describe('V8 draws keyed by account id', () => {
  it.each([
    ['A000001', 0.8843896401718329, 0.8717298395589926, 0.12285754402965195],
    ['A000002', 0.7628385069773199, 0.15913912058605095, 0.27070892543755176],
    ['A000003', 0.7917696257059202, 0.6158488716390543, 0.23348480611446376],
    ['A000004', 0.1623879264486382, 0.6930482677055477, 1.8177671985463408],
    ['A000005', 0.306045010496652, 0.6457268240786443, 1.1840230947205757],
  ])('%s', (id, first, second, threshold) => {
    expect(drawsOf(id)).toEqual([first, second]);
    expect(-detLog(first)).toBeCloseTo(threshold, 14);
  });
});

describe('V8 allocation hash', () => {
  const position = (id: string) => murmur3(`EXP-1:${id}`, 0) / 2 ** 32;

  it('places the first ten accounts', () => {
    const places = Array.from({ length: 10 }, (_, index) =>
      position(`A${String(index + 1).padStart(6, '0')}`),
    );
    expect(places).toEqual(
      [
        0.9373461019713432, 0.8864621073007584, 0.5407009811606258, 0.3537365694064647,
        0.989542190451175, 0.1868399907834828, 0.39043975388631225, 0.9312551477923989,
        0.8101734188385308, 0.6510360530974,
      ].map((value) => expect.closeTo(value, 9)),
    );
  });
});
