import { assert } from './assert.ts';
import { detLog } from './det-math.ts';

const CENTRE_TOP = [
  -3.969_683_028_665_376e1, 2.209_460_984_245_205e2, -2.759_285_104_469_687e2,
  1.383_577_518_672_69e2, -3.066_479_806_614_716e1, 2.506_628_277_459_239,
];
const CENTRE_BOTTOM = [
  -5.447_609_879_822_406e1, 1.615_858_368_580_409e2, -1.556_989_798_598_866e2,
  6.680_131_188_771_972e1, -1.328_068_155_288_572e1, 1,
];
const TAIL_TOP = [
  -7.784_894_002_430_293e-3, -3.223_964_580_411_365e-1, -2.400_758_277_161_838,
  -2.549_732_539_343_734, 4.374_664_141_464_968, 2.938_163_982_698_783,
];
const TAIL_BOTTOM = [
  7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416,
  1,
];
const TAIL_BELOW = 0.024_25;

/** Polynomial by Horner's rule, highest power first. A plain loop: one is evaluated for every bill of a run. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let power = 0; power < coefficients.length; power++)
    sum = sum * x + (coefficients[power] ?? 0);
  return sum;
}

/**
 * The standard normal value below which a share `p` lies, 0 < p < 1: Acklam's rational approximation, relative error
 * below 1.2e-9. Arithmetic and our own logarithm only, so that generated data are the same on every engine.
 */
export function normalQuantile(p: number): number {
  assert(p > 0 && p < 1, 'a share lies between 0 and 1');
  if (p > 1 - TAIL_BELOW) return -normalQuantile(1 - p);
  if (p < TAIL_BELOW) {
    const q = Math.sqrt(-2 * detLog(p));
    return polynomial(TAIL_TOP, q) / polynomial(TAIL_BOTTOM, q);
  }
  const q = p - 0.5;
  const r = q * q;
  return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
}
