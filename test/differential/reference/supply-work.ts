import type { FieldActivity } from '../../../src-engine/algorithms/collection-event/effect.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { mayComplain } from './complaints.ts';
import { contactCustomer } from './contact.ts';
import { tellCut, tellRestored } from './cuts.ts';
import { below, runsService, switchSupply } from './severance-rules.ts';
import { runningMasters } from './start-severance.ts';
import type { Account, Agreement, World } from './world.ts';

const FROM_FULL_TO_NONE = ['on', 'softBar', 'hardBar', 'cut'] as const;

/** A shared service point is cut for its master only; and what the activity would change may be as it should be. */
export function isNeedless(
  account: Account,
  agreement: Agreement,
  activity: FieldActivity,
): boolean {
  if (activity === 'CUT' && runningMasters(account, agreement).length > 0) return true;
  return isAsItShouldBe(agreement, activity);
}

function isAsItShouldBe(agreement: Agreement, activity: FieldActivity): boolean {
  const taken = FROM_FULL_TO_NONE.indexOf(agreement.supply);
  switch (activity) {
    case 'WARN':
      return false;
    case 'RECONNECT':
      return agreement.supply !== 'cut';
    case 'RESTORE':
      return agreement.supply === 'on' || agreement.supply === 'cut';
    case 'SOFT_BAR':
      return taken >= 1;
    case 'HARD_BAR':
      return taken >= 2;
    case 'CUT':
      return taken === 3;
  }
}

const SUPPLY_AFTER = {
  CUT: ['cut', 'cuts'],
  RECONNECT: ['on', 'reconnections'],
  SOFT_BAR: ['softBar', 'bars'],
  HARD_BAR: ['hardBar', 'bars'],
  RESTORE: ['on', 'restores'],
} as const;

/** What the crew or the switch does at the agreement's supply, and at that of what hangs on it. */
export function carryOut(
  world: World,
  account: Account,
  agreement: Agreement,
  activity: FieldActivity,
  today: Day,
): LogOutcomeName {
  if (activity === 'WARN') {
    world.books.add('notices', 1);
    return contactCustomer(world, account, 'DISCONNECTION_NOTICE', today)
      ? 'reached'
      : 'notReached';
  }
  // Looked at once more: it may have changed since the crew was ordered.
  if (isNeedless(account, agreement, activity)) return 'skipped';
  if (activity === 'CUT') mayComplain(world, account, 15, today);
  const [supply, counter] = SUPPLY_AFTER[activity];
  if (activity === 'CUT') tellCut(world, account, today);
  if (activity === 'RECONNECT') tellRestored(world, account, agreement, today);
  switchSupply(agreement, supply, today);
  for (const sub of below(account, agreement))
    if (runsService(sub) && !isAsItShouldBe(sub, activity)) switchSupply(sub, supply, today);
  world.books.add(counter, 1);
  return 'done';
}
