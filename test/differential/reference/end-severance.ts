import type { Day } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agedBy, agreementDebt, thresholdDebt } from './aged-debt.ts';
import { runsService } from './severance-rules.ts';
import { reconnect } from './start-severance.ts';
import { askPerson } from './work-batches.ts';
import type { Account, Agreement, World } from './world.ts';

/** Ends an agreement's process before its time; a service that was cut and runs on is reconnected (domain.md 3.12). */
export function endSeverance(
  world: World,
  account: Account,
  agreement: Agreement,
  outcome: LogOutcomeName,
  amountMinor: number,
  today: Day,
): void {
  const { severance } = agreement;
  if (severance === null) return;
  const { number: process, template } = severance;
  let leavesToDo = false;
  for (const step of severance.steps) {
    if (step.state !== 'ordered') continue;
    const isOut = step.dispatchDay !== null && step.dispatchDay <= today;
    leavesToDo ||= isOut;
    world.books.write({
      process,
      kind: 'fieldActivity',
      detail: step.rule.sequence,
      outcome: isOut ? 'calledBack' : 'notSent',
      amountMinor: 0,
    });
  }
  world.books.write({
    process,
    kind: 'severanceCancelled',
    detail: agreement.place,
    outcome,
    amountMinor,
  });
  severance.isCancelled = true;
  agreement.severance = null;
  agreement.severanceEndDay = today;
  if (leavesToDo) askPerson(world, account, 'openFieldWork');
  const { reconnectTemplate } = template;
  if (severance.reconnecting || reconnectTemplate === null) return;
  if (agreement.supply !== 'cut' || !runsService(agreement)) return;
  reconnect(world, account, agreement, reconnectTemplate, severance, today);
}

/** A pay plan was made: the same rules, at once. */
export function endPlannedSeverances(
  world: World,
  account: Account,
  debtClass: string,
  today: Day,
): void {
  for (const agreement of account.agreements)
    if (agreement.debtClass === debtClass) endIfPaid(world, account, agreement, 'payPlan', today);
}

/** Right when money comes in: severances of credited classes whose debt is paid (DC SEV CAN, or the template's rule). */
export function endPaidSeverances(world: World, account: Account, today: Day): void {
  for (const agreement of account.agreements)
    if (account.credited.has(agreement.debtClass))
      endIfPaid(world, account, agreement, 'done', today);
}

function endIfPaid(
  world: World,
  account: Account,
  agreement: Agreement,
  outcome: LogOutcomeName,
  today: Day,
): void {
  const { debtClass, severance } = agreement;
  if (severance === null || severance.reconnecting || !severance.template.autoCancel) return;
  const limit = world.rules.debtClasses.get(debtClass)?.severanceCancelAtMinor ?? -1;
  const { baseDay, baseFromDay } = severance;
  const debt = thresholdDebt(world, account, debtClass, baseDay, today, baseFromDay);
  const own = agedBy(agreementDebt(world, account, agreement, today, baseFromDay), baseDay);
  const ownLimit = severance.template.agreementCancelMinor ?? -1;
  if (debt <= limit) endSeverance(world, account, agreement, outcome, debt, today);
  else if (own <= ownLimit) endSeverance(world, account, agreement, outcome, own, today);
}
