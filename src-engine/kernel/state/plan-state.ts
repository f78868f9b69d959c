import { copied } from '../../base/copied.ts';
import { NO_DAY } from '../../base/day.ts';
import type { KernelImage } from '../image/kernel-image.ts';
import { moved, STATUS } from './transitions.ts';

/** Status of a plan in a run. */
export const PLAN = STATUS.plan;

const FIRST_PLANS = 4;
const FIRST_INSTALMENTS = 24;

/** Pay plans of the loaded account: those of the portfolio first, then those agreed during the run. */
export class PlanState {
  count = 0;
  active = 0;
  /** PLAN. */
  status = new Uint8Array(FIRST_PLANS);
  debtClass = new Uint16Array(FIRST_PLANS);
  startDay = new Int32Array(FIRST_PLANS);
  /** Day on which it was kept, broken or canceled. */
  endDay = new Int32Array(FIRST_PLANS);
  /** Plans of the portfolio: those of the run follow. */
  ofPortfolio = 0;
  thirdParty = new Uint8Array(FIRST_PLANS);
  /** What the payor has paid in the class since the plan began. */
  paidMinor = new Float64Array(FIRST_PLANS);
  /** Instalments of plan p are rows firstInstalment[p] to firstInstalment[p + 1] - 1, by day. */
  firstInstalment = new Int32Array(FIRST_PLANS + 1);
  instalmentDay = new Int32Array(FIRST_INSTALMENTS);
  instalmentMinor = new Float64Array(FIRST_INSTALMENTS);
  /** Debt class in which an event has just started a plan, -1 when none has: the cancel rules are still to run. */
  startedIn = -1;
  /** Last day on which a plan was broken, before the run or in it; NO_DAY when none was. */
  lastBrokenDay = NO_DAY;

  reset(image: KernelImage, account: number): void {
    this.count = 0;
    this.active = 0;
    this.startedIn = -1;
    this.firstInstalment[0] = 0;
    this.lastBrokenDay = image.lastBrokenPlanDay[account] ?? NO_DAY;
    const end = image.planStart[account + 1] ?? 0;
    for (let row = image.planStart[account] ?? 0; row < end; row++) {
      const plan = this.add(
        image.planClass[row] ?? 0,
        image.planStartDay[row] ?? 0,
        image.planThirdParty[row] ?? 0,
        image.planPaidMinor[row] ?? 0,
      );
      const to = image.instalmentStart[row + 1] ?? 0;
      for (let instalment = image.instalmentStart[row] ?? 0; instalment < to; instalment++)
        this.addInstalment(
          plan,
          image.instalmentDay[instalment] ?? 0,
          image.instalmentMinor[instalment] ?? 0,
        );
    }
    this.ofPortfolio = this.count;
  }

  /** Adds an active plan without instalments; returns its index. */
  add(debtClass: number, startDay: number, thirdParty: number, paidMinor: number): number {
    const plan = this.count;
    if (plan === this.status.length) this.growPlans();
    this.status[plan] = PLAN.active;
    this.debtClass[plan] = debtClass;
    this.startDay[plan] = startDay;
    this.thirdParty[plan] = thirdParty;
    this.paidMinor[plan] = paidMinor;
    this.firstInstalment[plan + 1] = this.firstInstalment[plan] ?? 0;
    this.count++;
    this.active++;
    return plan;
  }

  /** Adds an instalment to the plan added last; days ascend. */
  addInstalment(plan: number, day: number, amountMinor: number): void {
    const row = this.firstInstalment[plan + 1] ?? 0;
    if (row === this.instalmentDay.length) this.growInstalments();
    this.instalmentDay[row] = day;
    this.instalmentMinor[row] = amountMinor;
    this.firstInstalment[plan + 1] = row + 1;
  }

  /** Ends an active plan as kept, broken or canceled. */
  end(plan: number, status: number, day: number): void {
    this.status[plan] = moved('plan', this.status[plan] ?? 0, status);
    this.endDay[plan] = day;
    this.active--;
    if (status === PLAN.broken) this.lastBrokenDay = day;
  }

  /** Whether a payment in a class by the account (0) or a third party (1) counts for the plan (domain.md 3.4). */
  counts(plan: number, debtClass: number, thirdParty: number): boolean {
    return this.debtClass[plan] === debtClass && this.thirdParty[plan] === thirdParty;
  }

  isActive(plan: number): boolean {
    return this.status[plan] === PLAN.active;
  }

  /** All instalments of a plan together. Minor units. */
  scheduledMinor(plan: number): number {
    let sum = 0;
    const to = this.firstInstalment[plan + 1] ?? 0;
    for (let row = this.firstInstalment[plan] ?? 0; row < to; row++)
      sum += this.instalmentMinor[row] ?? 0;
    return sum;
  }

  private growPlans(): void {
    const size = this.status.length * 2;
    this.status = copied(this.status, new Uint8Array(size));
    this.debtClass = copied(this.debtClass, new Uint16Array(size));
    this.startDay = copied(this.startDay, new Int32Array(size));
    this.endDay = copied(this.endDay, new Int32Array(size));
    this.thirdParty = copied(this.thirdParty, new Uint8Array(size));
    this.paidMinor = copied(this.paidMinor, new Float64Array(size));
    this.firstInstalment = copied(this.firstInstalment, new Int32Array(size + 1));
  }

  private growInstalments(): void {
    const size = this.instalmentDay.length * 2;
    this.instalmentDay = copied(this.instalmentDay, new Int32Array(size));
    this.instalmentMinor = copied(this.instalmentMinor, new Float64Array(size));
  }
}
