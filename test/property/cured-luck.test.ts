import { expect, it } from 'vitest';
import { luckHalfWidth } from '../../src-engine/analyze/luck-interval.ts';
import { at } from '../../src-engine/base/assert.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { ACCOUNT_MEASURES, type ArmResult } from '../../src-engine/model/run.ts';
import { curedLuck } from '../../src-engine/report/cured-luck.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { utilityPortfolio } from '../support/utility-portfolio.ts';

/**
 * Cures of all accounts are known by replication too: luck that is put together from accounts must come to the same, as far as 48
 * replications know it (their standard deviation is off by a tenth).
 */
it('luck from accounts is the luck over replications', () => {
  const replications = 48;
  const result = runPlan(
    utilityPortfolio(150),
    aPlan(defaultStrategies(), { replications, eventLog: 'none', checkInvariants: false }),
  );
  const champion = at(result.arms, 0);
  const totals = ({ replicationTotals }: ArmResult) =>
    Float64Array.from(
      { length: replications },
      (_, one) =>
        (replicationTotals[one * ACCOUNT_MEASURES.length + ACCOUNT_MEASURES.indexOf('cured')] ??
          0) / result.accounts,
    );
  const all = new Float64Array(result.accounts).fill(1);
  const before = totals(champion);
  for (const arm of result.arms) {
    const after = totals(arm);
    const known = luckHalfWidth(after) ?? 0;
    const { level } = curedLuck(arm, null, all, result);
    expect((level ?? 0) / known).toBeGreaterThan(0.7);
    expect((level ?? 0) / known).toBeLessThan(1.4);
    if (arm === champion) continue;
    const paired = luckHalfWidth(after.map((value, one) => value - (before[one] ?? 0))) ?? 0;
    const { difference } = curedLuck(arm, champion, all, result);
    expect((difference ?? 0) / paired).toBeGreaterThan(0.7);
    expect((difference ?? 0) / paired).toBeLessThan(1.4);
  }
});
