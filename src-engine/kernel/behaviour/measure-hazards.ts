import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { CAUSE, PAYMENT_CAUSES } from './causes.ts';
import { ageBand, factorAt, intensityShare, restoreUnits, stimulusSum } from './daily-hazard.ts';
import { measureOptions } from './options/optional-hazard.ts';

/** Writes today's hazard of every cause, with the stimulus of the day, into `state.todayUnits`. */
export function measureHazards(context: KernelContext, state: AccountState, day: number): void {
  const { units, factors, bandCount, options } = context.behaviour;
  if (options !== null) {
    measureOptions(context, options, state, day);
    return;
  }
  const band = ageBand(context, state, day);
  const stimulus = state.stimulated ? stimulusSum(state) : 0;
  const restore = restoreUnits(context, state, day);
  const share = intensityShare(context, state);
  for (let cause = 0; cause < PAYMENT_CAUSES; cause++) {
    if (cause === CAUSE.fullPayment && restore > 0) {
      state.todayUnits[cause] = restore;
      continue;
    }
    const row = state.persona * PAYMENT_CAUSES + cause;
    const base = Math.floor((units[row * bandCount + band] ?? 0) * share);
    const table = factors[row];
    state.todayUnits[cause] =
      stimulus === 0 || table === undefined ? base : Math.floor(base * factorAt(table, stimulus));
  }
}
