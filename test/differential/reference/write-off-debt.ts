import type { Day } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { followReferrals } from './agency.ts';
import { balanceOf, creditAgreement, isStopped } from './balances.ts';
import { close } from './closing.ts';
import type { Subject } from './processes.ts';
import type { Account, World } from './world.ts';

/** WRITE_OFF: a credit adjustment for what each agreement owes; it closes. */
export function writeOffDebt(
  world: World,
  account: Account,
  process: Pick<Subject, 'number' | 'linked'>,
  unitCostMinor: number,
  today: Day,
): LogOutcomeName {
  let total = 0;
  for (const agreement of process.linked) {
    const amountMinor = balanceOf(account, agreement);
    if (amountMinor <= 0 || !isStopped(agreement)) continue;
    creditAgreement(world, account, agreement, amountMinor, today);
    agreement.writtenOffMinor += amountMinor;
    total += amountMinor;
    world.books.write({
      process: process.number,
      kind: 'writtenOff',
      detail: agreement.place,
      outcome: 'done',
      amountMinor,
    });
    close(world, agreement);
  }
  if (total === 0) return 'nothingToWriteOff';
  account.wroteOff = true;
  account.totals.netLossMinor += total;
  world.books.add('writtenOffMinor', total);
  account.totals.costMinor += unitCostMinor;
  world.books.add('costMinor', unitCostMinor);
  followReferrals(world, account);
  return 'done';
}
