import type { Day } from '../../base/day.ts';
import type { ProcessRow } from '../../model/rows.ts';
import type { RowParts } from './row-parts.ts';

/** Collection processes under way: at most one of an account and debt class, begun by the as-of day. */
export class ProcessRows {
  readonly #asOfDay: Day;
  readonly #running = new Set<string>();

  constructor(asOfDay: Day) {
    this.#asOfDay = asOfDay;
  }

  /** The process of the current record; null when the reader has a problem. */
  read(parts: RowParts): ProcessRow | null {
    const accountId = parts.account();
    const debtClass = parts.debtClass('debtClass');
    const template = parts.requiredText('template');
    const startDay = parts.requiredDay('startDate');
    const baseDay = parts.day('baseDate');
    const lastSequence = parts.integer('lastEvent');
    if (debtClass === '') parts.refuse('debtClass', 'Debt class is empty.');
    if (startDay > this.#asOfDay) {
      parts.refuse('startDate', 'The process starts after the as-of date.');
    }
    if (baseDay !== null && baseDay > startDay) {
      parts.refuse('baseDate', 'The base date is after the start.');
    }
    if (lastSequence !== null && lastSequence < 0) {
      parts.refuse('lastEvent', 'Last event is below 0.');
    }
    const place = `${accountId}\n${debtClass}`;
    if (this.#running.has(place)) {
      parts.refuse('debtClass', 'Another process of the account runs for this debt class.');
    }
    const id = parts.id(accountId, 'process', debtClass);
    if (!parts.isGood) return null;
    this.#running.add(place);
    return { id, accountId, debtClass, template, startDay, baseDay, lastSequence };
  }
}
