import { UNSET_MINOR } from './unset-minor.ts';

/** Buckets of AGE_BUCKETS between which the comparison tells how much debt rolls (ux 2.9). */
const FROM_BUCKET = 2;
const TO_BUCKET = FROM_BUCKET + 1;

/** What an account owes of 31 to 60 days at snapshots that have a next one, and of 61 to 90 days at those that follow. */
export class RollForward {
  baseMinor = UNSET_MINOR;
  rolledMinor = UNSET_MINOR;

  reset(): void {
    this.baseMinor = 0;
    this.rolledMinor = 0;
  }

  /** Debt of a bucket at a snapshot. The debt of the first rolled before the run, that of the last rolls after it. */
  add(bucket: number, amountMinor: number, isFirst: boolean, isLast: boolean): void {
    if (bucket === FROM_BUCKET && !isLast) this.baseMinor += amountMinor;
    else if (bucket === TO_BUCKET && !isFirst) this.rolledMinor += amountMinor;
  }
}
