import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { ManualAction } from '../../src-engine/model/manual-command.ts';
import { anAccount } from '../support/account-builder.ts';
import { byHand, liveByHand } from '../support/manual-step.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { aWriteOffStrategy } from '../support/write-off-strategy.ts';

type Rule = Strategy['guardrails'][number];

function guarding(
  strategy: Strategy,
  steps: string,
  severity: Rule['severity'] = 'BLOCK',
  use: Partial<Rule['algorithm']> = {},
): Strategy {
  const rule: Rule = {
    id: 'G1',
    title: 'Small debts are left alone',
    market: 'ANY',
    enabled: true,
    severity,
    algorithm: {
      code: 'GR DEBT',
      parameters: { steps, atLeastMinor: 5000, atLeastDays: 0 },
      ...use,
    },
    source: 'Made for a test',
    verifiedOn: null,
  };
  return { ...strategy, guardrails: [rule] };
}

/** 30.00 on an agreement that runs, and on one that is stopped and final billed. */
function owing(facts: Parameters<typeof anAccount>[2] = {}) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', facts)
    .agreement('1', 'ENERGY', 'ELECTRIC', 'STOPPED', {
      type: 'ELECTRIC',
      finalBillDueDay: STEP_DAY + 15,
    })
    .owes(1500, STEP_DAY - 40)
    .agreement('2', 'ENERGY', 'ELECTRIC')
    .owes(1500, STEP_DAY - 40);
  return rows.build(STEP_DAY);
}

const REFER: ManualAction = { action: 'create-referral', agreement: 0, agency: 'Y' };
const WRITE_OFF: ManualAction = { action: 'create-write-off', agreement: 0, template: 'SAMPLE' };
const rules = aWriteOffStrategy();
const patient = aStrategy({ events: [{ dayOffset: 3, algorithm: 'SEND_SMS' }], minAgeDays: 400 });
const SEVER: ManualAction = {
  action: 'create-severance',
  agreement: 1,
  template: patient.severanceTemplates[0]?.code ?? '',
};

describe('M10 What a person starts is judged by guardrails', () => {
  it.each([
    ['AGENCY', REFER, rules, '1 referred done'],
    ['WRITE_OFF', WRITE_OFF, rules, '1 writeOffStarted done'],
    ['SEVERANCE', SEVER, patient, '1 severanceStarted done'],
  ] as const)('%s: a rule that blocks or defers refuses it', (steps, act, strategy, started) => {
    const live = (of: Strategy) => liveByHand(owing(), of, [byHand(1, act)], 2);
    expect(live(strategy).told.map(({ text }) => text)).toContain(started);
    for (const severity of ['BLOCK', 'DEFER'] as const) {
      const run = live(guarding(strategy, steps, severity));
      expect(run.verdicts).toEqual(['guardrail']);
      expect(run.told.map(({ text }) => text)).not.toContain(started);
    }
  });

  it('a rule that warns counts and lets it through', () => {
    const run = liveByHand(owing(), guarding(rules, 'AGENCY', 'WARN'), [byHand(1, REFER)], 2);
    expect(run.verdicts).toEqual(['accepted']);
    expect(run.texts('guardrail', 'referred')).toEqual(['1 guardrail warned', '1 referred done']);
    expect(run.total('guardrailWarned')).toBe(1);
  });

  it('a rule for other steps says nothing', () => {
    const run = liveByHand(owing(), guarding(rules, 'BAR'), [byHand(1, REFER)], 2);
    expect(run.verdicts).toEqual(['accepted']);
  });

  it('a rule that hands the step to a person is silent: a person has it', () => {
    const care = {
      code: 'GR PROTECTED',
      parameters: { steps: 'AGENCY', who: 'VULNERABLE', handOver: true },
    };
    const portfolio = owing({ vulnerable: true });
    const handed = guarding(rules, 'AGENCY', 'BLOCK', care);
    expect(liveByHand(portfolio, handed, [byHand(1, REFER)], 2).verdicts).toEqual(['accepted']);
    const forbidden = guarding(rules, 'AGENCY', 'BLOCK', {
      ...care,
      parameters: { ...care.parameters, handOver: false },
    });
    expect(liveByHand(portfolio, forbidden, [byHand(1, REFER)], 2).verdicts).toEqual(['guardrail']);
  });
});
