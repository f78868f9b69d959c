import { beforeAll, describe, expect, it } from 'vitest';
import { generatedPortfolio } from '../../../test/support/generated-portfolio.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../../../test/support/run-plan.ts';
import { at } from '../../base/assert.ts';
import { ok } from '../../base/result.ts';
import { writeCaseRows } from '../../cases/case-rows.ts';
import type { Case } from '../../cases/case-schema.ts';
import { parseCase } from '../../cases/parse-case.ts';
import { caseDay, runCase } from '../../cases/run-case.ts';
import { defaultStrategies } from '../../config/default-strategies.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { type RegressionPack, regressionPack } from './regression-pack.ts';

function portfolioFor(example: Case): Portfolio {
  const rows = new PortfolioFromRows();
  writeCaseRows(example, rows);
  return rows.build(caseDay(example));
}
const portfolioOf = (example: Case) => ok(portfolioFor(example));

const portfolio = generatedPortfolio('utility', 400);
const plan = aPlan(defaultStrategies().slice(0, 2), { days: 120, eventLog: 'first' });

describe('cases that are cut from a run', () => {
  let pack: RegressionPack;
  beforeAll(() => {
    pack = regressionPack({ plan, result: runPlan(portfolio, plan), portfolio }, 1, portfolioOf);
  });

  it('meet most of what the rules did', () => {
    expect(pack.marks).toBeGreaterThan(10);
    expect(pack.covered).toBeGreaterThan(pack.marks / 2);
    expect(pack.cases.length).toBeLessThanOrEqual(pack.covered);
  });

  it('come out as they say, read back from their files', () => {
    for (const example of pack.cases) {
      const parsed = parseCase(JSON.stringify(example));
      if (!parsed.ok) throw new Error(parsed.error[0]?.message);
      const report = runCase(parsed.value, portfolioFor(parsed.value));
      expect(report.ok && report.value.difference, example.name).toBeNull();
      expect(report.ok && report.value.compared).toBeGreaterThan(0);
    }
  });

  it('fail when a rule of the strategy is changed', () => {
    const changed = pack.cases.filter((example) => {
      if (typeof example.strategy === 'string') throw new Error('the rules are written out');
      const processTemplates = example.strategy.processTemplates.map((template) => ({
        ...template,
        events: template.events.map((event) => ({ ...event, dayOffset: event.dayOffset + 1 })),
      }));
      const broken = { ...example, strategy: { ...example.strategy, processTemplates } };
      const report = runCase(broken, portfolioFor(broken));
      return !report.ok || report.value.difference !== null;
    });
    expect(changed.length).toBeGreaterThan(pack.cases.length / 2);
  });

  it('name no account and no customer', () => {
    const text = JSON.stringify(pack.cases);
    const { ids, names } = portfolio.accounts;
    for (const id of [...ids, ...portfolio.agreements.ids, ...names])
      expect(id === '' || !text.includes(`"${id}"`)).toBe(true);
  });

  it('do not depend on how the accounts were cut', () => {
    const other = runPlan(portfolio, plan, 31);
    expect(regressionPack({ plan, result: other, portfolio }, 1, portfolioOf)).toEqual(pack);
    expect(at(pack.cases, 0).expect.log?.length).toBeGreaterThan(0);
  });
});
