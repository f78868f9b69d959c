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
  readonly onBudget: Uint8Array;
  readonly chargeMinor: Float64Array;
  /** Payoff minus current balance on a budget. */
  readonly payoffMinor: Float64Array;
  /** Due day of the final bill, FAR_DAY before there is one. */
  readonly finalDueDay: Int32Array;
  /** Day on which a pending stop takes effect, FAR_DAY otherwise. */
  readonly stopDay: Int32Array;
  /** Credit that waits for a debit: the agreement's own, and the class's (by debt class). */
  readonly creditMinor: Float64Array;
  readonly classCreditMinor: Float64Array;
  /** Next bill of the account, FAR_DAY when it is not billed, and how many there were in the run. */
  nextBillDay = FAR_DAY;
  lastBillDay = 0;
  cycle = 0;

  constructor(agreements: number, classes: number) {
    this.status = new Uint8Array(agreements);
    this.supply = new Uint8Array(agreements);
    this.supplySinceDay = new Int32Array(agreements);
    this.onBudget = new Uint8Array(agreements);
    this.chargeMinor = new Float64Array(agreements);
    this.payoffMinor = new Float64Array(agreements);
    this.finalDueDay = new Int32Array(agreements);
    this.stopDay = new Int32Array(agreements);
    this.creditMinor = new Float64Array(agreements);
    this.classCreditMinor = new Float64Array(classes);
  }

  reset(image: KernelImage, account: number): void {
    const from = image.agreementStart[account] ?? 0;
    const count = (image.agreementStart[account + 1] ?? 0) - from;
    for (let debtClass = 0; debtClass < this.classCreditMinor.length; debtClass++)
      this.classCreditMinor[debtClass] = 0;
    for (let agreement = 0; agreement < count; agreement++) {
      const row = from + agreement;
      const debtClass = image.agreementClass[row] ?? 0;
      this.status[agreement] = image.agreementStatus[row] ?? 0;
      this.supply[agreement] = SUPPLY.on;
      this.supplySinceDay[agreement] = image.asOfDay;
      this.onBudget[agreement] = (image.agreementFlags[row] ?? 0) & AGREEMENT_FLAG.onBudget;
      this.chargeMinor[agreement] = image.agreementChargeMinor[row] ?? 0;
      this.payoffMinor[agreement] = image.agreementPayoffMinor[row] ?? 0;
      const finalDue = image.agreementFinalDueDay[row] ?? 0;
      this.finalDueDay[agreement] = finalDue > 0 ? finalDue : FAR_DAY;
      this.stopDay[agreement] =
        this.status[agreement] === AGREEMENT_STATUS.PENDING_STOP ? image.asOfDay : FAR_DAY;
      this.creditMinor[agreement] = image.agreementCreditMinor[row] ?? 0;
      this.classCreditMinor[debtClass] =
        (this.classCreditMinor[debtClass] ?? 0) + (image.agreementPooledCreditMinor[row] ?? 0);
    }
    this.nextBillDay = image.nextBillDay[account] ?? FAR_DAY;
    this.lastBillDay = image.asOfDay;
    this.cycle = 0;
  }

  /** Active or reactivated: delivers service and can be severed. */
  isActive(agreement: number): boolean {
    const status = this.status[agreement];
    return status === AGREEMENT_STATUS.ACTIVE || status === AGREEMENT_STATUS.REACTIVATED;
  }
}
