import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import { aStrategy } from '../../test/support/strategy-builder.ts';
import { at } from '../base/assert.ts';
import type { AccountRow } from '../model/rows.ts';
import type { RunPlan } from '../model/run.ts';
import { explainAccount } from './explain-account.ts';

const AS_OF = 20_514;

const STRATEGY = aStrategy({
  minAgeDays: 20,
  minAmountMinor: 6000,
  cancelAtMinor: 1000,
  events: [
    { dayOffset: 0, algorithm: 'SEND_SMS' },
    {
      dayOffset: 3,
      algorithm: 'START_SEVERANCE',
      parameters: {
        primaryService: 'ELECTRIC',
        secondaryService: 'GAS',
        minArrearsMinor: 24_000,
        minOldestAgeDays: 30,
      },
      unitCostMinor: 4600,
    },
  ],
});

/** Nobody pays: what is told depends on the rules alone. */
function plan(): RunPlan {
  const made = aPlan([STRATEGY], { days: 6, replications: 1 });
  const still = made.behaviour.personas.map((persona) => ({
    ...persona,
    fullPerDay: persona.fullPerDay.map(() => 0),
    partialPerDay: persona.partialPerDay.map(() => 0),
  }));
  return { ...made, behaviour: { ...made.behaviour, personas: still } };
}

function story(amountMinor: number, facts: Partial<AccountRow> = {}) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', facts)
    .agreement('E', 'ENERGY', 'ELECTRIC')
    .owes(amountMinor, AS_OF - 35)
    .agreement('G', 'ENERGY', 'GAS')
    .owes(100, AS_OF - 35);
  const told = explainAccount(rows.build(AS_OF), plan(), 0, 'A', 1);
  if (!told.ok) throw new Error(told.error.message);
  return told.value;
}

function severance(amountMinor: number, facts: Partial<AccountRow> = {}) {
  const { decisions } = story(amountMinor, facts);
  return at(
    decisions,
    decisions.findIndex((decision) => decision.eventKind === 'START_SEVERANCE'),
  );
}

describe('the story of a severance', () => {
  it('tells the numbers, the nominated service and the one that goes on', () => {
    const decision = severance(24_720);
    expect(decision.kind).toBe('start-severance');
    expect(decision.because).toBe(
      'Day 3 of the process, arrears $248.20 ≥ $240.00, oldest debt 38 d ≥ 30 d: severance starts',
    );
    expect(decision.chosen).toBe('Electric A/E');
    expect(decision.passedOver).toEqual(['Gas A/G']);
    expect(decision.flip).toBe('$8.21 less arrears on this day would have stopped it.');
  });

  it('tells the guardrails that let it start, not only its own condition', () => {
    const guardrail = (
      id: string,
      code: string,
      parameters: Record<string, string | number | boolean>,
    ) => ({
      ...{ id, title: id, severity: 'BLOCK' as const, algorithm: { code, parameters } },
      ...{ market: 'ANY' as const, enabled: true, source: '', verifiedOn: null },
    });
    const spacing = { next: 'SEVERANCE', leastDays: 3, required: true };
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .agreement('E', 'ENERGY', 'ELECTRIC')
      .owes(24_720, AS_OF - 35);
    const made = plan();
    const [arm] = made.arms;
    if (arm === undefined) throw new Error('no arm');
    const guarded = {
      ...arm.strategy,
      guardrails: [
        guardrail('G3', 'GR SPACING', { ...spacing, first: 'MESSAGE' }),
        guardrail('G6', 'GR HOLD', { steps: 'SEVERANCE', reason: 'DISPUTE' }),
        guardrail('G9', 'GR SPACING', { ...spacing, first: 'VISIT', required: false }),
      ],
    };
    const guardedPlan = { ...made, arms: [{ ...arm, strategy: guarded }] };
    const told = explainAccount(rows.build(AS_OF), guardedPlan, 0, 'A', 1);
    if (!told.ok) throw new Error(told.error.message);
    const severance = told.value.decisions.find(({ kind }) => kind === 'start-severance');
    expect(severance?.checks.slice(-2)).toMatchObject([
      {
        ...{ label: 'Days from message to severance, G3', passed: true },
        ...{ actual: 3, limit: 3, margin: 0, rulePointer: '/guardrails/0' },
      },
      {
        label: 'No hold for dispute, for severance, G6',
        passed: true,
        rulePointer: '/guardrails/1',
      },
    ]);
  });

  it('tells what is missing when the condition fails', () => {
    const decision = severance(23_000);
    expect(decision.kind).toBe('send-event');
    expect(decision.because).toBe('Arrears $231.00 under $240.00: condition not met');
    expect(decision.flip).toBe('$9.00 more arrears would have started it.');
  });

  it('tells that life support protects', () => {
    const decision = severance(50_000, { lifeSupport: true });
    expect(decision.kind).toBe('send-event');
    expect(decision.checks.find((check) => check.label === 'No life support')?.passed).toBe(false);
  });

  it('marks a message that could not be sent', () => {
    const { events, costMinor } = story(24_720, { hasMobile: false });
    expect(at(events, 0).outcome).toBe('not sent: no mobile number');
    expect(costMinor).toBe(4600);
  });
});

describe('decisions not to act', () => {
  it('are told once, with the day on which they would end', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A').owes(7000, AS_OF - 5);
    const told = explainAccount(rows.build(AS_OF), plan(), 0, 'A', 1);
    if (!told.ok) throw new Error(told.error.message);
    expect(told.value.decisions).toHaveLength(1);
    const decision = at(told.value.decisions, 0);
    expect(decision.kind).toBe('no-process');
    expect(decision.because).toBe(
      'Debt of at least 20 d $0.00 is not more than $60.00, oldest 5 d is under 20 d',
    );
    expect(decision.flip).toBe('If nothing is paid, a row matches in 15 days.');
  });
});

describe('what cannot be told', () => {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A').owes(7000, AS_OF - 5);
  const portfolio = rows.build(AS_OF);
  const refusal = (arm: number, id: string, replication: number) => {
    const told = explainAccount(portfolio, plan(), arm, id, replication);
    return told.ok ? 'told' : `${told.error.message} ${told.error.hint}`.trim();
  };

  it('is refused in a sentence', () => {
    expect(refusal(0, 'B', 1)).toBe(
      'Account B is not in this portfolio. Check the number, with its dashes.',
    );
    expect(refusal(3, 'A', 1)).toBe('The run has no arm 4.');
    expect(refusal(0, 'A', 2)).toBe('The run has no replication 2. Choose 1 to 1.');
  });
});
