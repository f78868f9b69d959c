import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { followReferrals, recall } from './agency.ts';
import { balanceOf, isStopped } from './balances.ts';
import type { WriteOffProcess } from './processes.ts';
import type { Account, Agreement, World } from './world.ts';

export function close(world: World, agreement: Agreement): void {
  agreement.status = 'CLOSED';
  world.books.write({
    process: 0,
    kind: 'agreementClosed',
    detail: agreement.place,
    outcome: 'done',
    amountMinor: 0,
  });
}

/** Stopped, final-billed agreements that owe nothing close; the last one of a write-off process ends it. */
export function closePaid(world: World, account: Account): void {
  followReferrals(world, account);
  for (const agreement of account.agreements) {
    const isDone =
      agreement.status === 'ACTIVE'
        ? agreement.isArrangement && agreement.payoffMinor === 0
        : isStopped(agreement) && agreement.finalDueDay !== null;
    if (!isDone) continue;
    if (balanceOf(account, agreement) !== 0) continue;
    close(world, agreement);
    for (const process of account.writeOffs.values()) {
      const place = process.linked.indexOf(agreement);
      if (place < 0) continue;
      process.linked.splice(place, 1);
      if (process.linked.length === 0) endWriteOff(world, account, process, 'writeOffCancelled');
    }
  }
}

/** Ends a write-off process; a cancelled one takes its referrals back. */
export function endWriteOff(
  world: World,
  account: Account,
  process: WriteOffProcess,
  kind: 'writeOffCancelled' | 'writeOffCompleted',
  outcome: LogOutcomeName = 'done',
): void {
  const { number, template } = process;
  if (kind === 'writeOffCancelled')
    recall(
      world,
      account,
      ({ startedBy }) => startedBy?.family === 'write-off' && startedBy.number === number,
    );
  account.writeOffs.delete(process.writeOffDebtClass);
  world.books.write({ process: number, kind, detail: template, outcome, amountMinor: 0 });
}
