import { expect, it } from 'vitest';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { MEASURES } from '../model/comparison.ts';
import { measureValue } from './compare-measure.ts';
import { measureRecipes } from './measure-recipes.ts';
import { replicationValues } from './replication-values.ts';

it('replications average to the value of the table; those of a ratio lie around it', () => {
  const result = runPlan(
    utilityPortfolio(80),
    aPlan(defaultStrategies(), { days: 60, replications: 3, eventLog: 'none' }),
  );
  const recipes = measureRecipes(result.accounts);
  for (const arm of result.arms)
    for (const measure of MEASURES) {
      const values = [...replicationValues(arm, recipes[measure])];
      const value = measureValue(arm, recipes[measure], result.replications);
      expect(values).toHaveLength(3);
      if (recipes[measure].kind === 'sum')
        expect(values.reduce((sum, one) => sum + one, 0) / 3).toBeCloseTo(value, 6);
      else if (values.every(Number.isFinite)) {
        expect(Math.min(...values)).toBeLessThanOrEqual(value);
        expect(Math.max(...values)).toBeGreaterThanOrEqual(value);
      }
    }
});
