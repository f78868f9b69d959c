import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import { compileBehaviour } from '../../src-engine/kernel/behaviour/compile-behaviour.ts';
import { HAZARD_UNITS, hazardUnits } from '../../src-engine/kernel/behaviour/hazard-units.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import { anAccount } from '../support/account-builder.ts';
import { flowOf, logRows } from '../support/log-rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { aWriteOffStrategy, silentBehaviour } from '../support/write-off-strategy.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

/** A stopped agreement that owes 180.00, and what agencies hold of other accounts. */
function portfolio(held: readonly (readonly [agency: string, amountMinor: number])[]) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A')
    .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
    .owes(18_000, AS_OF - 21);
  for (const [index, [agency, amountMinor]] of held.entries()) {
    const accountId = `B${index}`;
    anAccount(rows, accountId).owes(amountMinor, AS_OF - 300);
    rows.referral({
      id: `${accountId}/F`,
      accountId,
      agency,
      startDay: AS_OF - 100,
      amountMinor,
      status: 'ACTIVE',
    });
  }
  return rows.build(AS_OF);
}

describe('AGYREF: the agency with the least active debt (domain.md 3.14)', () => {
  const held = [
    ['X', 1_200_000],
    ['Y', 950_000],
  ] as const;
  const plan = aPlan([aWriteOffStrategy()], { replications: 1, behaviour: silentBehaviour() });

  it('X holds 12,000.00 and Y 9,500.00: a new 180.00 goes to Y', () => {
    const result = runPlan(portfolio(held), plan);
    const { log } = result.arms[0] ?? {};
    const row = Array.from(log?.kind ?? []).indexOf(LOG_KIND.referred);
    expect(logRows(result, 0)[1]).toBe('day 0: referred done 180.00');
    expect(log?.detail[row]).toBe(1);
  });

  it('the choice is the same alone, among the others, and in any range', () => {
    const whole = portfolio(held);
    expect(runPlan(whole, plan, 1)).toEqual(runPlan(whole, plan, 50));
    const story = explainAccount(whole, plan, 0, 'A', 1);
    if (!story.ok) throw new Error(story.error.message);
    const told = story.value.decisions.find(({ kind }) => kind === 'refer-agency');
    expect(told?.chosen).toBe('Agency Y');
    expect(told?.passedOver).toEqual(['X: $12,000.00']);
  });

  it('follows the account’s own referrals within the run: what was recalled is not held any more', () => {
    const parameters = { minAmountMinor: 0, agency: null };
    const steps = [
      { dayOffset: 0, algorithm: 'REFER_AGENCY', parameters },
      { dayOffset: 10, algorithm: 'CANCEL_REFERRAL' },
      { dayOffset: 20, algorithm: 'REFER_AGENCY', parameters },
    ];
    const again = aPlan([aWriteOffStrategy({ steps })], {
      replications: 1,
      behaviour: silentBehaviour(),
    });
    const { log } = runPlan(portfolio([['X', 10_000]]), again).arms[0] ?? {};
    const agencies = Array.from(log?.kind ?? []).flatMap((kind, row) =>
      kind === LOG_KIND.referred ? [log?.detail[row]] : [],
    );
    expect(agencies).toEqual([1, 1]);
  });
});

