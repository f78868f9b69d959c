import { copied } from '../../base/copied.ts';
import { NO_DAY } from '../../base/day.ts';
import { CAUSE, CAUSE_COUNT } from '../behaviour/causes.ts';
import type { CalendarSums } from '../behaviour/options/compiled-calendar.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { UNSET_MINOR } from './unset-minor.ts';

const FIRST_DISPUTES = 2;
/** No cure yet, or its bills are over. */
const NO_CURE = 1_000_000;

/** What the optional members of a behaviour model remember of a customer. */
export class CustomerState {
  /** Day of the last payment of the customer's own accord, of the last complaint and the last final demand; NO_DAY before. */
  paidDay = NO_DAY;
  complaintDay = NO_DAY;
  firmLetterDay = NO_DAY;
  isBankrupt = false;
  /** Day of the petition, and on which the trustee pays; FAR_DAY without one. */
  petitionDay = FAR_DAY;
  dividendDay = FAR_DAY;
  /** Of their own will: service stops whatever protects it. */
  hasLeft = false;
  /** Open debt on the as-of day, minor units. */
  openedMinor = UNSET_MINOR;
  /** Bills that fell due since the last cure. */
  billsSinceCure = NO_CURE;
  /** Whether `factors` and `rhythm` are of the loaded account. */
  isKnown = false;
  /** Factor of what is known of the account on the hazard of each cause; worked out when it comes at risk first. */
  readonly factors = new Float64Array(CAUSE_COUNT).fill(1);
  /** That on paying everything before any promise was broken in the run, and how many were. */
  knownFull = 1;
  promisesBroken = 0;
  /** Pay rhythm and the sums of the calendar's factors; null without a calendar. */
  rhythm = 0;
  calendar: CalendarSums | null = null;
  /** Today's hazard before the calendar, in units of CALENDAR_STEPS; 0 for a cause that knows no calendar. */
  readonly coarseUnits = new Float64Array(CAUSE_COUNT);

  /** Ability: whether constrained, until which day, and turns drawn so far; factors on the hazard of each cause. */
  isConstrained = false;
  abilityDay = NO_DAY;
  abilityTurns = 0;
  readonly abilityFactors = new Float64Array(CAUSE_COUNT).fill(1);

  /** Day of the last contact that reached the customer, and the factor of its tone on leaving. */
  toneDay = NO_DAY;
  toneChurn = 1;

  /** Disputes that are still to be decided: their hold, agreement and amount, and the ordinal of the draw. */
  openDisputes = 0;
  disputes = 0;
  disputeHold = new Int32Array(FIRST_DISPUTES);
  disputeAgreement = new Int32Array(FIRST_DISPUTES);
  disputeMinor = new Float64Array(FIRST_DISPUTES);
  disputeOrdinal = new Int32Array(FIRST_DISPUTES);

  reset(): void {
    this.paidDay = NO_DAY;
    this.complaintDay = NO_DAY;
    this.firmLetterDay = NO_DAY;
    this.isBankrupt = false;
    this.petitionDay = FAR_DAY;
    this.dividendDay = FAR_DAY;
    this.hasLeft = false;
    this.billsSinceCure = NO_CURE;
    this.calendar = null;
    this.isConstrained = false;
    this.abilityDay = NO_DAY;
    if (this.abilityTurns > 0) this.abilityFactors.fill(1);
    this.abilityTurns = 0;
    this.toneDay = NO_DAY;
    this.toneChurn = 1;
    if (this.promisesBroken > 0) this.factors[CAUSE.fullPayment] = this.knownFull;
    this.promisesBroken = 0;
    this.openDisputes = 0;
    this.disputes = 0;
  }

  addDispute(hold: number, agreement: number, amountMinor: number): void {
    const place = this.openDisputes;
    if (place === this.disputeHold.length) this.#grow();
    this.disputeHold[place] = hold;
    this.disputeAgreement[place] = agreement;
    this.disputeMinor[place] = amountMinor;
    this.disputeOrdinal[place] = this.disputes++;
    this.openDisputes++;
  }

  /** Takes a decided dispute out; the others keep their order. */
  removeDispute(place: number): void {
    for (let index = place + 1; index < this.openDisputes; index++) {
      this.disputeHold[index - 1] = this.disputeHold[index] ?? 0;
      this.disputeAgreement[index - 1] = this.disputeAgreement[index] ?? 0;
      this.disputeMinor[index - 1] = this.disputeMinor[index] ?? 0;
      this.disputeOrdinal[index - 1] = this.disputeOrdinal[index] ?? 0;
    }
    this.openDisputes--;
  }

  #grow(): void {
    const size = this.disputeHold.length * 2;
    this.disputeHold = copied(this.disputeHold, new Int32Array(size));
    this.disputeAgreement = copied(this.disputeAgreement, new Int32Array(size));
    this.disputeMinor = copied(this.disputeMinor, new Float64Array(size));
    this.disputeOrdinal = copied(this.disputeOrdinal, new Int32Array(size));
  }
}
