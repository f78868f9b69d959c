import { type Portfolio, UNKNOWN_SCORE } from '../../model/portfolio.ts';
import type { AccountHistory } from '../history/account-history.ts';
import type { CureGroup } from './fit-persona-shift.ts';

/** Horizons of cure (simulation.md 2.6), days from the first day past due. */
const HORIZONS = [30, 90];
const GROUPS = 10;

interface ScoredEntry {
  readonly z: number;
  readonly followedDays: number;
  /** Days until cured; null when it was not. */
  readonly curedAfter: number | null;
}

function scoredEntries(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  untilDay: number,
): ScoredEntry[] {
  return histories.flatMap(({ account, entries }) => {
    const score = portfolio.accounts.badDebtScore[account] ?? UNKNOWN_SCORE;
    if (score === UNKNOWN_SCORE) return [];
    const z = (score - 50) / 20;
    return entries.map(({ fromDay, curedDay }) => ({
      z,
      followedDays: untilDay - fromDay + 1,
      curedAfter: curedDay === null ? null : curedDay - fromDay + 1,
    }));
  });
}

/**
 * Cure within 30 and 90 days by decile of the bad-debt score, of entries that were followed for so long. Accounts without
 * a score are left out.
 */
export function cureGroups(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  untilDay: number,
): readonly CureGroup[] {
  const all = scoredEntries(portfolio, histories, untilDay).sort((a, b) => a.z - b.z);
  const groups: CureGroup[] = [];
  for (let group = 0; group < GROUPS; group++) {
    const from = Math.floor((group * all.length) / GROUPS);
    const part = all.slice(from, Math.floor(((group + 1) * all.length) / GROUPS));
    if (part.length === 0) continue;
    const z = part.reduce((sum, entry) => sum + entry.z, 0) / part.length;
    for (const days of HORIZONS) {
      const followed = part.filter(({ followedDays }) => followedDays >= days);
      if (followed.length === 0) continue;
      const cured = followed.filter(({ curedAfter }) => curedAfter !== null && curedAfter <= days);
      groups.push({ z, days, followed: followed.length, cured: cured.length });
    }
  }
  return groups;
}
