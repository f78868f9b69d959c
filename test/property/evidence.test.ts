import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ok } from '../../src-engine/base/result.ts';
import { writeCaseRows } from '../../src-engine/cases/case-rows.ts';
import type { Case } from '../../src-engine/cases/case-schema.ts';
import { caseDay } from '../../src-engine/cases/run-case.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { makeBundle } from '../../src-engine/evidence/make-bundle.ts';
import { regressionPack } from '../../src-engine/evidence/regression/regression-pack.ts';
import { zipBundle } from '../../src-engine/evidence/zip-bundle.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const AS_OF_DAY = 20_514;

function generated(): PortfolioFromRows {
  const rows = new PortfolioFromRows();
  const options = { preset: 'utility', accounts: 80, seed: 3, currency: 'USD' } as const;
  generatePortfolio({ ...options, asOfDay: AS_OF_DAY }, rows, () => undefined);
  return rows;
}

/** The same rows, every list from a row in its middle on, and then backwards or not. */
function inOtherOrder(from: number, isBackwards: boolean): Portfolio {
  const rows = generated();
  for (const list of Object.values(rows) as unknown[][]) {
    list.push(...list.splice(0, from % (list.length + 1)));
    if (isBackwards) list.reverse();
  }
  return rows.build(AS_OF_DAY);
}

const plan = aPlan(defaultStrategies().slice(0, 2), { days: 60, eventLog: 'first' });

function bundleOf(portfolio: Portfolio, chunk: number): Uint8Array {
  const input = {
    plan,
    portfolio,
    result: runPlan(portfolio, plan, chunk),
    ...{ arm: 1, runId: null, link: null, review: null, production: null, sensitivity: null },
  };
  const portfolioOf = (example: Case) => {
    const rows = new PortfolioFromRows();
    writeCaseRows(example, rows);
    return ok(rows.build(caseDay(example)));
  };
  const pack = regressionPack(input, input.arm, portfolioOf);
  return zipBundle(makeBundle(input, pack).files);
}

it('a bundle has the same bytes for any order of the rows and any cut of the accounts', () => {
  const first = bundleOf(generated().build(AS_OF_DAY), 80);
  fc.assert(
    fc.property(fc.nat(500), fc.boolean(), fc.integer({ min: 1, max: 80 }), (from, back, chunk) => {
      expect(bundleOf(inOtherOrder(from, back), chunk)).toEqual(first);
    }),
    { numRuns: 5, seed: 1 },
  );
});
