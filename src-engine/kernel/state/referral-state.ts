import { copied } from '../../base/copied.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { moved, STATUS } from './transitions.ts';

/** Who referred the debt. */
export const REFERRED_BY = { portfolio: 0, collection: 1, writeOff: 2, byHand: 3 } as const;

const FIRST_REFERRALS = 4;

/**
 * Referrals of the loaded account to collection agencies: those of the portfolio first, then those of the run
 * (domain.md 3.14). An ended one keeps its row; its history is in the log.
 */
export class ReferralState {
  readonly maxAgreements: number;
  count = 0;
  active = 0;
  /** Index of the agency among the strategy's. */
  agency = new Uint16Array(FIRST_REFERRALS);
  /** NO_DAY when the portfolio brought it along: it knows the day. */
  startDay = new Int32Array(FIRST_REFERRALS);
  /** What the agency holds; follows what is owed. Minor units. */
  amountMinor = new Float64Array(FIRST_REFERRALS);
  /** Referred debt of the portfolio that is on no agreement any more. Minor units. */
  offBookMinor = new Float64Array(FIRST_REFERRALS);
  /** STATUS.referral. */
  status = new Uint8Array(FIRST_REFERRALS);
  /** REFERRED_BY, and the number of that process. */
  family = new Uint8Array(FIRST_REFERRALS);
  process = new Uint16Array(FIRST_REFERRALS);
  /** Day on which the agency gets the money if nobody pays before; FAR_DAY when it never does. */
  recoveryDay = new Int32Array(FIRST_REFERRALS);
  /** [referral * maxAgreements + agreement] 1 when its debt was referred. */
  covered: Uint8Array;
  /** By agreement: active referrals that cover it. */
  readonly atAgency: Uint8Array;
  /** By agreement: whether its debt was recalled from an agency, and none has been paid since. */
  readonly recalled: Uint8Array;
  /** By referral: 1 when some of its debt was recalled before. */
  later = new Uint8Array(FIRST_REFERRALS);
  /** By agency of the strategy: what the run changed of its active debt through this account. Minor units. */
  changeMinor = new Float64Array(0);

  constructor(agreements: number) {
    this.maxAgreements = agreements;
    this.covered = new Uint8Array(FIRST_REFERRALS * agreements);
    this.atAgency = new Uint8Array(agreements);
    this.recalled = new Uint8Array(agreements);
  }

  reset(agencies: number): void {
    this.count = 0;
    this.active = 0;
    if (this.changeMinor.length !== agencies) this.changeMinor = new Float64Array(agencies);
    for (let agency = 0; agency < agencies; agency++) this.changeMinor[agency] = 0;
    for (let agreement = 0; agreement < this.atAgency.length; agreement++) {
      this.atAgency[agreement] = 0;
      this.recalled[agreement] = 0;
    }
  }

  /** Opens a referral that covers nothing yet; returns its index. */
  open(
    agency: number,
    startDay: number,
    amountMinor: number,
    family: number,
    process: number,
  ): number {
    const referral = this.count;
    if (referral === this.agency.length) this.grow();
    this.agency[referral] = agency;
    this.startDay[referral] = startDay;
    this.amountMinor[referral] = amountMinor;
    this.offBookMinor[referral] = 0;
    const { none, active } = STATUS.referral;
    this.status[referral] = moved('referral', none, active);
    this.family[referral] = family;
    this.process[referral] = process;
    this.recoveryDay[referral] = FAR_DAY;
    this.later[referral] = 0;
    const from = referral * this.maxAgreements;
    for (let place = from; place < from + this.maxAgreements; place++) this.covered[place] = 0;
    this.count++;
    this.active++;
    return referral;
  }

  isOpen(referral: number): boolean {
    return this.status[referral] === STATUS.referral.active;
  }

  cover(referral: number, agreement: number): void {
    this.covered[referral * this.maxAgreements + agreement] = 1;
    this.atAgency[agreement] = (this.atAgency[agreement] ?? 0) + 1;
    if (this.recalled[agreement] === 1) this.later[referral] = 1;
  }

  covers(referral: number, agreement: number): boolean {
    return this.covered[referral * this.maxAgreements + agreement] === 1;
  }

  /** Ends it: paid, or recalled, which another referral of the debt would follow. */
  close(referral: number, isRecalled: boolean): void {
    this.status[referral] = moved('referral', this.status[referral] ?? 0, STATUS.referral.closed);
    this.active--;
    for (let agreement = 0; agreement < this.maxAgreements; agreement++)
      if (this.covers(referral, agreement)) {
        this.atAgency[agreement] = (this.atAgency[agreement] ?? 1) - 1;
        this.recalled[agreement] = isRecalled ? 1 : 0;
      }
  }

  /** The next day on which an agency has money for us, FAR_DAY when none will. */
  nextDay(): number {
    let next = FAR_DAY;
    for (let referral = 0; referral < this.count && this.active > 0; referral++)
      if (this.isOpen(referral)) next = Math.min(next, this.recoveryDay[referral] ?? FAR_DAY);
    return next;
  }

  private grow(): void {
    const size = this.agency.length * 2;
    this.agency = copied(this.agency, new Uint16Array(size));
    this.startDay = copied(this.startDay, new Int32Array(size));
    this.amountMinor = copied(this.amountMinor, new Float64Array(size));
    this.offBookMinor = copied(this.offBookMinor, new Float64Array(size));
    this.status = copied(this.status, new Uint8Array(size));
    this.family = copied(this.family, new Uint8Array(size));
    this.process = copied(this.process, new Uint16Array(size));
    this.later = copied(this.later, new Uint8Array(size));
    this.recoveryDay = copied(this.recoveryDay, new Int32Array(size));
    this.covered = copied(this.covered, new Uint8Array(size * this.maxAgreements));
  }
}
