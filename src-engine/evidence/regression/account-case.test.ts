import { beforeAll, describe, expect, it } from 'vitest';
import { generatedPortfolio } from '../../../test/support/generated-portfolio.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { aPlan } from '../../../test/support/run-plan.ts';
import { at } from '../../base/assert.ts';
import { ok } from '../../base/result.ts';
import { writeCaseRows } from '../../cases/case-rows.ts';
import type { Case } from '../../cases/case-schema.ts';
import { parseCase } from '../../cases/parse-case.ts';
import { caseDay, runCase } from '../../cases/run-case.ts';
import { defaultStrategies } from '../../config/default-strategies.ts';
import { prettyJson } from '../../config/pretty-json.ts';
import { explainAccount } from '../../explain/explain-account.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { accountCase } from './account-case.ts';

function portfolioFor(example: Case): Portfolio {
  const rows = new PortfolioFromRows();
  writeCaseRows(example, rows);
  return rows.build(caseDay(example));
}
const portfolioOf = (example: Case) => ok(portfolioFor(example));

const portfolio = generatedPortfolio('utility', 60);
const plan = aPlan(defaultStrategies().slice(0, 2));
const ARM = 1;

function differenceOf(example: Case) {
  const report = runCase(example, portfolioFor(example));
  if (!report.ok) throw new Error(report.error.message);
  return report.value.difference;
}

describe('accounts of a run as cases', () => {
  const cases = new Map<string, Case>();
  beforeAll(() => {
    for (const accountId of portfolio.accounts.ids) {
      const made = accountCase(portfolio, plan, { arm: ARM, accountId }, portfolioOf);
      if (!made.ok) throw new Error(`${accountId}: ${made.error.message}`);
      cases.set(accountId, made.value);
    }
  });

  it('come out as they say, read back from their files', () => {
    for (const [accountId, example] of cases) {
      const parsed = parseCase(prettyJson(example));
      if (!parsed.ok) throw new Error(parsed.error[0]?.message);
      expect(differenceOf(parsed.value), accountId).toBeNull();
    }
  });

  it('expect on the days that they tell what the run did to the account', () => {
    let steps = 0;
    for (const [accountId, { expect: expected, days, asOf }] of cases) {
      const story = explainAccount(portfolio, plan, ARM, accountId, 1);
      if (!story.ok) throw new Error(story.error.message);
      const inRun = story.value.decisions
        .filter(({ kind, day }) => kind === 'create-process' && day < days)
        .map(({ day }) => day);
      const created = (expected.log ?? []).filter(({ event }) => event === 'processCreated');
      const dayOf = (on: string) => (Date.parse(on) - Date.parse(asOf)) / 86_400_000;
      expect(
        created.map(({ on }) => dayOf(on)),
        accountId,
      ).toEqual(inRun);
      steps += created.length;
    }
    expect(steps).toBeGreaterThan(10);
  });

  it('end before the day on which chance decides, and say so', () => {
    const whole = [...cases.values()].filter(({ days }) => days === plan.days);
    const begun = [...cases.values()].filter(({ days }) => days < plan.days);
    expect(whole.length).toBeGreaterThan(10);
    expect(begun.length).toBeGreaterThan(3);
    for (const { description, days, asOf, payments } of begun) {
      expect(description).toMatch(/It holds the first \d+ days? of 120:/);
      const end = Date.parse(asOf) + days * 86_400_000;
      for (const { on } of payments) expect(Date.parse(on)).toBeLessThan(end);
    }
    for (const { description } of whole) expect(description).not.toContain('It holds the first');
  });

  it('expect of an account to which the rules do nothing that they do nothing', () => {
    const quiet = [...cases.values()].find(({ expect: { log } }) => log === undefined);
    const treated = [...cases.values()].find(({ expect: { log } }) => log !== undefined);
    expect(quiet?.expect.never).toContain('processCreated');
    // The rules of an account that was treated would be a difference.
    const swapped = { ...(treated as Case), expect: (quiet as Case).expect };
    expect(differenceOf(swapped)?.pointer).toMatch(/^\/expect\/never\/\d+$/);
  });

  it('fail at the row that a changed rule moves', () => {
    const example = [...cases.values()].find(({ expect: { log } }) =>
      log?.some(({ event }) => event === 'eventCompleted'),
    ) as Case;
    if (typeof example.strategy === 'string') throw new Error('the rules are written out');
    const processTemplates = example.strategy.processTemplates.map((template) => ({
      ...template,
      events: template.events.map((event) => ({ ...event, dayOffset: event.dayOffset + 1 })),
    }));
    const changed = { ...example, strategy: { ...example.strategy, processTemplates } };
    expect(differenceOf(changed)?.pointer).toMatch(/^\/expect\/log/);
  });

  it('name no account and no customer', () => {
    const text = JSON.stringify([...cases.values()]);
    const { ids, names } = portfolio.accounts;
    for (const id of [...ids, ...portfolio.agreements.ids, ...names])
      expect(id === '' || !text.includes(`"${id}"`)).toBe(true);
  });
});

it('an account that is not in the portfolio is refused by its number', () => {
  const made = accountCase(portfolio, plan, { arm: ARM, accountId: '0000' }, portfolioOf);
  expect(made.ok ? null : made.error.message).toBe('Account 0000 is not in this portfolio.');
  expect(at(portfolio.accounts.ids, 0)).not.toBe('0000');
});