describe('AGYREF: recoveries (simulation.md 1.7, V24)', () => {
  const V24_LAMBDA = 0.00123968639619;
  const V24_GROSS_90 = 10_557.2809;

  it('V24: lambda = -ln(1 - L) / D', () => {
    const { agencyUnits } = compileBehaviour(
      silentBehaviour({ agency: { liquidation: 0.2, days: 180 } }),
    );
    expect(agencyUnits).toBe(hazardUnits(V24_LAMBDA));
    expect(agencyUnits / HAZARD_UNITS).toBeCloseTo(V24_LAMBDA, 11);
    // What is left of 100,000 after 90 and 180 days of this hazard.
    const gross = (days: number) => 100_000 * (1 - Math.exp((-agencyUnits / HAZARD_UNITS) * days));
    expect(gross(90)).toBeCloseTo(V24_GROSS_90, 3);
    expect(gross(180) * 0.75).toBeCloseTo(15_000, 3);
  });

  it('V24: a portfolio of 100,000 in 4,000 referrals returns 10,557 by day 90 and nets 15,000 by day 180', () => {
    const rows = new PortfolioFromRows();
    for (let index = 0; index < 4000; index++) {
      const accountId = `R${String(index).padStart(4, '0')}`;
      anAccount(rows, accountId)
        .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
        .owes(2500, AS_OF - 21);
    }
    const steps = [
      { dayOffset: 0, algorithm: 'REFER_AGENCY', parameters: { minAmountMinor: 0, agency: null } },
      { dayOffset: 400, algorithm: 'WRITE_OFF' },
    ];
    const behaviour = silentBehaviour({ agency: { liquidation: 0.2, days: 180 } });
    const after = (days: number) => {
      const plan = aPlan([aWriteOffStrategy({ steps })], { days, replications: 5, behaviour });
      return runPlan(rows.build(AS_OF), { ...plan, eventLog: 'none' });
    };
    const mean = (days: number, measure: number) => {
      const totals = after(days).arms[0]?.replicationTotals ?? new Float64Array();
      const measures = totals.length / 5;
      let sum = 0;
      for (let replication = 0; replication < 5; replication++)
        sum += totals[replication * measures + measure] ?? 0;
      return sum / 5 / 100;
    };
    // Day 0 refers; 90 days of hazard are days 1 to 90. Four standard errors of 20,000 referrals of 25.00.
    const error = (share: number) => 4 * 100_000 * Math.sqrt((share * (1 - share)) / 20_000);
    expect(Math.abs(mean(91, 0) - V24_GROSS_90)).toBeLessThan(error(0.1056));
    const net = mean(181, 0) - mean(181, 1);
    expect(Math.abs(net - 15_000)).toBeLessThan(0.75 * error(0.2));
  });

  it('debt at an agency is paid there: the customer does not pay it of their own accord', () => {
    const behaviour = silentBehaviour();
    const eager = {
      ...behaviour,
      personas: behaviour.personas.map((persona) => ({
        ...persona,
        fullPerDay: persona.fullPerDay.map(() => 60),
      })),
    };
    const result = runPlan(portfolio([]), aPlan([aWriteOffStrategy()], { behaviour: eager }));
    // On day 0 the customer acts before the night batch refers.
    expect(flowOf(result, 'cashMinor')).toBe(18_000);
    const referred = aWriteOffStrategy();
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF + 50 })
      .owes(18_000, AS_OF - 21);
    rows.referral({
      id: 'F',
      accountId: 'A',
      agency: 'X',
      startDay: AS_OF - 1,
      amountMinor: 18_000,
      status: 'ACTIVE',
    });
    const silent = runPlan(rows.build(AS_OF), aPlan([referred], { behaviour: eager, days: 40 }));
    expect(flowOf(silent, 'cashMinor')).toBe(0);
  });
});

describe('AGYREF: REFER_AGENCY in a collection template', () => {
  const refer = (minAmountMinor: number, agency: string | null) => {
    const strategy = aStrategy({
      events: [
        { dayOffset: 0, algorithm: 'REFER_AGENCY', parameters: { minAmountMinor, agency } },
        { dayOffset: 30, algorithm: 'REFER_AGENCY', parameters: { minAmountMinor, agency } },
        { dayOffset: 90, algorithm: 'CANCEL_REFERRAL' },
      ],
    });
    const { writeOff } = aWriteOffStrategy();
    return { ...strategy, writeOff: { ...writeOff, controls: [], templates: [] } };
  };
  const owing = () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .agreement('E')
      .owes(9000, AS_OF - 90)
      .agreement('G', 'ENERGY', 'GAS')
      .owes(1500, AS_OF - 60)
      .agreement('S', 'SERVICES', 'OTHER')
      .owes(7700, AS_OF - 60);
    return rows.build(AS_OF);
  };
  const told = (strategy: ReturnType<typeof refer>) =>
    logRows(
      runPlan(owing(), aPlan([strategy], { behaviour: silentBehaviour(), days: 91 })),
      0,
    ).filter((row) => !/process|criteriaRow|error|toDo/.test(row));

  it('refers the debt of the class once, and recalls it', () => {
    expect(told(refer(0, null))).toEqual([
      'day 0: referred done 105.00',
      'day 0: eventCompleted done 0.00',
      'day 30: eventCompleted alreadyReferred 0.00',
      'day 90: referralClosed recalled 105.00',
      'day 90: eventCompleted done 0.00',
    ]);
  });

  it('not under its minimum, and only to an agency that takes referrals', () => {
    expect(told(refer(10_501, null))[0]).toBe('day 0: eventCompleted conditionNotMet 0.00');
    expect(told(refer(10_500, 'NOBODY'))[0]).toBe('day 0: eventCompleted noAgency 0.00');
  });
});
