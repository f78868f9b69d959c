import { AGREEMENT_FLAG, AGREEMENT_STATUS } from '../../model/portfolio.ts';
import { FAR_DAY, type KernelImage } from '../image/kernel-image.ts';

/** What a service delivers. A hard bar still bills the plan fee; a cut service delivers and bills nothing. */
export const SUPPLY = { on: 0, softBar: 1, hardBar: 2, cut: 3 } as const;

/** The service agreements of the loaded account, by their index within it: status, supply, billing terms. */
export class ServiceState {
  /** AGREEMENT_STATUS. */
  readonly status: Uint8Array;
  /** SUPPLY. */
  readonly supply: Uint8Array;
  /** Day since which the supply is what it is. */
  readonly supplySinceDay: Int32Array;
  /** Last day that is billed, and the days after it on which service was cut. */
  readonly billedToDay: Int32Array;
  readonly cutDays: Int32Array;
  readonly onBudget: Uint8Array;
  /** 1 when it is closed to new use: nothing new is billed. */
  readonly closedToUse: Uint8Array;
  readonly chargeMinor: Float64Array;
  /** Payoff minus current balance on a budget; of a payment arrangement, what its instalments still have to bill. */
  readonly payoffMinor: Float64Array;
  /** 1 for a payment arrangement: debt that was moved here and is billed by instalments (domain.md 2.3). */
  readonly arrangement: Uint8Array;
  /** Due day of the final bill, FAR_DAY before there is one. */
  readonly finalDueDay: Int32Array;
  /** Day on which a pending stop takes effect, FAR_DAY otherwise. */
  readonly stopDay: Int32Array;
  /** Credit that waits for a debit: the agreement's own, and the class's (by debt class). */
  readonly creditMinor: Float64Array;
  readonly classCreditMinor: Float64Array;
  /** Next bill of the account, FAR_DAY when it is not billed, and how many there were in the run. */
  nextBillDay = FAR_DAY;
  cycle = 0;
  /** First day since which a running agreement of the account is cut, FAR_DAY when none is. */
  cutSinceDay = FAR_DAY;
  /**
   * Every agreement runs, is supplied in full and has neither an arrangement nor a day on which it stops: there is nothing
   * to stop, to restore, to close or to write off.
   */
  ordinary = true;
  private count = 0;

  constructor(agreements: number, classes: number) {
    this.status = new Uint8Array(agreements);
    this.supply = new Uint8Array(agreements);
    this.supplySinceDay = new Int32Array(agreements);
    this.billedToDay = new Int32Array(agreements);
    this.cutDays = new Int32Array(agreements);
    this.onBudget = new Uint8Array(agreements);
    this.closedToUse = new Uint8Array(agreements);
    this.chargeMinor = new Float64Array(agreements);
    this.payoffMinor = new Float64Array(agreements);
    this.arrangement = new Uint8Array(agreements);
    this.finalDueDay = new Int32Array(agreements);
    this.stopDay = new Int32Array(agreements);
    this.creditMinor = new Float64Array(agreements);
    this.classCreditMinor = new Float64Array(classes);
  }

