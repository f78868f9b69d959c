/**
 * Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011), the counter-based generator behind every draw.
 * It is a function of (key, counter), not a sequence: order of visit, chunking and workers cannot change a draw.
 * Checked against the published Random123 known answers (philox.test.ts).
 */
const M0 = 0xd251_1f53;
const M1 = 0xcd9e_8d57;
const W0 = 0x9e37_79b9;
const W1 = 0xbb67_ae85;

/** Four 32-bit words, overwritten by each call. A shared scratch keeps the hot path free of allocation. */
export interface PhiloxBlock {
  readonly words: Uint32Array;
}

export function philoxBlock(): PhiloxBlock {
  return { words: new Uint32Array(4) };
}

/**
 * High word of a 32 x 32 bit product, by 16-bit halves (no intermediate reaches 2^32): no BigInt. Every step is taken
 * modulo 2^32, so that engines stay with machine integers.
 */
function highWord(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0;
  const carry = ((middle & 0xffff) + Math.imul(aLow, bHigh)) | 0;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/** Writes the block of (counter, key) into `block`. All arguments are taken modulo 2^32. */
export function philox4x32(
  block: PhiloxBlock,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void {
  let c0 = counter0 | 0;
  let c1 = counter1 | 0;
  let c2 = counter2 | 0;
  let c3 = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round++) {
    const high0 = highWord(M0, c0);
    const low0 = Math.imul(M0, c0);
    const high1 = highWord(M1, c2);
    const low1 = Math.imul(M1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  const words = block.words;
  words[0] = c0;
  words[1] = c1;
  words[2] = c2;
  words[3] = c3;
}

/**
 * A uniform on the open interval (0, 1) from two words: 52 bits plus a half step.
 * With 53 bits the largest value would round to exactly 1 (simulation.md 4.1).
 */
export function uniform52(high: number, low: number): number {
  return ((high >>> 6) * 67_108_864 + (low >>> 6) + 0.5) / 4_503_599_627_370_496;
}
