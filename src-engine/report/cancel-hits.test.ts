import { expect, it } from 'vitest';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { at } from '../base/assert.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import { cancelHits } from './cancel-hits.ts';

const [CHAMPION] = defaultStrategies();

/** Debt classes whose controls may begin a process of the template. */
function classesOf(template: number): ReadonlySet<string> {
  const { code } = at(CHAMPION.processTemplates, template);
  return new Set(
    CHAMPION.classControls
      .filter(({ conditions }) =>
        conditions.some(({ criteria }) => criteria.some((row) => row.template === code)),
      )
      .map(({ debtClass }) => debtClass),
  );
}

it('counts each cancelled process once, in a class that can begin a process of its template', () => {
  const { arms } = runPlan(
    utilityPortfolio(150),
    aPlan([CHAMPION], { days: 120, replications: 2 }),
  );
  const { log } = at(arms, 0);
  const byClass = new Map<string, number>();
  let all = 0;
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0 || log.kind[row] !== LOG_KIND.processCancelled) continue;
    if (log.outcome[row] !== LOG_OUTCOME.done) continue;
    all += 1;
    for (const debtClass of classesOf(log.detail[row] ?? 0))
      byClass.set(debtClass, (byClass.get(debtClass) ?? 0) + 1);
  }
  expect(all).toBeGreaterThan(20);
  const hits = cancelHits(log, CHAMPION);
  expect(hits.map(({ debtClass }) => debtClass)).toEqual(
    CHAMPION.debtClasses.map(({ code }) => code),
  );
  expect(hits.reduce((sum, { cancelled }) => sum + cancelled, 0)).toBe(all);
  for (const { debtClass, cancelled } of hits)
    expect(cancelled).toBeLessThanOrEqual(byClass.get(debtClass) ?? 0);
});
