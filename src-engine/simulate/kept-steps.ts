import { StepLedger } from '../kernel/state/step-ledger.ts';
import type { StepLedgers } from './step-ledgers.ts';

/** Numbers kept at most, 16 MB: beyond it everything is forgotten and lived again where it is needed. */
const MOST_NUMBERS = 4_194_304;

/**
 * Steps of accounts whose customer has another one to come, packed. Each is taken once, by that next account. They are a
 * saving, no truth: whoever does not find an account lives it again.
 */
export class KeptSteps {
  readonly #packed = new Map<number, readonly Int32Array[]>();
  #numbers = 0;

  keep(account: number, ledgers: StepLedgers): void {
    const packed = ledgers.map((ledger) => ledger.packed());
    if (this.#numbers > MOST_NUMBERS) {
      this.#packed.clear();
      this.#numbers = 0;
    }
    this.#numbers += sizeOf(packed) - sizeOf(this.#packed.get(account) ?? []);
    this.#packed.set(account, packed);
  }

  /** Null when they are not known (any more). */
  take(account: number): StepLedgers | null {
    const packed = this.#packed.get(account);
    if (packed === undefined) return null;
    this.#packed.delete(account);
    this.#numbers -= sizeOf(packed);
    return packed.map((rows) => StepLedger.unpacked(rows));
  }
}

function sizeOf(packed: readonly Int32Array[]): number {
  return packed.reduce((sum, rows) => sum + rows.length, 0);
}
