import type { Decision } from '../model/explanation.ts';

const PLAIN = {
  ruleLabel: 'Pay plan monitor',
  rulePointer: '',
  eventKind: '',
  chosen: '',
  passedOver: [],
} as const;

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
