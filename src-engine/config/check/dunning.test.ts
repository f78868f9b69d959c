import { describe, expect, it } from 'vitest';
import telecomSchedule from '../../../samples/strategies/telecom-schedule.json' with {
  type: 'json',
};
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { generatePortfolio } from '../../synth/generate.ts';
import { checkStrategy } from '../check-strategy.ts';
import { type Strategy, strategySchema } from '../strategy-schema.ts';
import { scheduleCheck } from './portfolio-schedules.ts';

const SAMPLE = strategySchema.parse(telecomSchedule);
const AS_OF = 20_514;

// biome-ignore lint/suspicious/noExplicitAny: drafts are edited freely, as in the editor.
type Draft = any;

function changed(change: (draft: Draft) => unknown): Strategy {
  const draft: Draft = structuredClone(SAMPLE);
  change(draft);
  return draft;
}

function found(strategy: Strategy, portfolio: Portfolio | null = null): readonly string[] {
  return checkStrategy(strategy, portfolio).map(
    ({ severity, code, pointer }) => `${severity} ${code} ${pointer}`,
  );
}

/** Severity, code and pointer of the finding, and the edit that causes it. */
const CASES: readonly [string, (draft: Draft) => unknown][] = [
  [
    'error level-unreachable /dunningSchedules/0/levels/4',
    // The soft bar asks no more than the call before it.
    (d) => Object.assign(d.dunningSchedules[0].levels[5], { minAgeDays: 18, minAmountMinor: 2000 }),
  ],
  [
    'error level-too-old /dunningSchedules/0/levels/9/minAgeDays',
    (d) => (d.dunningSchedules[0].levels[9].minAgeDays = 181),
  ],
  [
    'error restore-too-old /dunningSchedules/1/restore/minAgeDays',
    (d) => (d.dunningSchedules[1].restore.minAgeDays = 181),
  ],
  [
    'error restore-above-level /dunningSchedules/0/restore/atOrUnderMinor',
    (d) => (d.dunningSchedules[0].restore.atOrUnderMinor = 1001),
  ],
  [
    'error restore-above-level /dunningSchedules/0/restore/minAgeDays',
    (d) => (d.dunningSchedules[0].restore.minAgeDays = 3),
  ],
  [
    'error level-days-unused /dunningSchedules/0/levels/0/minDaysSincePrevious',
    (d) => (d.dunningSchedules[0].levels[0].minDaysSincePrevious = 4),
  ],
  [
    'warning fee-repeated /dunningSchedules/0/levels/3/events',
    (d) => {
      const fee = { sequence: 41, eventType: 'LATE-FEE', dayOffset: 0 };
      d.dunningSchedules[0].levels[3].events.push(fee);
    },
  ],
  [
    'error schedule-code-taken /dunningSchedules/0/code',
    (d) => (d.dunningSchedules[0].code = 'T1-BUS'),
  ],
  [
    'error code-repeated /dunningSchedules/0/levels/1/code',
    (d) => (d.dunningSchedules[0].levels[1].code = 'RETRY'),
  ],
  [
    'error sequence-repeated /dunningSchedules/0/levels/1/events/0/sequence',
    (d) => (d.dunningSchedules[0].levels[1].events[0].sequence = 10),
  ],
  ['error code-repeated /dunningSchedules/1/code', (d) => (d.dunningSchedules[1].code = 'DUN-LOW')],
  [
    'error event-type-unknown /dunningSchedules/0/levels/0/events/0/eventType',
    (d) => (d.dunningSchedules[0].levels[0].events[0].eventType = 'RETRYY'),
  ],
  [
    'error event-family-wrong /dunningSchedules/0/levels/0/events/0/eventType',
    (d) => (d.dunningSchedules[0].levels[0].events[0].eventType = 'SV-CUT'),
  ],
  [
    'error algorithm-unknown /dunningSchedules/0/levels/0/conditions/0/code',
    (d) => (d.dunningSchedules[0].levels[0].conditions = [{ code: 'COLL COND', parameters: {} }]),
  ],
  [
    'error schedule-unknown /scheduleAssignment/rules/2/schedule',
    (d) => (d.scheduleAssignment.rules[2].schedule = 'DUN-HIG'),
  ],
  [
    'error debt-class-unknown /scheduleAssignment/rules/2/debtClass',
    (d) => (d.scheduleAssignment.rules[2].debtClass = 'TELECON'),
  ],
  [
    'error priority-repeated /scheduleAssignment/rules/3/priority',
    (d) => (d.scheduleAssignment.rules[3].priority = 20),
  ],
  [
    'error code-repeated /scheduleAssignment/rules/3/id',
    (d) => (d.scheduleAssignment.rules[3].id = 'HIGH'),
  ],
  [
    'error assignment-rule-unreachable /scheduleAssignment/rules/4',
    (d) => (d.scheduleAssignment.rules[5].priority = 26),
  ],
  [
    'error schedule-assignment-missing /collectionClasses/0/method',
    (d) => delete d.scheduleAssignment,
  ],
  [
    'error schedule-assignment-missing /collectionClasses/0/method',
    (d) => Object.assign(d.scheduleAssignment, { source: 'RULES', rules: [] }),
  ],
  [
    'note schedule-assignment-unused /scheduleAssignment',
    (d) => (d.collectionClasses[0].method = 'NONE'),
  ],
  [
    'warning assignment-rules-unused /scheduleAssignment/rules',
    (d) => (d.scheduleAssignment.source = 'CRM'),
  ],
  [
    'note schedule-unused /dunningSchedules/2',
    (d) => {
      d.scheduleAssignment.source = 'RULES';
      d.scheduleAssignment.rules[2].schedule = 'DUN-MED';
    },
  ],
];

