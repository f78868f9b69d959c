import { philox4x32, philoxBlock, uniform52 } from '../../base/philox.ts';

/**
 * Draws of one run: a function of (seed, account, purpose, occurrence, replication) and of nothing else, so that every
 * arm of a comparison has the same luck (simulation.md 4.1). `second` is the other uniform of the last block.
 */
export class Draws {
  private readonly block = philoxBlock();
  private readonly keyLow: number;
  private readonly keyHigh: number;
  private accountA = 0;
  private accountB = 0;
  private replication = 0;
  second = Number.NaN;

  /** `seed` is an integer from 0 to 2^53 - 1. */
  constructor(seed: number) {
    this.keyLow = (seed % 4_294_967_296) | 0;
    this.keyHigh = Math.floor(seed / 4_294_967_296);
  }

  /** Chooses whose luck is drawn. */
  of(accountA: number, accountB: number, replication: number): void {
    // Philox takes them modulo 2^32; a number with a sign is a short integer.
    this.accountA = accountA | 0;
    this.accountB = accountB | 0;
    this.replication = replication;
  }

  /** A uniform on (0, 1). `purpose` is from PURPOSE, `occurrence` below 2^24. */
  uniform(purpose: number, occurrence: number): number {
    return this.uniformIn(this.replication, purpose, occurrence);
  }

  /** A draw that is the same in every replication: a lasting property of the account. */
  lasting(purpose: number, occurrence: number): number {
    return this.uniformIn(0, purpose, occurrence);
  }

  private uniformIn(replication: number, purpose: number, occurrence: number): number {
    philox4x32(
      this.block,
      this.accountA,
      this.accountB,
      (purpose << 24) | (occurrence & 0x00ff_ffff),
      replication,
      this.keyLow,
      this.keyHigh,
    );
    const words = this.block.words;
    this.second = uniform52(words[2] ?? 0, words[3] ?? 0);
    return uniform52(words[0] ?? 0, words[1] ?? 0);
  }
}
