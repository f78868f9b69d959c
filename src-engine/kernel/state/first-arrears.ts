import { NO_DAY } from '../../base/day.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { UNSET_MINOR } from './unset-minor.ts';

/** How far an account has come in its first time in arrears. */
export const ARREARS_STAGE = { before: 0, inside: 1, cured: 2, over: 3 } as const;

/**
 * An account's first time in arrears of a run, its cure, and whether it came back: what cure, self-cure and re-default rates
 * are counted from (simulation.md 5). Each account counts once.
 */
export class FirstArrears {
  stage: number = ARREARS_STAGE.before;
  /** Past-due debt when it came into arrears, minor units. */
  enteredMinor = UNSET_MINOR;
  /** Day on which it came into arrears. */
  enteredDay = NO_DAY;
  /** The customer left before the cure. */
  hasLeft = false;
  /** Day of the first contact that reached the customer since; FAR_DAY before one. */
  reachedDay = FAR_DAY;
  /** Day of the cure; NO_DAY before it. */
  curedDay = NO_DAY;
  /** Day on which the debt in arrears since the cure is old enough for a re-default; FAR_DAY without any. */
  lateDay = FAR_DAY;

  reset(): void {
    this.stage = ARREARS_STAGE.before;
    this.enteredMinor = 0;
    this.enteredDay = NO_DAY;
    this.hasLeft = false;
    this.reachedDay = FAR_DAY;
    this.curedDay = NO_DAY;
    this.lateDay = FAR_DAY;
  }

  /** A contact reached the customer on `day`; days come in order. Before arrears the last one is kept, in them the first. */
  reached(day: number): void {
    const isFirst = this.stage === ARREARS_STAGE.inside && this.reachedDay === FAR_DAY;
    if (this.stage === ARREARS_STAGE.before || isFirst) this.reachedDay = day;
  }
}
