import { isAtAgency, recall, refer } from './agency.ts';
import { balanceOf, isStopped } from './balances.ts';
import { endWriteOff } from './closing.ts';
import type { Act, Answer, Desk } from './desk.ts';
import { endSeverance } from './end-severance.ts';
import { judgeByHand } from './guardrails.ts';
import type { Referral } from './processes.ts';
import { isHeld } from './protection.ts';
import { runsService } from './severance-rules.ts';
import { beginSeverance, isLifeSupported } from './start-severance.ts';
import { createWriteOff, writeOffDebtClass } from './write-off.ts';

/** Severances by hand: never on life support, never against a hold. */
export function severanceCommand(
  { world, account, today }: Desk,
  act: Act<'create-severance' | 'cancel-severance'>,
): Answer {
  const agreement = account.agreements[act.agreement];
  if (agreement === undefined) return 'unknown-agreement';
  if (act.action === 'cancel-severance') {
    if (agreement.severance === null) return 'no-active-severance';
    endSeverance(world, account, agreement, 'cancelledByUser', 0, today);
    return null;
  }
  if (!runsService(agreement)) return 'no-service';
  if (agreement.severance !== null) return 'severance-exists';
  if (!world.rules.severanceTemplates.some(({ code }) => code === act.template))
    return 'unknown-template';
  if (isLifeSupported(account, agreement)) return 'life-support';
  const subject = { debtClass: agreement.debtClass, agreement };
  if (isHeld(account, 'SEVERANCE', subject, today)) return 'on-hold';
  const forbidden = judgeByHand(world, account, agreement, 'start-severance', today);
  if (forbidden !== null) return forbidden;
  const base = { baseDay: today, baseFromDay: today, startedBy: 0 };
  beginSeverance(world, account, agreement, act.template, base, today);
  return null;
}

/** Write-off by hand: what is stopped, final billed and owes, by any template; no grace days, no attempts. */
export function writeOffCommand(
  { world, account, today }: Desk,
  act: Act<'create-write-off' | 'cancel-write-off'>,
): Answer {
  const agreement = account.agreements[act.agreement];
  if (agreement === undefined) return 'unknown-agreement';
  const ofType = writeOffDebtClass(world, agreement);
  const process = ofType === null ? undefined : account.writeOffs.get(ofType);
  if (act.action === 'cancel-write-off') {
    if (process?.linked.includes(agreement) !== true) return 'no-active-write-off';
    endWriteOff(world, account, process, 'writeOffCancelled', 'cancelledByUser');
    return null;
  }
  if (!isStopped(agreement)) return 'not-stopped';
  if (agreement.finalDueDay === null) return 'not-final-billed';
  if (ofType === null) return 'never-written-off';
  if (balanceOf(account, agreement) <= 0) return 'nothing-owed';
  if (process !== undefined) return 'write-off-exists';
  if (!world.rules.writeOff.templates.some(({ code }) => code === act.template))
    return 'unknown-template';
  const subject = { debtClass: agreement.debtClass, agreement };
  if (isHeld(account, 'WRITE_OFF', subject, today)) return 'on-hold';
  const forbidden = judgeByHand(world, account, agreement, 'write-off', today);
  if (forbidden !== null) return forbidden;
  createWriteOff(world, account, ofType, act.template, [agreement], today);
  return null;
}

/** Agencies by hand. */
export function referralCommand(
  { world, account, today }: Desk,
  act: Act<'create-referral' | 'cancel-referral'>,
): Answer {
  const agreement = account.agreements[act.agreement];
  if (agreement === undefined) return 'unknown-agreement';
  if (act.action === 'cancel-referral') {
    const covers = ({ agreements }: Referral) => agreements.includes(agreement);
    return recall(world, account, covers) === 0 ? 'not-referred' : null;
  }
  const worth = Math.max(0, balanceOf(account, agreement)) + agreement.writtenOffMinor;
  if (worth === 0) return 'nothing-owed';
  if (isAtAgency(account, agreement)) return 'referral-exists';
  const { agencies } = world.rules.writeOff;
  if (!agencies.some(({ code, active }) => active && code === act.agency)) return 'unknown-agency';
  const subject = { debtClass: agreement.debtClass, agreement };
  if (isHeld(account, 'WRITE_OFF', subject, today)) return 'on-hold';
  const forbidden = judgeByHand(world, account, agreement, 'refer-agency', today);
  if (forbidden !== null) return forbidden;
  const named = { minAmountMinor: 0, agency: act.agency };
  refer(world, account, [agreement], named, { family: 'byHand', number: 0 }, 0, today);
  return null;
}
