import { describe, expect, it } from 'vitest';
import { aPlan } from '../../test/support/run-plan.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { replicationParts } from './replication-parts.ts';

const plan = (replications: number, days = 120) =>
  aPlan(defaultStrategies(), { replications, days, eventLog: 'first' });

describe('the parts of a run that may be ended early', () => {
  it('are replications of a large portfolio one by one', () => {
    const parts = replicationParts({ plan: plan(24), accountCount: 12_000 });
    expect(parts).toHaveLength(24);
    expect(parts?.[23]).toEqual({ from: 23, to: 24 });
  });

  it('are several replications of a small one, the last part what is left', () => {
    // 3 arms of 1,000 accounts and 120 days: twelve replications come to four million account-days.
    const parts = replicationParts({ plan: plan(30), accountCount: 1000 });
    expect(parts).toEqual([
      { from: 0, to: 12 },
      { from: 12, to: 24 },
      { from: 24, to: 30 },
    ]);
  });

  it('are none of a run that is short, keeps all logs or would keep too many amounts', () => {
    expect(replicationParts({ plan: plan(1), accountCount: 100_000 })).toBeNull();
    expect(replicationParts({ plan: plan(12), accountCount: 1000 })).toBeNull();
    const logged = { ...plan(24), eventLog: 'all' as const };
    expect(replicationParts({ plan: logged, accountCount: 12_000 })).toBeNull();
    expect(replicationParts({ plan: plan(24), accountCount: 1_000_000 })).toBeNull();
  });
});
