import { assert } from '../base/assert.ts';
import { philox4x32, philoxBlock } from '../base/philox.ts';
import { PURPOSE } from '../base/purposes.ts';

const HALF = 10_000;
const ROUNDS = 6;

/** How many different account numbers there are. */
const ACCOUNT_NUMBERS = HALF * HALF;

/**
 * The account number of the k-th account, for example `4471-0883-26`. A keyed Feistel network permutes the eight
 * digits, so numbers look random, depend on (seed, k) only and never repeat; the last two digits are a check modulo 97.
 */
export function accountNumber(seed: number, k: number): string {
  assert(k >= 0 && k < ACCOUNT_NUMBERS, 'account ordinal outside 0..10^8');
  const block = philoxBlock();
  let left = Math.floor(k / HALF);
  let right = k % HALF;
  for (let round = 0; round < ROUNDS; round++) {
    const low = seed % 4_294_967_296;
    const high = Math.floor(seed / 4_294_967_296);
    philox4x32(block, right, round, PURPOSE.portfolioSynthesis << 24, 0xacc0_0417, low, high);
    const mixed = (left + (block.words[0] ?? 0)) % HALF;
    left = right;
    right = mixed;
  }
  const digits = String(left).padStart(4, '0') + String(right).padStart(4, '0');
  const check = String(98 - ((Number(digits) * 100) % 97)).padStart(2, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}-${check}`;
}
