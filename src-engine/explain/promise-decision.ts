import { dayText } from '../base/day-text.ts';
import { moneyText } from '../base/money-text.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Decision } from '../model/explanation.ts';

interface PromiseNames {
  readonly currency: string;
  readonly debtClasses: readonly string[];
}

function plain(
  context: KernelFacts,
  state: AccountState,
  promise: number,
  names: PromiseNames,
): Omit<Decision, 'kind' | 'title' | 'because' | 'flip' | 'checks'> {
  return {
    day: state.day - context.firstDay,
    ruleLabel: 'Promises to pay',
    rulePointer: '/promises',
    debtClass: names.debtClasses[state.promises.debtClass[promise] ?? 0] ?? '',
    eventKind: '',
    chosen: '',
    passedOver: [],
  };
}

/** A customer who was reached promised to pay. */
export function promiseMadeDecision(
  context: KernelFacts,
  state: AccountState,
  promise: number,
  names: PromiseNames,
): Decision {
  const { promises } = state;
  const amount = moneyText(promises.amountMinor[promise] ?? 0, names.currency);
  const due = dayText(promises.dueDay[promise] ?? 0);
  const { blocksEvents } = context.strategy.promises;
  return {
    ...plain(context, state, promise, names),
    kind: 'promise-made',
    title: 'Promise to pay',
    because: `The customer promised ${amount} by ${due}${blocksEvents ? '; steps wait for it' : ''}`,
    checks: [],
    flip: '',
  };
}

/** A promise was kept, or found broken after its grace days. */
export function promiseEndedDecision(
  context: KernelFacts,
  state: AccountState,
  promise: number,
  kept: boolean,
  names: PromiseNames,
): Decision {
  const { promises } = state;
  const { graceDays, toleranceMinor } = context.strategy.promises;
  const paid = promises.paidMinor[promise] ?? 0;
  const amount = promises.amountMinor[promise] ?? 0;
  const needed = Math.max(0, amount - toleranceMinor);
  const words = (minor: number) => moneyText(minor, names.currency);
  const last = dayText((promises.dueDay[promise] ?? 0) + graceDays);
  return {
    ...plain(context, state, promise, names),
    kind: kept ? 'promise-kept' : 'promise-broken',
    title: kept ? 'Promise kept' : 'Promise broken',
    because: kept
      ? `${words(paid)} came in for the promised ${words(amount)}`
      : `${words(paid)} of the promised ${words(amount)} came in by ${last}`,
    checks: [
      {
        label: 'Paid against promise',
        passed: kept,
        unit: 'minor',
        actual: paid,
        limit: needed,
        test: '>=',
        margin: Math.abs(paid - needed),
        rulePointer: '/promises/toleranceMinor',
      },
    ],
    flip: kept ? '' : `${words(needed - paid)} more by ${last} would have kept it.`,
  };
}