  /** Opening position; bills are `cycleDays` apart. */
  reset(image: KernelImage, account: number, cycleDays: number): void {
    const from = image.agreementStart[account] ?? 0;
    const count = (image.agreementStart[account + 1] ?? 0) - from;
    this.count = count;
    this.cutSinceDay = FAR_DAY;
    this.nextBillDay = image.nextBillDay[account] ?? FAR_DAY;
    const billedTo = this.nextBillDay === FAR_DAY ? image.asOfDay : this.nextBillDay - cycleDays;
    for (let debtClass = 0; debtClass < this.classCreditMinor.length; debtClass++)
      this.classCreditMinor[debtClass] = 0;
    for (let agreement = 0; agreement < count; agreement++) {
      const row = from + agreement;
      const debtClass = image.agreementClass[row] ?? 0;
      this.status[agreement] = image.agreementStatus[row] ?? 0;
      this.supply[agreement] = SUPPLY.on;
      this.supplySinceDay[agreement] = image.asOfDay;
      this.billedToDay[agreement] = billedTo;
      this.cutDays[agreement] = 0;
      this.onBudget[agreement] = (image.agreementFlags[row] ?? 0) & AGREEMENT_FLAG.onBudget;
      this.closedToUse[agreement] = 0;
      this.chargeMinor[agreement] = image.agreementChargeMinor[row] ?? 0;
      const payoff = image.agreementPayoffMinor[row] ?? 0;
      this.payoffMinor[agreement] = payoff;
      this.arrangement[agreement] = payoff > 0 && this.onBudget[agreement] === 0 ? 1 : 0;
      const finalDue = image.agreementFinalDueDay[row] ?? 0;
      this.finalDueDay[agreement] = finalDue > 0 ? finalDue : FAR_DAY;
      this.stopDay[agreement] =
        this.status[agreement] === AGREEMENT_STATUS.PENDING_STOP ? image.asOfDay : FAR_DAY;
      this.creditMinor[agreement] = image.agreementCreditMinor[row] ?? 0;
      this.classCreditMinor[debtClass] =
        (this.classCreditMinor[debtClass] ?? 0) + (image.agreementPooledCreditMinor[row] ?? 0);
    }
    this.cycle = 0;
    this.findOrdinary();
  }

  /** Credit of all classes that waits for a debit, minor units. */
  waitingMinor(): number {
    let sum = 0;
    for (const credit of this.classCreditMinor) sum += credit;
    return sum;
  }

  isBarred(agreement: number): boolean {
    const supply = this.supply[agreement];
    return supply === SUPPLY.softBar || supply === SUPPLY.hardBar;
  }

  /**
   * Delivers service and can be severed. A reactivated agreement does not: it was closed, and a transaction came back to
   * it (domain.md 3.14).
   */
  isActive(agreement: number): boolean {
    return this.status[agreement] === AGREEMENT_STATUS.ACTIVE;
  }

  /** Switches a service on `day`; from the next day on it is what it is now. */
  setSupply(agreement: number, supply: number, day: number): void {
    if (this.supply[agreement] === supply) return;
    if (this.supply[agreement] === SUPPLY.cut)
      this.cutDays[agreement] = (this.cutDays[agreement] ?? 0) + this.daysCut(agreement, day);
    this.supply[agreement] = supply;
    this.supplySinceDay[agreement] = day;
    this.findCut();
  }

  /** Every change of status goes through here: a stopped service is nothing that a customer pays to restore. */
  setStatus(agreement: number, status: number): void {
    this.status[agreement] = status;
    this.findCut();
  }

  /** Pending stop until `stopDay`. */
  beginStop(agreement: number, stopDay: number): void {
    this.stopDay[agreement] = stopDay;
    this.setStatus(agreement, AGREEMENT_STATUS.PENDING_STOP);
  }

  /** The bill of `day` has everything served so far. */
  billed(agreement: number, day: number): void {
    this.billedToDay[agreement] = day;
    this.cutDays[agreement] = 0;
  }

  /** Days served up to `day` that no bill has yet. */
  servedDays(agreement: number, day: number): number {
    const cut = this.supply[agreement] === SUPPLY.cut ? this.daysCut(agreement, day) : 0;
    const all = day - (this.billedToDay[agreement] ?? day);
    return Math.max(0, all - (this.cutDays[agreement] ?? 0) - cut);
  }

  /** Days of the present cut; a cut agreement gets no bill, so all of them are unbilled. */
  private daysCut(agreement: number, day: number): number {
    return day - (this.supplySinceDay[agreement] ?? day);
  }

  private findCut(): void {
    this.cutSinceDay = FAR_DAY;
    this.findOrdinary();
    for (let agreement = 0; agreement < this.count; agreement++) {
      if (this.supply[agreement] !== SUPPLY.cut || !this.isActive(agreement)) continue;
      this.cutSinceDay = Math.min(this.cutSinceDay, this.supplySinceDay[agreement] ?? FAR_DAY);
    }
  }
  private findOrdinary(): void {
    this.ordinary = true;
    for (let agreement = 0; agreement < this.count; agreement++) {
      if (this.isActive(agreement) && this.supply[agreement] === SUPPLY.on)
        if (this.arrangement[agreement] === 0 && this.stopDay[agreement] === FAR_DAY) continue;
      this.ordinary = false;
    }
  }
}
