import { FAR_DAY } from '../image/kernel-image.ts';
import { UNSET_MINOR } from './unset-minor.ts';

/** Days past due of the portfolio at risk that a run follows (simulation.md 5, PARx): at least so many. */
export const AT_RISK_DAYS = [30, 60, 90] as const;

/** What was last written of an account's debt at risk (phases/at-risk.ts). Minor units. */
export class AtRisk {
  /** Due day of the oldest debt past due, FAR_DAY without any. */
  dueDay = FAR_DAY;
  /** All that is open. */
  openMinor = UNSET_MINOR;
  /** By AT_RISK_DAYS: what is open while the oldest debt is so old, else 0. */
  readonly levelMinor = new Float64Array(AT_RISK_DAYS.length);
  /** The next day on which the debt is old enough for a level if nothing is paid, FAR_DAY without any. */
  crossDay = FAR_DAY;

  reset(): void {
    this.dueDay = FAR_DAY;
    this.openMinor = 0;
    for (let level = 0; level < AT_RISK_DAYS.length; level++) this.levelMinor[level] = 0;
    this.crossDay = FAR_DAY;
  }
}
