import { describe, expect, it } from 'vitest';
import { ppOvrdArs } from '../../algorithms/override-arrears/pp-ovrd-ars.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { PlanState } from '../state/plan-state.ts';
import { pseudoPaymentMinor } from './pseudo-payment.ts';

/** An account with one plan of its own in class 0: 100 on day 10 and 100 on day 20. */
function planned(paidMinor: number): AccountState {
  const plans = new PlanState();
  plans.add(0, 5, 0, paidMinor);
  plans.addInstalment(0, 10, 100);
  plans.addInstalment(0, 20, 100);
  return { plans } as AccountState;
}

const FACTS = {
  strategy: { classes: [{ override: ppOvrdArs.compile({ oldestFirst: true }) }] },
} as unknown as KernelFacts;

describe('what a pay plan still schedules (domain.md 3.4)', () => {
  it('is what was missed and what is to come', () => {
    expect(pseudoPaymentMinor(FACTS, planned(0), 0, 12)).toBe(200);
    expect(pseudoPaymentMinor(FACTS, planned(60), 0, 12)).toBe(140);
    expect(pseudoPaymentMinor(FACTS, planned(250), 0, 12)).toBe(100);
  });

  it('a returned payment of before the plan insulated the debt that it brought back', () => {
    expect(pseudoPaymentMinor(FACTS, planned(-268), 0, 12)).toBe(200);
  });
});
