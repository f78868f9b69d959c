import { NO_DAY } from '../../base/day.ts';
import { moved, STATUS } from './transitions.ts';

/** Status of an event of a process (domain.md 3.16). A skipped one was given up after failing (decision 16). */
export const EVENT = STATUS.event;

/** An event that stands in no template: someone added it by hand. */
export const ADDED_BY_HAND = -1;

/**
 * Events of the active process of each debt class, ascending by (trigger day, sequence). Rows of class c are
 * c * capacity to c * capacity + count[c] - 1; the capacity grows when someone adds more events than a template holds.
 */
export class EventRows {
  private readonly lived: 'event' | 'writeOffEvent';
  capacity: number;
  readonly count: Uint16Array;
  sequence: Uint16Array;
  triggerDay: Int32Array;
  /** Index of the event in its template, ADDED_BY_HAND when it stands in none. */
  templateIndex: Int16Array;
  /** Index of its event type in the strategy. */
  type: Uint16Array;
  /** EVENT. */
  status: Uint8Array;
  /** Day on which the trigger day was set: days on hold before it do not move it. */
  datedDay: Int32Array;
  /** First day on which it failed, NO_DAY when it has not. */
  failedDay: Int32Array;

  /** Whose rows of the table of transitions hold for them. */
  constructor(classes: number, capacity: number, lived: 'event' | 'writeOffEvent' = 'event') {
    this.lived = lived;
    this.capacity = Math.max(1, capacity);
    const rows = classes * this.capacity;
    this.count = new Uint16Array(classes);
    this.sequence = new Uint16Array(rows);
    this.triggerDay = new Int32Array(rows);
    this.templateIndex = new Int16Array(rows);
    this.type = new Uint16Array(rows);
    this.status = new Uint8Array(rows);
    this.datedDay = new Int32Array(rows);
    this.failedDay = new Int32Array(rows);
  }

  clear(debtClass: number): void {
    this.count[debtClass] = 0;
  }

  /** First row of the class, and the one after its last. */
  first(debtClass: number): number {
    return debtClass * this.capacity;
  }

  end(debtClass: number): number {
    return debtClass * this.capacity + (this.count[debtClass] ?? 0);
  }

  /** Puts a pending event where it belongs; returns its row. Later rows of the class move up. */
  insert(
    debtClass: number,
    triggerDay: number,
    sequence: number,
    templateIndex: number,
    type: number,
    datedDay: number,
  ): number {
    if ((this.count[debtClass] ?? 0) === this.capacity) this.grow();
    const first = this.first(debtClass);
    let row = this.end(debtClass);
    while (row > first && this.comesAfter(row - 1, triggerDay, sequence)) {
      this.move(row - 1, row);
      row--;
    }
    this.sequence[row] = sequence;
    this.triggerDay[row] = triggerDay;
    this.templateIndex[row] = templateIndex;
    this.type[row] = type;
    this.status[row] = EVENT.pending;
    this.datedDay[row] = datedDay;
    this.failedDay[row] = NO_DAY;
    this.count[debtClass] = (this.count[debtClass] ?? 0) + 1;
    return row;
  }

  /** A pending event ends as complete, cancelled or skipped. */
  settle(row: number, status: number): void {
    this.status[row] = moved(this.lived, this.status[row] ?? 0, status);
  }

  /** The process has ended: what is pending is cancelled, and the rows of the class are free again. */
  cancelPending(debtClass: number): void {
    for (let row = this.firstPending(debtClass); row >= 0; row = this.firstPending(debtClass))
      this.settle(row, EVENT.cancelled);
    this.clear(debtClass);
  }

  /** Takes a row out. */
  remove(debtClass: number, row: number): void {
    const end = this.end(debtClass);
    for (let place = row; place + 1 < end; place++) this.move(place + 1, place);
    this.count[debtClass] = (this.count[debtClass] ?? 1) - 1;
  }

  /** Orders the class again after trigger days or sequences were changed in place. */
  sort(debtClass: number): void {
    // The row behind the last one serves as scratch.
    if ((this.count[debtClass] ?? 0) === this.capacity) this.grow();
    const first = this.first(debtClass);
    const end = this.end(debtClass);
    for (let from = first + 1; from < end; from++) {
      for (let row = from; row > first; row--) {
        const day = this.triggerDay[row] ?? 0;
        if (!this.comesAfter(row - 1, day, this.sequence[row] ?? 0)) break;
        this.move(row - 1, end);
        this.move(row, row - 1);
        this.move(end, row);
      }
    }
  }

  /** The first pending row of the class, -1 when nothing is pending. */
  firstPending(debtClass: number): number {
    const end = this.end(debtClass);
    for (let row = this.first(debtClass); row < end; row++)
      if (this.status[row] === EVENT.pending) return row;
    return -1;
  }

  /** The next pending event has failed before. */
  hasFailed(debtClass: number): boolean {
    const row = this.firstPending(debtClass);
    return row >= 0 && this.failedDay[row] !== NO_DAY;
  }

  /** Row of the event with this sequence, -1 when the class has none. */
  find(debtClass: number, sequence: number): number {
    const end = this.end(debtClass);
    for (let row = this.first(debtClass); row < end; row++)
      if (this.sequence[row] === sequence) return row;
    return -1;
  }

  private comesAfter(row: number, triggerDay: number, sequence: number): boolean {
    const day = this.triggerDay[row] ?? 0;
    return day !== triggerDay ? day > triggerDay : (this.sequence[row] ?? 0) > sequence;
  }

  private move(from: number, to: number): void {
    this.sequence[to] = this.sequence[from] ?? 0;
    this.triggerDay[to] = this.triggerDay[from] ?? 0;
    this.templateIndex[to] = this.templateIndex[from] ?? 0;
    this.type[to] = this.type[from] ?? 0;
    this.status[to] = this.status[from] ?? 0;
    this.datedDay[to] = this.datedDay[from] ?? 0;
    this.failedDay[to] = this.failedDay[from] ?? 0;
  }

  /** Doubles the capacity: the rows of every class move to their new place. */
  private grow(): void {
    const classes = this.count.length;
    const from = this.capacity;
    const to = from * 2;
    const wider = <T extends Int32Array | Int16Array | Uint16Array | Uint8Array>(
      column: T,
      target: T,
    ): T => {
      for (let debtClass = 0; debtClass < classes; debtClass++)
        target.set(column.subarray(debtClass * from, (debtClass + 1) * from), debtClass * to);
      return target;
    };
    this.sequence = wider(this.sequence, new Uint16Array(classes * to));
    this.triggerDay = wider(this.triggerDay, new Int32Array(classes * to));
    this.templateIndex = wider(this.templateIndex, new Int16Array(classes * to));
    this.type = wider(this.type, new Uint16Array(classes * to));
    this.status = wider(this.status, new Uint8Array(classes * to));
    this.datedDay = wider(this.datedDay, new Int32Array(classes * to));
    this.failedDay = wider(this.failedDay, new Int32Array(classes * to));
    this.capacity = to;
  }
}
