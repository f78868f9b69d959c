import { moneyText } from '../base/money-text.ts';
import type { CompiledClass } from '../kernel/compile/compiled-strategy.ts';
import type { Decision } from '../model/explanation.ts';

/** Whether the process monitor ends a process, and how much more or less would have changed that (domain.md 3.11). */
export function processDecision(
  rule: CompiledClass,
  debtMinor: number,
  cancelled: boolean,
  currency: string,
): Pick<Decision, 'kind' | 'title' | 'because' | 'checks' | 'flip'> {
  const money = (amountMinor: number) => moneyText(amountMinor, currency);
  const [debt, limit] = [money(debtMinor), money(rule.thresholdMinor)];
  const checks = [
    { ...rule.cancel.explain(rule.cancelParameters, debtMinor), rulePointer: rule.pointer },
  ];
  if (cancelled)
    return {
      kind: 'cancel-process',
      title: 'Cancel collection process',
      because: `Debt at the cut-off date is ${debt}, at or below ${limit}`,
      checks,
      flip: `${money(rule.thresholdMinor - debtMinor + 1)} less paid by then would have kept it open.`,
    };
  return {
    kind: 'keep-process',
    title: 'Keep process open',
    because: `Debt at the cut-off date is still ${debt}, above ${limit}`,
    checks,
    flip: `${money(debtMinor - rule.thresholdMinor)} more paid by then would have cancelled it.`,
  };
}
