import type { Decision } from '../model/explanation.ts';

const PLAIN = {
  ruleLabel: 'Pay plan monitor',
  rulePointer: '',
  eventKind: '',
  chosen: '',
  passedOver: [],
} as const;

/** A plan that was kept or broken (domain.md 3.13); `money` writes minor units for people. */
export function planEndedDecision(
  day: number,
  debtClass: string,
  kept: boolean,
  paidMinor: number,
  dueMinor: number,
  money: (amountMinor: number) => string,
): Decision {
  const paid = money(paidMinor);
  const due = money(dueMinor);
  return {
    ...PLAIN,
    day,
    debtClass,
    kind: kept ? 'plan-kept' : 'plan-broken',
    title: kept ? 'Pay plan kept' : 'Pay plan broken',
    because: kept
      ? `${paid} paid, all of ${due} scheduled`
      : `${paid} paid, ${due} was due by yesterday`,
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
    flip: kept ? '' : `${money(dueMinor - paidMinor)} more by yesterday would have kept it.`,
  };
}

/** A plan whose debt class has no active agreement any more (domain.md 3.13). */
export function planCanceledDecision(day: number, debtClass: string): Decision {
  return {
    ...PLAIN,
    day,
    debtClass,
    kind: 'plan-canceled',
    title: 'Pay plan cancelled',
    because: `The last active agreement of ${debtClass} was stopped`,
    checks: [],
    flip: 'With an active agreement of the class the plan would have gone on.',
  };
}
