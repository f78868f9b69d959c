import { expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { ALWAYS_ON_GUARDRAILS } from '../../src-engine/config/always-on-guardrails.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { ACCOUNT_MEASURES, type RunResult } from '../../src-engine/model/run.ts';
import { runRates } from '../../src-engine/report/run-rates.ts';
import { anAccount } from '../support/account-builder.ts';
import { flowOf } from '../support/log-rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { publishedSeverance, START } from '../support/published-severance.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { severanceTemplate } from '../support/severance-rules.ts';

const VULNERABLE = ['V-1', 'V-2', 'V-3'];
const OTHERS = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'];

/** Everyone owes the same since long; the first step of severance cuts. */
function portfolio() {
  const rows = new PortfolioFromRows();
  for (const id of [...OTHERS, ...VULNERABLE])
    anAccount(rows, id, { vulnerable: VULNERABLE.includes(id) })
      .agreement('E', 'ENERGY', 'ELECTRIC')
      .owes(17_000, START - 70, START - 49);
  return rows.build(START);
}

/** The strategy keeps the rule that a person decides about vulnerable customers, or has switched it off. */
function strategy(isProtected: boolean): Strategy {
  const base = publishedSeverance();
  return {
    ...base,
    severanceTemplates: [
      severanceTemplate('STD', [[10, 'CUT', [], 0]]),
      ...base.severanceTemplates.slice(1),
    ],
    guardrails: ALWAYS_ON_GUARDRAILS.filter(({ id }) => id === 'ANY-VULNERABLE').map((rule) => ({
      ...rule,
      enabled: isProtected,
    })),
  };
}

/** Nobody pays but because of the cut, so that all are cut. */
function run(): RunResult {
  const made = aPlan([strategy(true), strategy(false)], { days: 20, replications: 1 });
  const { personas } = made.behaviour;
  const behaviour = {
    ...made.behaviour,
    personas: personas.map((persona) => ({
      ...persona,
      fullPerDay: persona.fullPerDay.map(() => 0),
      partialPerDay: persona.partialPerDay.map(() => 0),
    })),
    fieldWorkDays: { from: 0, to: 0 },
  };
  return runPlan(portfolio(), { ...made, behaviour });
}

const RUN = run();

function shareOf(arm: number) {
  const rates = runRates(at(RUN.arms, arm), RUN, null, null);
  return rates.find(({ id }) => id === 'cutsOfVulnerable');
}

it('a vulnerable customer who is cut off counts in the day, the account and the rate', () => {
  expect(flowOf(RUN, 'cuts', 1)).toBe(VULNERABLE.length + OTHERS.length);
  expect(flowOf(RUN, 'cutsOfVulnerable', 1)).toBe(VULNERABLE.length);
  const { firstReplication } = at(RUN.arms, 1);
  const from = ACCOUNT_MEASURES.indexOf('cutsOfVulnerable') * RUN.accounts;
  // Accounts stand in the order of their ids, V-1 to V-3.
  expect([...firstReplication.subarray(from, from + RUN.accounts)]).toEqual([
    0, 0, 0, 0, 0, 1, 1, 1,
  ]);
  expect(shareOf(1)).toMatchObject({ numerator: 3, denominator: 8, rate: 0.375 });
});

it('with the rule that a person decides nobody vulnerable is cut off, and the others are', () => {
  expect(flowOf(RUN, 'cuts', 0)).toBe(OTHERS.length);
  expect(flowOf(RUN, 'cutsOfVulnerable', 0)).toBe(0);
  expect(shareOf(0)).toMatchObject({ numerator: 0, denominator: 5, rate: 0 });
  expect(flowOf(RUN, 'guardrailBlocked', 0)).toBeGreaterThanOrEqual(VULNERABLE.length);
});