describe('dunning schedules and assignment rules', () => {
  it('of the sample have no findings', () => expect(found(SAMPLE)).toEqual([]));

  it.each(CASES)('%s', (expected, change) => {
    expect(found(changed(change))).toContain(expected);
  });

  it('a level that may not be jumped over keeps a severer one from covering it', () => {
    const draft = changed((d) => {
      Object.assign(d.dunningSchedules[0].levels[5], { minAgeDays: 18, minAmountMinor: 2000 });
      d.dunningSchedules[0].levels[4].mayBeJumped = false;
    });
    expect(found(draft)).toEqual([]);
  });

  it('a severer level with a condition of its own covers nothing', () => {
    const draft = changed((d) => {
      const condition = { code: 'COLL COND CS', parameters: { ratingBelow: 500 } };
      const asks = { minAgeDays: 18, minAmountMinor: 2000, conditions: [condition] };
      Object.assign(d.dunningSchedules[0].levels[5], asks);
    });
    expect(found(draft)).toEqual([]);
  });
});

/** A telecom portfolio in which every seventh account has a schedule of the CRM. */
function portfolioOf(codes: readonly string[]): Portfolio {
  const rows = new PortfolioFromRows();
  const options = { preset: 'telecom', accounts: 70, seed: 3, asOfDay: AS_OF } as const;
  generatePortfolio({ ...options, currency: 'USD' }, rows, () => undefined);
  const portfolio = rows.build(AS_OF);
  const assignedTemplate = portfolio.accounts.assignedTemplate.map((_, account) =>
    account % 7 === 0 ? 1 + ((account / 7) % codes.length) : 0,
  );
  return {
    ...portfolio,
    assignedTemplates: ['', ...codes],
    accounts: { ...portfolio.accounts, assignedTemplate },
  };
}

describe('schedules against a portfolio', () => {
  it('counts where the CRM and the rules agree, account by account', () => {
    const portfolio = portfolioOf(['DUN-LOW', 'DUN-HIGH']);
    const check = scheduleCheck(SAMPLE, portfolio);
    const { accounts, collectionClasses, riskCategories, assignedTemplates } = portfolio;
    const isConsumer = (account: number) =>
      collectionClasses[accounts.collectionClass[account] ?? 0] === 'CONSUMER';
    const byRule = (account: number) => {
      const risk = riskCategories[accounts.riskCategory[account] ?? 0] ?? '';
      return { HIGH: 'DUN-HIGH', PROTECTED: 'DUN-LOW', LOW: 'DUN-LOW' }[risk] ?? 'DUN-MED';
    };
    const assigned = [...accounts.ids.keys()].filter(
      (account) => accounts.assignedTemplate[account] !== 0 && isConsumer(account),
    );
    const agreeing = assigned.filter(
      (account) => byRule(account) === assignedTemplates[accounts.assignedTemplate[account] ?? 0],
    );
    expect(assigned.length).toBeGreaterThan(4);
    expect(check).toMatchObject({
      agree: agreeing.length,
      differ: assigned.length - agreeing.length,
      without: 0,
      undecided: 0,
    });
    const differing = assigned.filter((account) => !agreeing.includes(account));
    expect(scheduleCheck(SAMPLE, portfolio, 1000).differences).toEqual(
      differing.map((account) => ({
        accountId: accounts.ids[account],
        crm: assignedTemplates[accounts.assignedTemplate[account] ?? 0],
        rules: [byRule(account)],
      })),
    );
    expect(scheduleCheck(SAMPLE, portfolio, 1).differences).toHaveLength(1);
    expect(found(SAMPLE, portfolio)).toContain('note schedule-conflicts /scheduleAssignment');
  });

  it('warns of a code that is no schedule', () => {
    const portfolio = portfolioOf(['DUN-LO']);
    expect(found(SAMPLE, portfolio)).toContain(
      'warning assigned-schedule-unlisted /scheduleAssignment',
    );
  });

  it('finds accounts that nobody gives a schedule', () => {
    const draft = changed((d) => d.scheduleAssignment.rules.pop());
    expect(found(draft, portfolioOf(['DUN-LOW']))).toContain(
      'error accounts-without-schedule /scheduleAssignment',
    );
  });
});
