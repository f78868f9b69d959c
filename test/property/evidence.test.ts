import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareArms } from '../../src-engine/analyze/compare-arms.ts';
import { ok } from '../../src-engine/base/result.ts';
import { writeCaseRows } from '../../src-engine/cases/case-rows.ts';
import type { Case } from '../../src-engine/cases/case-schema.ts';
import { caseDay } from '../../src-engine/cases/run-case.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { makeBundle } from '../../src-engine/evidence/make-bundle.ts';
import { makeEvidence } from '../../src-engine/evidence/make-evidence.ts';
import { planFileSchema, planOfFile } from '../../src-engine/evidence/plan-file.ts';
import { regressionPack } from '../../src-engine/evidence/regression/regression-pack.ts';
import { zipBundle } from '../../src-engine/evidence/zip-bundle.ts';
import { mattersMembers } from '../../src-engine/model/change-that-matters.ts';
import { MEASURES } from '../../src-engine/model/comparison.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { RunPlan } from '../../src-engine/model/run.ts';
import { accountBalances } from '../../src-engine/report/account-balances.ts';
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

const aComparison = aPlan(defaultStrategies().slice(0, 2), { days: 60, eventLog: 'first' });

function filesOf(portfolio: Portfolio, chunk: number, plan: RunPlan) {
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
  return makeBundle(input, pack).files;
}

function bundleOf(portfolio: Portfolio, chunk: number): Uint8Array {
  return zipBundle(filesOf(portfolio, chunk, aComparison));
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

it('evidence of a model fitted to thin data has the changes that matter of its comparison, not the usual ones', () => {
  const portfolio = generated().build(AS_OF_DAY);
  const calibration = {
    ...{ version: 1, basedOn: '0'.repeat(64), portfolioFingerprint: portfolio.fingerprint },
    ...{ from: '2025-12-01', to: '2026-03-01', accounts: 80, entries: 20, daysAtRisk: 400 },
    ...{ fullPayments: 10, partialPayments: 2, identification: [], notes: [] },
  };
  const thin = { ...aComparison, behaviour: { ...aComparison.behaviour, calibration } };
  const result = runPlan(portfolio, aComparison);
  const input = {
    ...{ plan: thin, portfolio, result },
    ...{ arm: 1, runId: null, link: null, review: null, production: null, sensitivity: null },
  };
  const { measures } = makeEvidence(input, { cases: [], marks: 0, covered: 0 });
  const { scopeMinor } = accountBalances(portfolio);
  const { customer } = portfolio.accounts;
  const shown = (isThin: boolean) =>
    compareArms(result, { scopeMinor, customer, isThin }).measures.map((row) => [
      row.changeThatMatters,
      row.readings[0],
    ]);
  const told = measures.map((row) => [row.changeThatMatters, row.differences[0]?.reading]);
  expect(told).toEqual(shown(true));
  expect(told).not.toEqual(shown(false));
});

it('the plan in a bundle makes it again byte by byte, whatever was set before the run or edited after it', () => {
  const portfolio = generated().build(AS_OF_DAY);
  const change = fc.nat(1_000_000);
  const matters = fc.record(Object.fromEntries(MEASURES.map((measure) => [measure, change])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(matters, fc.option(matters), (set, edited) => {
      const own = mattersMembers({ matters: set, editedMatters: edited });
      const files = filesOf(portfolio, 80, { ...aComparison, ...own });
      const read = (path: string) => JSON.parse(new TextDecoder().decode(files.get(path)));
      expect(read('evidence.json').run).toMatchObject(own);
      const again = planOfFile(planFileSchema.parse(read('plan.json')));
      expect(zipBundle(filesOf(portfolio, 80, again))).toEqual(zipBundle(files));
    }),
    { numRuns: 4, seed: 3 },
  );
});
