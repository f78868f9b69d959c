import { describe, expect, it } from 'vitest';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { defaultOptions } from '../../src-engine/config/default-options.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import type { BehaviourModel, ChannelName } from '../../src-engine/model/behaviour.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import { ACCOUNT_MEASURES, type RunResult } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const COUNT = 300;

function portfolio() {
  const rows = new PortfolioFromRows();
  for (let account = 0; account < COUNT; account++)
    anAccount(rows, `A${String(account).padStart(4, '0')}`, {
      badDebtScore: 5 + ((account * 29) % 90),
    }).owes(10_000 + 100 * account, 990 - (account % 40));
  return rows.build(1000);
}

const event = (dayOffset: number, algorithm: string, parameters: object) => ({
  dayOffset,
  algorithm,
  parameters: { ...parameters },
});
const LADDER = aStrategy({
  events: [
    event(1, 'SEND_SMS', { template: 'T', costMinor: 3 }),
    event(6, 'SEND_EMAIL', { template: 'T', costMinor: 1 }),
    event(12, 'SEND_SMS', { template: 'T', costMinor: 3 }),
  ],
});
const EARLY = aStrategy({ events: [event(0, 'SEND_SMS', { template: 'T', costMinor: 3 })] });
const SILENT = aStrategy({ events: [], minAgeDays: 9998 });

/** Nothing but what customers pay of their own accord, moved by treatments; on their calendar, as what is known of them says. */
function plain(changes: Partial<BehaviourModel> = {}): BehaviourModel {
  const { calendar, covariates, selfExcitation } = defaultOptions();
  const model = { ...withoutOptions(defaultBehaviour()), calendar, covariates, selfExcitation };
  return { ...model, returnedPayment: { probability: 0, afterDays: 1 }, ...changes };
}

/** The model with another hazard ratio; `channel` null is every one. */
function withRatio(
  model: BehaviourModel,
  channel: ChannelName | null,
  hazardRatio: number,
): BehaviourModel {
  const treatments = model.treatments.map((one) =>
    channel === null || one.channel === channel ? { ...one, hazardRatio } : one,
  );
  return { ...model, treatments };
}

function firstFullPayment({ arms }: RunResult): Map<string, number> {
  const days = new Map<string, number>();
  const log = arms[0]?.log;
  for (let row = 0; row < (log?.count ?? 0); row++) {
    if (log?.kind[row] !== LOG_KIND.payment || log.outcome[row] !== LOG_OUTCOME.fullPayment)
      continue;
    const key = `${log.account[row]} ${log.replication[row]}`;
    if (!days.has(key)) days.set(key, log.day[row] ?? -1);
  }
  return days;
}

describe('P4: a stronger treatment', () => {
  const noPartials = plain({
    personas: plain().personas.map((persona) => ({
      ...persona,
      partialPerDay: persona.partialPerDay.map(() => 0),
    })),
  });
  const run = (behaviour: BehaviourModel) =>
    firstFullPayment(
      runPlan(portfolio(), aPlan([LADDER], { behaviour, days: 90, replications: 3 })),
    );

  it.each(['SMS', 'EMAIL'] as const)(
    '%s never delays a full payment, and brings some forward',
    (channel) => {
      const weak = run(withRatio(noPartials, channel, 1.2));
      for (const ratio of [1.8, 3, 12]) {
        const strong = run(withRatio(noPartials, channel, ratio));
        let earlier = 0;
        for (const [key, day] of weak) {
          expect(strong.get(key) ?? Number.POSITIVE_INFINITY, key).toBeLessThanOrEqual(day);
          if ((strong.get(key) ?? day) < day) earlier++;
        }
        expect(earlier, `ratio ${ratio}`).toBeGreaterThan(0);
      }
    },
  );
});

it('P8: treatments without effect change nobody’s payments, whatever the ladder', () => {
  const behaviour = withRatio(plain(), null, 1);
  const plan = aPlan([SILENT, LADDER, EARLY], { behaviour, days: 90, replications: 2 });
  const result = runPlan(portfolio(), plan);
  const cash = (arm: number) => {
    const from = ACCOUNT_MEASURES.indexOf('cashMinor') * COUNT;
    return [...(result.arms[arm]?.accountSums.subarray(from, from + COUNT) ?? [])];
  };
  expect(cash(0).reduce((sum, value) => sum + value, 0)).toBeGreaterThan(0);
  expect(cash(1)).toEqual(cash(0));
  expect(cash(2)).toEqual(cash(0));
  // The ladder really contacted them.
  const contacts = ACCOUNT_MEASURES.indexOf('contacts');
  expect(result.arms[1]?.replicationTotals[contacts]).toBeGreaterThan(COUNT / 2);
});
