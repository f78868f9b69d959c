import type { Day } from '../base/day.ts';
import type { ProcessRow } from '../model/rows.ts';
import { SLOT } from './account-draws.ts';
import type { AccountStanding } from './account-standing.ts';
import type { ProcessesUnderWay } from './options.ts';

/** A process that began before has come to its end. */
const LONGEST_DAYS = 45;

/** The due day of the oldest bill that is overdue in a debt class; null when none is. */
function firstDueDay({ agreements }: AccountStanding, debtClass: string): Day | null {
  const days = agreements
    .filter(({ row }) => row.debtClass === debtClass)
    .flatMap(({ transactions, oldestOverdue }) =>
      transactions.flatMap(({ id, dueDay }) => (id === oldestOverdue?.id ? (dueDay ?? []) : [])),
    );
  return days.length === 0 ? null : Math.min(...days);
}

/**
 * The collection process that an account in arrears brings along, in the preset's first debt class: begun on a day since its debt
 * was due, its events done up to the as-of date. An account on a pay plan has none, and neither has one whose debt was due yesterday.
 */
export function drawProcess(
  standing: AccountStanding,
  { share, template }: ProcessesUnderWay,
): ProcessRow | null {
  const { customer, draws, preset, hasPlan, asOfDay } = standing;
  const debtClass = preset.services[0]?.debtClass ?? '';
  if (hasPlan || !draws.chance(share, SLOT.process)) return null;
  const dueDay = firstDueDay(standing, debtClass);
  if (dueDay === null) return null;
  const earliest = Math.max(dueDay + 1, asOfDay - LONGEST_DAYS);
  if (earliest >= asOfDay) return null;
  const accountId = customer.row.id;
  return {
    id: `${accountId}-CP1`,
    accountId,
    debtClass,
    template,
    startDay: earliest + draws.below(asOfDay - earliest, SLOT.process, 1),
    baseDay: null,
    lastSequence: null,
  };
}
