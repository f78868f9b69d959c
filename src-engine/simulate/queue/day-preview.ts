import type { CapacityGroup } from '../../config/strategy-schema.ts';
import { byQueueOrder, type Ticket } from './day-queue.ts';

interface GroupPreview {
  /** Tickets that fit, in the order of the queue. */
  readonly fitting: Ticket[];
  freeUnits: number;
}

/** Who is likely to be served on a day whose questions are not all known yet: those that fit among the known ones. */
export class DayPreview {
  readonly #groups: readonly GroupPreview[];

  constructor(groups: readonly Pick<CapacityGroup, 'perWorkday'>[]) {
    this.#groups = groups.map(({ perWorkday }) => ({ fitting: [], freeUnits: perWorkday }));
  }

  /** Adds a question; returns whether it fits. */
  add(ticket: Ticket): boolean {
    const group = this.#groups[ticket.group];
    if (group === undefined) return true;
    const { fitting } = group;
    fitting.splice(placeOf(fitting, ticket), 0, ticket);
    group.freeUnits -= ticket.units;
    let isFitting = true;
    while (group.freeUnits < 0) {
      const last = fitting.pop();
      if (last === undefined) break;
      group.freeUnits += last.units;
      if (last === ticket) isFitting = false;
    }
    return isFitting;
  }
}

/** Behind all that stand before the ticket. */
function placeOf(fitting: readonly Ticket[], ticket: Ticket): number {
  let low = 0;
  let high = fitting.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = fitting[middle];
    if (other !== undefined && byQueueOrder(other, ticket) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
