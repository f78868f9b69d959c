import { NO_DAY } from '../../base/day.ts';
import { EventRows } from './event-rows.ts';
import { ProcessOutcomes } from './process-outcomes.ts';
import { moved, STATUS } from './transitions.ts';

/** No collection process of this debt class. */
const NO_PROCESS = -1;

/** Collection processes of the loaded account, by debt class: at most one active each (domain.md 3.6). */
export class ProcessState {
  readonly maxAgreements: number;
  /** Template index, NO_PROCESS when none is active. */
  readonly template: Int16Array;
  /** Number within the account, from 1. */
  readonly number: Uint16Array;
  readonly startDay: Int32Array;
  readonly baseDay: Int32Array;
  /** Priorities of the condition and row that created it. */
  readonly conditionPriority: Int16Array;
  readonly rowPriority: Int16Array;
  /** Template of the row, before a live test swapped it. */
  readonly champion: Int16Array;
  /** LOG_OUTCOME.champion, .challenger or .done (no live test). */
  readonly variant: Uint8Array;
  readonly events: EventRows;
  /** [class * maxAgreements + agreement] 1 when linked. */
  readonly linked: Uint8Array;
  /** [class * maxAgreements + agreement] 1 when it left this process: it does not join again by itself. */
  readonly left: Uint8Array;
  /** [class * maxAgreements + agreement] day of joining a process that runs already; NO_DAY when there from the start. */
  readonly joinedDay: Int32Array;
  /** 1 when the class, or the agreement, received a credit since the process monitor last ran. */
  readonly credited: Uint8Array;
  readonly agreementCredited: Uint8Array;
  /** Some class has received a credit since then. */
  anyCredited = false;
  /** 1 when the process began at or under the cancel threshold of its class: the next full scan ends it. */
  readonly beganUnder: Uint8Array;
  /** 1 when debt without a rule has been reported for the class. */
  readonly missingRule: Uint8Array;
  readonly outcomes = new ProcessOutcomes();
  total = 0;
  /** How many are active. */
  running = 0;

  constructor(classes: number, agreements: number, maxEvents: number) {
    this.maxAgreements = agreements;
    this.template = new Int16Array(classes);
    this.number = new Uint16Array(classes);
    this.startDay = new Int32Array(classes);
    this.baseDay = new Int32Array(classes);
    this.conditionPriority = new Int16Array(classes);
    this.rowPriority = new Int16Array(classes);
    this.champion = new Int16Array(classes);
    this.beganUnder = new Uint8Array(classes);
    this.missingRule = new Uint8Array(classes);
    this.variant = new Uint8Array(classes);
    this.events = new EventRows(classes, maxEvents);
    this.linked = new Uint8Array(classes * agreements);
    this.left = new Uint8Array(classes * agreements);
    this.joinedDay = new Int32Array(classes * agreements);
    this.credited = new Uint8Array(classes);
    this.agreementCredited = new Uint8Array(agreements);
  }

  reset(): void {
    // Loops, not fill(): these arrays are a few entries long and reset for every run.
    for (let debtClass = 0; debtClass < this.template.length; debtClass++) {
      this.template[debtClass] = NO_PROCESS;
      this.credited[debtClass] = 0;
      this.missingRule[debtClass] = 0;
      this.events.clear(debtClass);
    }
    for (let agreement = 0; agreement < this.agreementCredited.length; agreement++)
      this.agreementCredited[agreement] = 0;
    this.anyCredited = false;
    this.outcomes.reset();
    this.total = 0;
    this.running = 0;
  }

  /** The class received a credit: the process monitor looks at it. */
  credit(debtClass: number): void {
    this.credited[debtClass] = 1;
    this.anyCredited = true;
  }

  isActive(debtClass: number): boolean {
    return this.template[debtClass] !== NO_PROCESS;
  }

  private statusOf(debtClass: number): number {
    return this.isActive(debtClass) ? STATUS.process.active : STATUS.process.none;
  }

  /** An agreement joins or leaves: STATUS.agreementInProcess. */
  link(debtClass: number, agreement: number, status: number): void {
    const row = debtClass * this.maxAgreements + agreement;
    this.linked[row] = moved('agreementInProcess', this.linked[row] ?? 0, status);
    this.left[row] = status === STATUS.agreementInProcess.inactive ? 1 : 0;
  }

  /** An agreement joins a process that runs already: its own debt counts as of that day, not as of the start. */
  join(debtClass: number, agreement: number, day: number): void {
    this.link(debtClass, agreement, STATUS.agreementInProcess.active);
    this.joinedDay[debtClass * this.maxAgreements + agreement] = day;
  }

  isLinked(debtClass: number, agreement: number): boolean {
    return this.linked[debtClass * this.maxAgreements + agreement] === 1;
  }

  /** Takes up a new process of the class. */
  open(debtClass: number, day: number, baseDay: number): void {
    moved('process', this.statusOf(debtClass), STATUS.process.active);
    this.total++;
    this.running++;
    this.number[debtClass] = this.total;
    this.startDay[debtClass] = day;
    this.baseDay[debtClass] = baseDay;
    const first = debtClass * this.maxAgreements;
    for (let row = first; row < first + this.maxAgreements; row++) {
      this.left[row] = 0;
      this.joinedDay[row] = NO_DAY;
    }
  }

  /** Ends the process, as STATUS.process says; its pending events go with it. */
  end(debtClass: number, status: number): void {
    moved('process', this.statusOf(debtClass), status);
    if (status === STATUS.process.complete) this.outcomes.complete(this.number[debtClass] ?? 0);
    else this.outcomes.cancel();
    this.template[debtClass] = NO_PROCESS;
    this.running--;
    this.events.cancelPending(debtClass);
  }
}
