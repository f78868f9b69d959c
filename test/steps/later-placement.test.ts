import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { flowOf, logRows } from '../support/log-rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aWriteOffStrategy, silentBehaviour } from '../support/write-off-strategy.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const REFER = { algorithm: 'REFER_AGENCY', parameters: { minAmountMinor: 0, agency: null } };
/** Refer, recall after 10 days, refer to a second agency after 20. */
const LADDER = [
  { dayOffset: 0, ...REFER },
  { dayOffset: 10, algorithm: 'CANCEL_REFERRAL' },
  { dayOffset: 20, ...REFER },
];
const NOTHING = { liquidation: 0, days: 1 };
const AT_ONCE = { liquidation: 0.99, days: 1 };

function live(behaviour: Partial<BehaviourModel>, laterFeeBasisPoints?: number): RunResult {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A')
    .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
    .owes(18_000, AS_OF - 21);
  const strategy = aWriteOffStrategy({ steps: LADDER, feeBasisPoints: 2500 });
  const agencies = strategy.writeOff.agencies.map((agency) => ({
    ...agency,
    ...(laterFeeBasisPoints !== undefined && { laterFeeBasisPoints }),
  }));
  const plan = aPlan([{ ...strategy, writeOff: { ...strategy.writeOff, agencies } }], {
    days: 60,
    replications: 1,
    behaviour: silentBehaviour(behaviour),
  });
  const result = runPlan(rows.build(AS_OF), plan);
  expect(runPlan(rows.build(AS_OF), { ...plan, visitEveryDay: true })).toEqual(result);
  return result;
}

describe('second placement (simulation.md 1.8)', () => {
  it('recovers what the model says of debt that was recalled, at the later commission', () => {
    const result = live({ agency: NOTHING, laterPlacement: AT_ONCE }, 4000);
    expect(logRows(result, 0)).toContain('day 10: referralClosed recalled 180.00');
    expect(flowOf(result, 'agencyMinor')).toBe(18_000);
    expect(flowOf(result, 'costMinor')).toBe(7200);
  });

  it('the first placement knows nothing of it', () => {
    const result = live({ agency: AT_ONCE, laterPlacement: NOTHING }, 4000);
    expect(flowOf(result, 'agencyMinor')).toBe(18_000);
    expect(flowOf(result, 'costMinor')).toBe(4500);
    expect(flowOf(live({ agency: NOTHING, laterPlacement: NOTHING }), 'agencyMinor')).toBe(0);
  });

  it('left out, the second agency recovers and costs as much as the first', () => {
    const { laterPlacement: _, ...agency } = { agency: AT_ONCE, laterPlacement: AT_ONCE };
    const result = live({ ...agency, agency: { liquidation: 0.2, days: 1000 } });
    const same = live({
      agency: { liquidation: 0.2, days: 1000 },
      laterPlacement: { liquidation: 0.2, days: 1000 },
    });
    expect(result.arms[0]?.log).toEqual(same.arms[0]?.log);
    const later = live({ agency: NOTHING, laterPlacement: AT_ONCE });
    expect(flowOf(later, 'costMinor')).toBe(4500);
  });
});
