import { moneyText } from '../base/money-text.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Decision } from '../model/explanation.ts';

/** How a pay plan ended: what came in against what was due by the day before. */
interface PlanEnd {
  readonly plan: number;
  readonly kept: boolean;
  readonly paidMinor: number;
  readonly dueMinor: number;
}

/** A pay plan was kept, or found broken (domain.md 3.13). */
export function planEndedDecision(
  context: KernelFacts,
  state: AccountState,
  { plan, kept, paidMinor, dueMinor }: PlanEnd,
  names: { readonly currency: string; readonly debtClasses: readonly string[] },
): Decision {
  const paid = moneyText(paidMinor, names.currency);
  const due = moneyText(dueMinor, names.currency);
  const missing = moneyText(dueMinor - paidMinor, names.currency);
  return {
    day: state.day - context.firstDay,
    kind: kept ? 'plan-kept' : 'plan-broken',
    title: kept ? 'Pay plan kept' : 'Pay plan broken',
    because: kept
      ? `${paid} paid, all of ${due} scheduled`
      : `${paid} paid, ${due} was due by yesterday`,
    ruleLabel: 'Pay plan monitor',
    rulePointer: '',
    debtClass: names.debtClasses[state.plans.debtClass[plan] ?? 0] ?? '',
    eventKind: '',
    checks: [
      {
        label: 'Paid against schedule',
        passed: kept,
        unit: 'minor',
        actual: paidMinor,
        limit: dueMinor,
        test: '>=',
        margin: Math.abs(paidMinor - dueMinor),
        rulePointer: '',
      },
    ],
    chosen: '',
    passedOver: [],
    flip: kept ? '' : `${missing} more by yesterday would have kept it.`,
  };
}
