import { copied } from '../../base/copied.ts';
import { NO_DAY } from '../../base/day.ts';
import { HOLD_REASON, NONE } from '../../model/portfolio.ts';
import { FAR_DAY, type KernelImage } from '../image/kernel-image.ts';

const FIRST_HOLDS = 4;

/** What the opening position says of holds. */
type HoldColumns = Pick<
  KernelImage,
  | 'holdStart'
  | 'holdScope'
  | 'holdTarget'
  | 'holdReason'
  | 'holdFromDay'
  | 'holdToDay'
  | 'holdBlocks'
  | 'holdAmountMinor'
>;

/** Holds of the loaded account: those of the portfolio first, then those that begin during the run (domain.md 5.3). */
export class HoldState {
  count = 0;
  /** The last day of all holds, NO_DAY without any; FAR_DAY while one has no end. */
  lastDay = NO_DAY;
  /** Some hold takes debt out of arrears: a dispute, or an insolvency. */
  setsApart = false;
  /** HOLD_SCOPE. */
  scope = new Uint8Array(FIRST_HOLDS);
  /** Agreement within the account, source of the bill's item, or debt class; NONE for the account. */
  target = new Int32Array(FIRST_HOLDS);
  /** HOLD_REASON. */
  reason = new Uint8Array(FIRST_HOLDS);
  fromDay = new Int32Array(FIRST_HOLDS);
  /** Inclusive; FAR_DAY until it is lifted. */
  toDay = new Int32Array(FIRST_HOLDS);
  /** HOLD_BLOCK bits. */
  blocks = new Uint8Array(FIRST_HOLDS);
  /** Disputed amount, minor units; NONE is the whole target. */
  amountMinor = new Float64Array(FIRST_HOLDS);
  /** 1 once its beginning has been told, so that entry on its first day tells it once. */
  begun = new Uint8Array(FIRST_HOLDS);
  /** 1 for a hold that another fact brings along (an open promise): its own rows tell of it. */
  quiet = new Uint8Array(FIRST_HOLDS);

  reset(image: HoldColumns, account: number): void {
    this.count = 0;
    this.setsApart = false;
    this.lastDay = NO_DAY;
    const end = image.holdStart[account + 1] ?? 0;
    for (let row = image.holdStart[account] ?? 0; row < end; row++)
      this.add(
        image.holdScope[row] ?? 0,
        image.holdTarget[row] ?? NONE,
        image.holdReason[row] ?? 0,
        image.holdFromDay[row] ?? 0,
        image.holdToDay[row] ?? FAR_DAY,
        image.holdBlocks[row] ?? 0,
        image.holdAmountMinor[row] ?? NONE,
        false,
      );
  }

  /**
   * Adds a hold; returns its index. `fromDay` may lie in the past: whatever reads holds computes from their days, so a
   * hold entered late counts from its first day (peers.md A50).
   */
  add(
    scope: number,
    target: number,
    reason: number,
    fromDay: number,
    toDay: number,
    blocks: number,
    amountMinor: number,
    quiet: boolean,
  ): number {
    const hold = this.count;
    if (hold === this.scope.length) this.grow();
    this.scope[hold] = scope;
    this.target[hold] = target;
    this.reason[hold] = reason;
    this.fromDay[hold] = fromDay;
    this.toDay[hold] = toDay;
    this.blocks[hold] = blocks;
    this.amountMinor[hold] = amountMinor;
    this.begun[hold] = 0;
    this.quiet[hold] = quiet ? 1 : 0;
    this.setsApart ||= reason === HOLD_REASON.DISPUTE || reason === HOLD_REASON.BANKRUPTCY;
    this.lastDay = Math.max(this.lastDay, toDay);
    this.count++;
    return hold;
  }

  /** Ends a hold early, or moves its end: `toDay` is its last day. */
  lift(hold: number, toDay: number): void {
    this.toDay[hold] = toDay;
    this.lastDay = NO_DAY;
    for (let other = 0; other < this.count; other++)
      this.lastDay = Math.max(this.lastDay, this.toDay[other] ?? FAR_DAY);
  }

  /** Every hold is over before `day`: none holds anything from then on. */
  areOver(day: number): boolean {
    return this.lastDay < day;
  }

  isOn(hold: number, day: number): boolean {
    return (this.fromDay[hold] ?? FAR_DAY) <= day && day <= (this.toDay[hold] ?? 0);
  }

  /** The first day after `day` on which a hold begins, or is over; FAR_DAY when nothing changes any more. */
  nextChange(day: number): number {
    let next = FAR_DAY;
    for (let hold = 0; hold < this.count; hold++) {
      const begins = this.fromDay[hold] ?? FAR_DAY;
      const over = (this.toDay[hold] ?? FAR_DAY) + 1;
      if (begins > day && begins < next) next = begins;
      if (over > day && over < next) next = over;
    }
    return next;
  }

  private grow(): void {
    const size = this.scope.length * 2;
    this.scope = copied(this.scope, new Uint8Array(size));
    this.target = copied(this.target, new Int32Array(size));
    this.reason = copied(this.reason, new Uint8Array(size));
    this.fromDay = copied(this.fromDay, new Int32Array(size));
    this.toDay = copied(this.toDay, new Int32Array(size));
    this.blocks = copied(this.blocks, new Uint8Array(size));
    this.amountMinor = copied(this.amountMinor, new Float64Array(size));
    this.begun = copied(this.begun, new Uint8Array(size));
    this.quiet = copied(this.quiet, new Uint8Array(size));
  }
}
