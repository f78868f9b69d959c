import { at } from '../../base/assert.ts';
import type { CapacityGroup } from '../../config/strategy-schema.ts';
import type { CapacityRequest } from '../../kernel/state/capacity-state.ts';

/** A step of an account in the queue of its group. */
export interface Ticket extends CapacityRequest {
  /** In canonical order. */
  readonly account: number;
  readonly keyA: number;
  readonly keyB: number;
}

/**
 * The order of a queue: the rank of the group's rule, then who waits longest, then two hashes of the account id, then the id.
 * Never the order of rows in a file.
 */
export function byQueueOrder(a: Ticket, b: Ticket): number {
  return (
    b.rank - a.rank ||
    a.sinceDay - b.sinceDay ||
    a.keyA - b.keyA ||
    a.keyB - b.keyB ||
    a.account - b.account
  );
}

/** What a queue decided about a ticket. */
export interface Served {
  readonly ticket: Ticket;
  readonly served: boolean;
  /** Tickets before it that were not served either. */
  readonly ahead: number;
  /** Their units and its own: what has to be worked off before its turn is over. */
  readonly waitingUnits: number;
}

/** The queue of one group on one workday. */
interface GroupQueue {
  /** Open tickets, the first of the queue last. */
  readonly open: Ticket[];
  isSorted: boolean;
  freeUnits: number;
  ahead: number;
  waitingUnits: number;
}

/**
 * The queues of one workday (simulation.md 1.7). In each round every group answers the first ticket of its queue, so that a
 * question which another answer leads to stands in its place among those that are still open. A ticket that does not fit
 * waits; smaller ones behind it may use what is left of the day. Tomorrow it stands before them.
 */
export class DayQueue {
  readonly #groups: readonly GroupQueue[];

  constructor(groups: readonly Pick<CapacityGroup, 'perWorkday'>[]) {
    this.#groups = groups.map(({ perWorkday }) => ({
      open: [],
      isSorted: true,
      freeUnits: perWorkday,
      ahead: 0,
      waitingUnits: 0,
    }));
  }

  /** A question is open now. */
  open(ticket: Ticket): void {
    const group = at(this.#groups, ticket.group);
    group.open.push(ticket);
    group.isSorted = false;
  }

  /** Answers one ticket of each group that has one; empty when all are answered. */
  round(): readonly Served[] {
    const answered: Served[] = [];
    for (const group of this.#groups) {
      if (!group.isSorted) group.open.sort((a, b) => byQueueOrder(b, a));
      group.isSorted = true;
      const ticket = group.open.pop();
      if (ticket !== undefined) answered.push(answer(group, ticket));
    }
    return answered;
  }
}

function answer(group: GroupQueue, ticket: Ticket): Served {
  if (ticket.units <= group.freeUnits) {
    group.freeUnits -= ticket.units;
    return { ticket, served: true, ahead: 0, waitingUnits: 0 };
  }
  group.waitingUnits += ticket.units;
  return { ticket, served: false, ahead: group.ahead++, waitingUnits: group.waitingUnits };
}
