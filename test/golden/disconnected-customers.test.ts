import { expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import type { RunPlan } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { publishedSeverance, START } from '../support/published-severance.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { severanceTemplate } from '../support/severance-rules.ts';

const ACCOUNTS = 4000;

/** Everyone is cut in the first night, and pays only because of it. */
function plan(): RunPlan {
  const base = publishedSeverance();
  const strategy = {
    ...base,
    workCalendar: {
      workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as (
        | 'MON'
        | 'TUE'
        | 'WED'
        | 'THU'
        | 'FRI'
        | 'SAT'
        | 'SUN'
      )[],
      holidays: [],
    },
    severanceTemplates: [
      severanceTemplate('STD', [[10, 'CUT', [], 0]]),
      ...base.severanceTemplates.slice(1),
    ],
  };
  const made = aPlan([strategy], { days: 10, replications: 1 });
  const { personas } = made.behaviour;
  return {
    ...made,
    behaviour: {
      ...made.behaviour,
      personas: personas.map((persona) => ({
        ...persona,
        fullPerDay: persona.fullPerDay.map(() => 0),
        partialPerDay: persona.partialPerDay.map(() => 0),
      })),
      fieldWorkDays: { from: 0, to: 0 },
      returnedPayment: { probability: 0, afterDays: 1 },
    },
  };
}

it('pay within 48 hours and a week as published: 54.5 % and 7.1 % (simulation.md 1.7)', () => {
  const rows = new PortfolioFromRows();
  for (let index = 0; index < ACCOUNTS; index++)
    anAccount(rows, `C-${String(index).padStart(4, '0')}`)
      .agreement('E', 'ENERGY', 'ELECTRIC')
      .owes(17_000, START - 70, START - 49);
  const { log } = at(runPlan(rows.build(START), plan()).arms, 0);
  const paid = (from: number, to: number) => {
    let count = 0;
    for (let row = 0; row < log.count; row++) {
      const day = log.day[row] ?? 0;
      if (log.kind[row] === LOG_KIND.payment && day >= from && day <= to) count++;
    }
    return count / ACCOUNTS;
  };
  // Four standard errors of a share of 4,000 accounts.
  expect(Math.abs(paid(1, 2) - 0.545)).toBeLessThan(4 * Math.sqrt((0.545 * 0.455) / ACCOUNTS));
  expect(Math.abs(paid(3, 7) - 0.071)).toBeLessThan(4 * Math.sqrt((0.071 * 0.929) / ACCOUNTS));
  expect(paid(8, 9)).toBe(0);
});
