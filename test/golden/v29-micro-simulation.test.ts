import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import { column, goldenRun, sum, totals } from '../support/golden-micro-simulation.ts';

describe('V29 golden micro-simulation', () => {
  it('traces the first ten accounts to the day and the cent', () => {
    const { result, portfolio } = goldenRun(10);
    const traces = result.arms.map(({ log }) => {
      const trace: Record<string, [number, string, number][]> = {};
      for (let row = 0; row < log.count; row++) {
        if (log.kind[row] !== LOG_KIND.payment) continue;
        const id = at(portfolio.accounts.ids, log.account[row] ?? -1);
        const kind = log.outcome[row] === LOG_OUTCOME.fullPayment ? 'full' : 'partial';
        trace[id] = [...(trace[id] ?? []), [log.day[row] ?? -1, kind, log.amountMinor[row] ?? -1]];
      }
      return trace;
    });
    const shared = {
      A000001: [[6, 'full', 3130]],
      A000003: [[3, 'full', 22_456]],
      A000009: [[8, 'full', 18_551]],
      A000010: [[2, 'full', 13_848]],
    };
    expect(traces).toEqual([
      {
        ...shared,
        A000002: [[41, 'full', 22_114]],
        A000004: [
          [17, 'partial', 17_908],
          [38, 'full', 2826],
        ],
        A000005: [[18, 'full', 11_544]],
      },
      {
        ...shared,
        A000002: [[42, 'full', 22_114]],
        A000004: [
          [17, 'partial', 17_908],
          [36, 'full', 2826],
        ],
        A000005: [[15, 'full', 11_544]],
      },
    ]);
  });

  it('adds up over 10 and 2,000 accounts', () => {
    expect(totals(10)).toEqual([
      { collected: 112_377, open: 48_075, contacts: 12, cost: 297 },
      { collected: 112_377, open: 48_075, contacts: 20, cost: 408 },
    ]);
    expect(totals(2000)).toEqual([
      { collected: 22_554_434, open: 9_238_928, contacts: 3125, cost: 75_060 },
      { collected: 22_770_940, open: 9_022_422, contacts: 4854, cost: 92_514 },
    ]);
  });

  it('gives the same when every day is visited', () => {
    expect(totals(2000, true)).toEqual(totals(2000));
  });

  it('has the published paired mean, spread and variance ratio', () => {
    const { result } = goldenRun(2000);
    const net = result.arms.map((armResult) => {
      const cash = column(armResult.accountSums, 'cashMinor');
      const cost = column(armResult.accountSums, 'costMinor');
      return Float64Array.from(cash, (value, index) => value - (cost[index] ?? 0));
    });
    const variance = (values: Float64Array) => {
      const mean = sum(values) / values.length;
      return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
    };
    const [a, b] = [at(net, 0), at(net, 1)];
    const difference = b.map((value, index) => value - (a[index] ?? 0));
    expect(sum(difference) / 2000).toBeCloseTo(99.526, 9);
    expect(Math.sqrt(variance(difference))).toBeCloseTo(1373.8516158796872, 6);
    expect((variance(a) + variance(b)) / variance(difference)).toBeCloseTo(100.71378531158476, 5);
  });
});
