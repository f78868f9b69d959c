import { FAR_DAY } from '../image/kernel-image.ts';
import { moved, STATUS } from './transitions.ts';

/** The agreement has no active severance process. */
const NO_SEVERANCE = -1;

/** Status of a severance event (domain.md 2.5, 3.16). */
export const SEVERANCE_EVENT = STATUS.severanceEvent;

/** Which debt a severance is about: that of the collection process, or severance, which started it. */
export interface DebtBase {
  readonly baseDay: number;
  /** Day from which the base day was counted. */
  readonly baseFromDay: number;
}

/** Status of the field activities of an event; they are worked together. */
export const FIELD_WORK = { none: 0, pending: 1, complete: 2, cancelled: 3 } as const;

/**
 * Severance and reconnection processes of the loaded account: at most one active for each agreement (domain.md 3.12).
 * Columns by agreement; event columns by agreement x maxEvents + position of the event in its template. A day that is
 * not known is FAR_DAY.
 */
export class SeveranceState {
  readonly maxEvents: number;
  /** Index of the severance template, NO_SEVERANCE when none is active. */
  readonly template: Int16Array;
  /** Number within the account, from 1. */
  readonly number: Uint16Array;
  /** Number of the collection process that started it; 0 when a person or another severance did. */
  readonly startedBy: Uint16Array;
  readonly startDay: Int32Array;
  /**
   * Debt that began to age up to the base day counts for cancelling, with the ages that it had on the day from which the
   * base day was counted: a hold that pauses ageing afterwards takes nothing out of it.
   */
  readonly baseDay: Int32Array;
  readonly baseFromDay: Int32Array;
  /** 1 for a reconnection: it never ends because of a payment and counts as no severance. */
  readonly reconnecting: Uint8Array;
  /** 1 when it was cancelled while a crew had its orders: TD-SPRO makes a To Do. Outlives the process. */
  readonly needsFieldWorkToDo: Uint8Array;
  /** Day on which the last process ended: nobody is severed again in the same night. */
  readonly endDay: Int32Array;
  readonly eventCount: Uint8Array;
  /** SEVERANCE_EVENT. */
  readonly status: Uint8Array;
  /** Empty (FAR_DAY) until all predecessors are complete. */
  readonly triggerDay: Int32Array;
  /** Day on which it got that date: holds move it by their days from then on. */
  readonly datedDay: Int32Array;
  readonly completedDay: Int32Array;
  /** First and last day on which it failed (decision 16); FAR_DAY when it has not. */
  readonly failedDay: Int32Array;
  readonly triedDay: Int32Array;
  /** FIELD_WORK. */
  readonly fieldWork: Uint8Array;
  /** First day on which the crew has its orders. */
  readonly dispatchDay: Int32Array;
  readonly scheduledDay: Int32Array;
  /** Active processes, and those of them that are no reconnection. */
  active = 0;
  severing = 0;
  /** Processes started so far: the next number. */
  total = 0;

  constructor(agreements: number, maxEvents: number) {
    this.maxEvents = maxEvents;
    this.template = new Int16Array(agreements);
    this.number = new Uint16Array(agreements);
    this.startedBy = new Uint16Array(agreements);
    this.startDay = new Int32Array(agreements);
    this.baseDay = new Int32Array(agreements);
    this.baseFromDay = new Int32Array(agreements);
    this.reconnecting = new Uint8Array(agreements);
    this.needsFieldWorkToDo = new Uint8Array(agreements);
    this.endDay = new Int32Array(agreements);
    this.eventCount = new Uint8Array(agreements);
    const events = agreements * maxEvents;
    this.status = new Uint8Array(events);
    this.triggerDay = new Int32Array(events);
    this.datedDay = new Int32Array(events);
    this.completedDay = new Int32Array(events);
    this.failedDay = new Int32Array(events);
    this.triedDay = new Int32Array(events);
    this.fieldWork = new Uint8Array(events);
    this.dispatchDay = new Int32Array(events);
    this.scheduledDay = new Int32Array(events);
  }

  reset(agreements: number): void {
    for (let agreement = 0; agreement < agreements; agreement++) {
      this.template[agreement] = NO_SEVERANCE;
      this.endDay[agreement] = FAR_DAY;
      this.reconnecting[agreement] = 0;
      this.needsFieldWorkToDo[agreement] = 0;
    }
    this.active = 0;
    this.severing = 0;
    this.total = 0;
  }

  isActive(agreement: number): boolean {
    return this.template[agreement] !== NO_SEVERANCE;
  }

  /** Service is being taken away; a reconnection does not count. */
  isSevering(agreement: number): boolean {
    return this.template[agreement] !== NO_SEVERANCE && this.reconnecting[agreement] !== 1;
  }

  /** Opens a process whose events are all pending and undated. */
  begin(
    agreement: number,
    template: number,
    events: number,
    day: number,
    base: DebtBase,
    reconnecting: boolean,
    startedBy: number,
  ): void {
    moved('severance', this.statusOf(agreement), STATUS.severance.active);
    this.total++;
    this.active++;
    if (!reconnecting) this.severing++;
    this.template[agreement] = template;
    this.number[agreement] = this.total;
    this.startedBy[agreement] = startedBy;
    this.startDay[agreement] = day;
    this.baseDay[agreement] = base.baseDay;
    this.baseFromDay[agreement] = base.baseFromDay;
    this.reconnecting[agreement] = reconnecting ? 1 : 0;
    this.needsFieldWorkToDo[agreement] = 0;
    this.eventCount[agreement] = events;
    const first = this.first(agreement);
    for (let row = first; row < first + events; row++) {
      this.status[row] = SEVERANCE_EVENT.pending;
      this.triggerDay[row] = FAR_DAY;
      this.datedDay[row] = FAR_DAY;
      this.completedDay[row] = FAR_DAY;
      this.failedDay[row] = FAR_DAY;
      this.triedDay[row] = FAR_DAY;
      this.fieldWork[row] = FIELD_WORK.none;
      this.dispatchDay[row] = FAR_DAY;
      this.scheduledDay[row] = FAR_DAY;
    }
  }

  /** Ends the process: complete, or cancelled with what was still pending. */
  end(agreement: number, day: number, status: number): void {
    moved('severance', this.statusOf(agreement), status);
    this.endDay[agreement] = day;
    this.active--;
    if (this.reconnecting[agreement] !== 1) this.severing--;
    this.template[agreement] = NO_SEVERANCE;
    this.reconnecting[agreement] = 0;
  }

  private statusOf(agreement: number): number {
    return this.isActive(agreement) ? STATUS.severance.active : STATUS.severance.none;
  }

  /** What the process of the agreement, running or ended, is about. */
  baseOf(agreement: number): DebtBase {
    return {
      baseDay: this.baseDay[agreement] ?? 0,
      baseFromDay: this.baseFromDay[agreement] ?? 0,
    };
  }

  /** An event gets field work, or ends as complete or cancelled. */
  settle(row: number, status: number): void {
    this.status[row] = moved('severanceEvent', this.status[row] ?? 0, status);
  }

  /** Row of the agreement's first event. */
  first(agreement: number): number {
    return agreement * this.maxEvents;
  }

  /** An event is pending or waits for its field work. */
  hasOpenEvent(agreement: number): boolean {
    const first = this.first(agreement);
    const end = first + (this.eventCount[agreement] ?? 0);
    for (let row = first; row < end; row++)
      if ((this.status[row] ?? 0) <= SEVERANCE_EVENT.awaitFieldWork) return true;
    return false;
  }
}
