import { EventRows } from './event-rows.ts';
import { moved, STATUS } from './transitions.ts';

/** No write-off process of this write-off debt class. */
const NO_WRITE_OFF = -1;

/**
 * Write-off processes of the loaded account, at most one active for each write-off debt class (domain.md 3.14), and what
 * has been written off. "Class" columns are by the strategy's write-off debt class, of which `reset` tells how many
 * there are.
 */
export class WriteOffState {
  readonly maxAgreements: number;
  /** Index of the write-off template, NO_WRITE_OFF when none is active. */
  template = new Int16Array(0);
  /** Number within the account's write-off processes, from 1. */
  number = new Uint16Array(0);
  startDay = new Int32Array(0);
  events = new EventRows(0, 1);
  /** [class * maxAgreements + agreement] 1 while the agreement is in the process. */
  linked = new Uint8Array(0);
  /** 1 when debt without a control has been reported for the class. */
  missingRule = new Uint8Array(0);
  /** 1 by agreement: its write-off process has run and left it open; it gets no other. */
  readonly done: Uint8Array;
  /** By agreement: written off and not recovered since. Minor units. */
  readonly writtenOffMinor: Float64Array;
  /** By agreement: the day of its last write-off. */
  readonly writtenOffDay: Int32Array;
  /** Something has been written off in the run. */
  any = false;
  total = 0;
  active = 0;
  /** A process has ended since the write-off monitor last ran: other agreements of its class may follow. */
  lookAgain = false;

  constructor(agreements: number) {
    this.maxAgreements = agreements;
    this.done = new Uint8Array(agreements);
    this.writtenOffMinor = new Float64Array(agreements);
    this.writtenOffDay = new Int32Array(agreements);
  }

  reset(classes: number, maxEvents: number): void {
    if (this.template.length !== classes) this.fit(classes, maxEvents);
    for (let index = 0; index < classes; index++) {
      this.template[index] = NO_WRITE_OFF;
      this.missingRule[index] = 0;
      this.events.clear(index);
    }
    for (let agreement = 0; agreement < this.done.length; agreement++) {
      this.done[agreement] = 0;
      this.writtenOffMinor[agreement] = 0;
    }
    this.any = false;
    this.total = 0;
    this.active = 0;
    this.lookAgain = false;
  }

  isActive(index: number): boolean {
    return this.template[index] !== NO_WRITE_OFF;
  }

  isLinked(index: number, agreement: number): boolean {
    return this.isActive(index) && this.linked[index * this.maxAgreements + agreement] === 1;
  }

  /** Opens a process without agreements and events. */
  begin(index: number, template: number, day: number): void {
    moved('writeOff', this.statusOf(index), STATUS.writeOff.active);
    this.total++;
    this.active++;
    this.template[index] = template;
    this.number[index] = this.total;
    this.startDay[index] = day;
    this.events.clear(index);
    const from = index * this.maxAgreements;
    for (let place = from; place < from + this.maxAgreements; place++) this.linked[place] = 0;
  }

  link(index: number, agreement: number): void {
    this.setLink(index, agreement, STATUS.agreementInWriteOff.active);
  }

  /** Takes an agreement out; true when it was the last one. */
  unlink(index: number, agreement: number): boolean {
    const from = index * this.maxAgreements;
    this.setLink(index, agreement, STATUS.agreementInWriteOff.inactive);
    for (let place = from; place < from + this.maxAgreements; place++)
      if (this.linked[place] === 1) return false;
    return true;
  }

  /** Ends the process as complete or cancelled (STATUS.writeOff); its pending events go with it. */
  end(index: number, status: number): void {
    moved('writeOff', this.statusOf(index), status);
    this.template[index] = NO_WRITE_OFF;
    this.events.cancelPending(index);
    this.active--;
    this.lookAgain = true;
  }

  private setLink(index: number, agreement: number, status: number): void {
    const place = index * this.maxAgreements + agreement;
    this.linked[place] = moved('agreementInWriteOff', this.linked[place] ?? 0, status);
  }

  private statusOf(index: number): number {
    return this.isActive(index) ? STATUS.writeOff.active : STATUS.writeOff.none;
  }

  private fit(classes: number, maxEvents: number): void {
    this.template = new Int16Array(classes);
    this.number = new Uint16Array(classes);
    this.startDay = new Int32Array(classes);
    this.events = new EventRows(classes, maxEvents, 'writeOffEvent');
    this.linked = new Uint8Array(classes * this.maxAgreements);
    this.missingRule = new Uint8Array(classes);
  }
}
