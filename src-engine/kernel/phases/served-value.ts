import { AGREEMENT_STATUS, NONE } from '../../model/portfolio.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

const DAYS_PER_YEAR = 365;

/**
 * What the account is worth as a customer (simulation.md 5, retained value): a year of usual bills of the services that run.
 * Portfolios carry lifetime value as a score, not as money. Minor units.
 */
function yearOfBillsMinor(
  context: KernelContext,
  { services, agreementCount }: AccountState,
): number {
  let charges = 0;
  for (let agreement = 0; agreement < agreementCount; agreement++) {
    const charge = services.chargeMinor[agreement] ?? NONE;
    if (charge !== NONE && isRunning(services, agreement)) charges += charge;
  }
  return Math.floor((charges * DAYS_PER_YEAR) / context.behaviour.model.billing.cycleDays + 0.5);
}

function isRunning({ status, arrangement }: AccountState['services'], agreement: number): boolean {
  if (arrangement[agreement] === 1) return false;
  const is = status[agreement];
  return is === AGREEMENT_STATUS.ACTIVE || is === AGREEMENT_STATUS.PENDING_STOP;
}

function isServed({ services, agreementCount }: AccountState): boolean {
  for (let agreement = 0; agreement < agreementCount; agreement++)
    if (isRunning(services, agreement)) return true;
  return false;
}

/** Part of the opening of an account: who is served, and what for. */
export function beginServed(context: KernelContext, state: AccountState): void {
  state.servedMinor = yearOfBillsMinor(context, state);
  state.isServed = isServed(state);
  context.recorder.stock(METRIC_ROW.servedAccounts, 0, state.isServed ? 1 : 0);
  context.recorder.stock(METRIC_ROW.servedMinor, 0, state.servedMinor);
}

/** Part of phase 90: services that ended since the last visit. */
export function followServed(context: KernelContext, state: AccountState): void {
  if (state.services.ordinary) return;
  const { recorder } = context;
  const day = state.day - context.firstDay;
  const ended = state.servedMinor - yearOfBillsMinor(context, state);
  if (ended !== 0) {
    state.servedMinor -= ended;
    recorder.stock(METRIC_ROW.servedMinor, day, -ended);
    recorder.flow(METRIC_ROW.closedMinor, day, ended);
  }
  const isServedNow = isServed(state);
  if (isServedNow === state.isServed) return;
  state.isServed = isServedNow;
  const change = isServedNow ? 1 : -1;
  recorder.stock(METRIC_ROW.servedAccounts, day, change);
  recorder.flow(METRIC_ROW.closedAccounts, day, -change);
}
