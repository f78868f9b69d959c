import type { Day } from '../../../src-engine/base/day.ts';
import { HOLD_REASON } from '../../../src-engine/model/portfolio.ts';
import { agedBy, agedDebt } from './aged-debt.ts';
import { endSeverance } from './end-severance.ts';
import { cancelProcess } from './monitors.ts';
import { isOfBefore } from './protection.ts';
import { askPerson } from './work-batches.ts';
import type { Account, Hold, World } from './world.ts';

function tell(world: World, account: Account, hold: Hold, kind: 'holdBegan' | 'holdEnded'): void {
  if (hold.quiet) return;
  world.books.write({
    process: 0,
    kind,
    detail: HOLD_REASON[hold.reason],
    outcome: 'held',
    amountMinor:
      hold.reason === 'BANKRUPTCY'
        ? account.items
            .filter((item) => isOfBefore(hold, item))
            .reduce((sum, item) => sum + item.pooledMinor, 0)
        : (hold.amountMinor ?? 0),
  });
}

/** Phase 12: holds that begin or are over today (domain.md 5.3). */
export function holdMonitor(world: World, account: Account, today: Day): void {
  for (const hold of account.holds) {
    if (hold.fromDay === today) beginHold(world, account, hold, today);
    if (hold.toDay + 1 !== today) continue;
    tell(world, account, hold, 'holdEnded');
    account.reviewDays.add(today);
  }
}

/** A hold begins, or is entered with a day that has come. */
export function beginHold(world: World, account: Account, hold: Hold, today: Day): void {
  tell(world, account, hold, 'holdBegan');
  if (hold.reason === 'DECEASED' || hold.reason === 'BANKRUPTCY')
    endCollection(world, account, hold, today);
}

/** A death or an insolvency: processes end, a person takes over. */
function endCollection(world: World, account: Account, hold: Hold, today: Day): void {
  for (const debtClass of world.debtClasses) {
    const process = account.processes.get(debtClass);
    const own = hold.scope === 'AGREEMENT' ? hold.agreement?.debtClass : hold.debtClass;
    if (process === undefined || hold.scope === 'BILL') continue;
    if (hold.scope !== 'ACCOUNT' && own !== debtClass) continue;
    const debt = agedBy(agedDebt(world, account, debtClass, today), process.baseDay);
    cancelProcess(world, account, process, 'held', debt);
  }
  for (const agreement of account.agreements) {
    const { debtClass, severance } = agreement;
    const isMeant =
      hold.scope === 'ACCOUNT' ||
      (hold.scope === 'DEBT_CLASS' && hold.debtClass === debtClass) ||
      (hold.scope === 'AGREEMENT' && hold.agreement === agreement);
    if (isMeant && severance !== null && !severance.reconnecting)
      endSeverance(world, account, agreement, 'held', 0, today);
  }
  askPerson(world, account, 'failedEvent', 0, 'HOLD');
}
