import { assert } from '../../base/assert.ts';
import type { UnitPrices } from '../../config/unit-prices.ts';
import type { ChargeLedger } from '../../model/charge-ledger.ts';
import { discountFactor } from '../../model/discount.ts';
import { isCommission } from '../../model/price-code.ts';
import type { RunResult } from '../../model/run.ts';

/** The money of every run of a charged account, [charged account][replication], minor units, before and after. */
export interface PricedRuns {
  readonly charged: Int32Array;
  readonly costBefore: Float64Array;
  readonly costAfter: Float64Array;
  /** Of the cost: agencies' commissions. */
  readonly commissionBefore: Float64Array;
  readonly commissionAfter: Float64Array;
  readonly netBefore: Float64Array;
  readonly netAfter: Float64Array;
  readonly npvBefore: Float64Array;
  readonly npvAfter: Float64Array;
}

/** Puts two lists of prices on a ledger. Discounted costs are summed in the order in which a run sums them. */
export function pricedRuns(
  ledger: ChargeLedger,
  { days, replications }: RunResult,
  before: UnitPrices,
  after: UnitPrices,
): PricedRuns {
  const { charged, cashMinor } = ledger;
  const runs = charged.length * replications;
  const empty = () => new Float64Array(runs);
  const [costBefore, costAfter, presentBefore, presentAfter] = [empty(), empty(), empty(), empty()];
  const [commissionBefore, commissionAfter] = [empty(), empty()];
  const factors = Float64Array.from({ length: days }, (_, day) => discountFactor(day));
  let place = 0;
  for (let row = 0; row < ledger.account.length; row++) {
    const account = ledger.account[row] ?? 0;
    while ((charged[place] ?? account) < account) place++;
    assert(charged[place] === account, 'a ledger settles every account that it charges');
    const run = place * replications + (ledger.replication[row] ?? 0);
    const price = ledger.price[row] ?? 0;
    const times = ledger.times[row] ?? 0;
    const factor = factors[ledger.day[row] ?? 0] ?? 0;
    const [old, now] = [before.minorOf(price, times), after.minorOf(price, times)];
    costBefore[run] = (costBefore[run] ?? 0) + old;
    costAfter[run] = (costAfter[run] ?? 0) + now;
    if (isCommission(price)) {
      commissionBefore[run] = (commissionBefore[run] ?? 0) + old;
      commissionAfter[run] = (commissionAfter[run] ?? 0) + now;
    }
    presentBefore[run] = (presentBefore[run] ?? 0) + old * factor;
    presentAfter[run] = (presentAfter[run] ?? 0) + now * factor;
  }
  const less = (cost: Float64Array) => cashMinor.map((cash, run) => cash - (cost[run] ?? 0));
  return {
    charged,
    costBefore,
    costAfter,
    commissionBefore,
    commissionAfter,
    netBefore: less(costBefore),
    netAfter: less(costAfter),
    npvBefore: npvOf(ledger, presentBefore),
    npvAfter: npvOf(ledger, presentAfter),
  };
}

/** As the kernel rounds it at the end of a run. */
function npvOf({ presentMinor }: ChargeLedger, presentCost: Float64Array): Float64Array {
  return presentMinor.map((cash, run) => Math.round(cash - (presentCost[run] ?? 0)) + 0);
}
