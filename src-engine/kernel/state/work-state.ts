import { copied } from '../../base/copied.ts';
import { STATUS } from './transitions.ts';

const FIRST_ROWS = 8;

/**
 * To Do work of the loaded account (domain.md 2.6, 3.15): requests wait for tonight's To Do batch (phase 87), which makes
 * entries of them. An entry knows its drill key: the account's process and the event's sequence, or the agreement.
 */
export class WorkState {
  requests = 0;
  requestType = new Uint8Array(FIRST_ROWS);
  /** NO_ROLE (kernel/compile/compile-work.ts) when the event names none. */
  requestRole = new Int8Array(FIRST_ROWS);
  /** Place in TO_DO_MESSAGES. */
  requestMessage = new Uint8Array(FIRST_ROWS);
  requestProcess = new Uint16Array(FIRST_ROWS);
  requestKey = new Uint16Array(FIRST_ROWS);

  entries = 0;
  entryDay = new Int32Array(FIRST_ROWS);
  entryType = new Uint8Array(FIRST_ROWS);
  entryRole = new Uint8Array(FIRST_ROWS);
  entryProcess = new Uint16Array(FIRST_ROWS);
  entryKey = new Uint16Array(FIRST_ROWS);
  /** STATUS.toDo. */
  entryState = new Uint8Array(FIRST_ROWS);
  /** Who works it; empty while nobody does. Written by manual work only. */
  readonly entryUser: string[] = [];

  reset(): void {
    this.requests = 0;
    this.entries = 0;
  }

  request(type: number, role: number, message: number, process: number, key: number): void {
    const row = this.requests++;
    if (row === this.requestType.length) this.growRequests();
    this.requestType[row] = type;
    this.requestRole[row] = role;
    this.requestMessage[row] = message;
    this.requestProcess[row] = process;
    this.requestKey[row] = key;
  }

  /** Makes an open entry; returns its index. */
  enter(day: number, type: number, role: number, process: number, key: number): number {
    const row = this.entries++;
    if (row === this.entryType.length) this.growEntries();
    this.entryDay[row] = day;
    this.entryType[row] = type;
    this.entryRole[row] = role;
    this.entryProcess[row] = process;
    this.entryKey[row] = key;
    this.entryState[row] = STATUS.toDo.open;
    this.entryUser[row] = '';
    return row;
  }

  private growRequests(): void {
    const size = this.requestType.length * 2;
    this.requestType = copied(this.requestType, new Uint8Array(size));
    this.requestRole = copied(this.requestRole, new Int8Array(size));
    this.requestMessage = copied(this.requestMessage, new Uint8Array(size));
    this.requestProcess = copied(this.requestProcess, new Uint16Array(size));
    this.requestKey = copied(this.requestKey, new Uint16Array(size));
  }

  private growEntries(): void {
    const size = this.entryType.length * 2;
    this.entryDay = copied(this.entryDay, new Int32Array(size));
    this.entryType = copied(this.entryType, new Uint8Array(size));
    this.entryRole = copied(this.entryRole, new Uint8Array(size));
    this.entryProcess = copied(this.entryProcess, new Uint16Array(size));
    this.entryKey = copied(this.entryKey, new Uint16Array(size));
    this.entryState = copied(this.entryState, new Uint8Array(size));
  }
}
