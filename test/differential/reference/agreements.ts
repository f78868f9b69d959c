import type { Day } from '../../../src-engine/base/day.ts';
import type { LogKindName, LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { lowerDebt } from './balances.ts';
import { postDebit, sortItems, termsOf } from './billing.ts';
import { closePaid } from './closing.ts';
import { endPaidSeverances, endSeverance } from './end-severance.ts';
import { eventDay } from './event-day.ts';
import { below, runsService, switchSupply } from './severance-rules.ts';
import type { Account, Agreement, World } from './world.ts';

function write(world: World, kind: LogKindName, agreement: Agreement, amountMinor: number): void {
  world.books.write({ process: 0, kind, detail: agreement.place, outcome: 'done', amountMinor });
}

/** The agreement, and the sub-agreements that hang on it, stop tomorrow (domain.md 3.12). */
export function expire(
  world: World,
  account: Account,
  agreement: Agreement,
  today: Day,
): LogOutcomeName {
  if (!runsService(agreement)) return 'skipped';
  const withIt = [agreement, ...below(account, agreement)];
  for (const other of withIt.sort((a, b) => a.place - b.place)) {
    if (!runsService(other)) continue;
    other.status = 'PENDING_STOP';
    other.stopDay = today + 1;
    world.books.add('expiries', 1);
    write(world, 'agreementExpired', other, 0);
  }
  return 'done';
}

/** A credit adjustment: the oldest debt of the class and, in the agreement's own view, of the agreement. */
export function postCredit(
  world: World,
  account: Account,
  agreement: Agreement,
  amountMinor: number,
  today: Day,
): void {
  world.books.add('creditsMinor', lowerDebt(account, agreement, amountMinor, false));
  write(world, 'creditPosted', agreement, amountMinor);
  endPaidSeverances(world, account, today);
  closePaid(world, account);
}

/** The stop day has come: the final bill has the days served, and what a budget still owes or is owed; of an arrangement the rest. */
function stop(world: World, account: Account, agreement: Agreement, today: Day): void {
  const { rules, behaviour } = world;
  const served = Math.max(0, agreement.unbilledDays);
  const usage = Math.floor(
    ((agreement.chargeMinor ?? 0) * served) / behaviour.billing.cycleDays + 0.5,
  );
  const used = usage + (agreement.onBudget ? agreement.payoffMinor : 0);
  const amountMinor = agreement.isArrangement ? agreement.payoffMinor : used;
  const type =
    rules.agreementTypes.find((rule) => rule.type === agreement.type) ??
    rules.agreementTypes.find((rule) => rule.type === '*');
  const terms = termsOf(world, account);
  const dueDay = eventDay(
    { ...rules, settings: { ...rules.settings, dateMode: 'CALENDAR' } },
    today,
    type?.finalBillDueDays ?? terms.daysTillBillDue,
  );
  agreement.stopDay = null;
  switchSupply(agreement, 'cut', today);
  agreement.status = 'STOPPED';
  endSeverance(world, account, agreement, 'noAgreementLeft', 0, today);
  agreement.onBudget = false;
  agreement.payoffMinor = 0;
  agreement.finalDueDay = dueDay;
  const fields = {
    arrearsDay: today,
    dueDay,
    kind: 'debit',
    billKey: 1_048_576 + agreement.place,
  } as const;
  for (const item of account.items)
    if (item.agreement === agreement && item.kind === 'newCharge') Object.assign(item, fields);
  sortItems(account);
  if (amountMinor > 0) {
    postDebit(world, account, agreement, amountMinor, fields);
    world.books.add('billedMinor', amountMinor);
  }
  if (amountMinor < 0) postCredit(world, account, agreement, -amountMinor, today);
  write(world, 'agreementStopped', agreement, amountMinor);
  account.reviewDays.add(dueDay + terms.reviewGraceDays);
}

/** Phase 75: pending stops whose day has come. */
export function agreementActivation(world: World, account: Account, today: Day): void {
  for (const agreement of account.agreements) {
    if (agreement.stopDay !== null && agreement.stopDay <= today)
      stop(world, account, agreement, today);
  }
}
