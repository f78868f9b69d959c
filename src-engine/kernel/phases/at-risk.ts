import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { AT_RISK_DAYS } from '../state/at-risk.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/** Accounts and amount of a level stand side by side, levels in the order of AT_RISK_DAYS. */
const FIRST_ROW = METRIC_ROW.atRisk30Accounts;

/**
 * Part of phase 90: the portfolio at risk (simulation.md 5, PARx). An account is at risk with all that it owes from the
 * evening on which its oldest debt past due is so many days old; debt in dispute makes nobody late.
 */
export function followAtRisk(context: KernelContext, state: AccountState): void {
  const { risk } = state;
  const isSame = risk.openMinor === state.openMinor && risk.dueDay === state.oldestDueDay;
  if (!isSame || risk.crossDay <= state.day) writeAtRisk(context, state);
}

function writeAtRisk(context: KernelContext, state: AccountState): void {
  const { risk, day, openMinor, oldestDueDay } = state;
  passAtRisk(context, state, day);
  const owed = risk.openMinor > 0 ? 1 : 0;
  const owes = openMinor > 0 ? 1 : 0;
  if (owes !== owed)
    context.recorder.stock(METRIC_ROW.owingAccounts, day - context.firstDay, owes - owed);
  risk.openMinor = openMinor;
  risk.dueDay = oldestDueDay;
  for (let level = 0; level < AT_RISK_DAYS.length; level++) {
    const isLate = oldestDueDay + (AT_RISK_DAYS[level] ?? 0) <= day;
    write(context, state, level, day, isLate ? openMinor : 0);
  }
  risk.crossDay = nextCrossing(oldestDueDay, day);
}

/** On the days since the last visit, up to `day` and without it, nothing has changed but the age of the debt. */
export function passAtRisk(context: KernelContext, state: AccountState, day: number): void {
  const { risk } = state;
  while (risk.crossDay < day) {
    const level = AT_RISK_DAYS.findIndex((days) => risk.dueDay + days === risk.crossDay);
    write(context, state, level, risk.crossDay, risk.openMinor);
    risk.crossDay = nextCrossing(risk.dueDay, risk.crossDay);
  }
}

function nextCrossing(dueDay: number, day: number): number {
  for (const days of AT_RISK_DAYS)
    if (dueDay + days > day) return dueDay === FAR_DAY ? FAR_DAY : dueDay + days;
  return FAR_DAY;
}

function write(
  { recorder, firstDay }: KernelContext,
  { risk }: AccountState,
  level: number,
  day: number,
  minor: number,
): void {
  const before = risk.levelMinor[level] ?? 0;
  if (minor === before) return;
  const row = FIRST_ROW + 2 * level;
  const accounts = (minor > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
  if (accounts !== 0) recorder.stock(row, day - firstDay, accounts);
  recorder.stock(row + 1, day - firstDay, minor - before);
  risk.levelMinor[level] = minor;
}
