import { thresholdCheck } from '../algorithms/threshold-check.ts';
import { moneyText } from '../base/money-text.ts';
import type { Decision } from '../model/explanation.ts';

const POINTER = '/agreementTypes';

/** A bar lifted because little enough is overdue. Amounts in minor units. */
export function restoreDecision(
  agreement: string,
  debtMinor: number,
  limitMinor: number,
  currency: string,
  day: number,
  className: string,
): Decision {
  const debt = moneyText(debtMinor, currency);
  const more = moneyText(limitMinor - debtMinor + 1, currency);
  return {
    day,
    kind: 'restore-service',
    title: `Restore ${agreement}`,
    because: `${debt} is overdue, at or below ${moneyText(limitMinor, currency)}`,
    ruleLabel: 'Restore threshold of the agreement type',
    rulePointer: POINTER,
    debtClass: className,
    eventKind: '',
    checks: [{ ...thresholdCheck('Overdue', debtMinor, limitMinor), rulePointer: POINTER }],
    chosen: '',
    passedOver: [],
    flip: `${more} more overdue would have kept the bar.`,
  };
}
