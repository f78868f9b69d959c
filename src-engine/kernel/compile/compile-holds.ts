import type { Strategy } from '../../config/strategy-schema.ts';
import { HOLD_REASON } from '../../model/portfolio.ts';
import type { CompiledHolds } from './compiled-strategy.ts';

/** What holds do to dates, by HOLD_REASON; a reason without an entry shifts and does not pause (domain.md 5.3). */
export function compileHolds(strategy: Strategy): CompiledHolds {
  const reasons = Object.keys(HOLD_REASON).length;
  const shifts = new Uint8Array(reasons).fill(1);
  const pauses = new Uint8Array(reasons);
  for (const rule of strategy.holds) {
    shifts[HOLD_REASON[rule.reason]] = rule.pendingEvents === 'SHIFT' ? 1 : 0;
    pauses[HOLD_REASON[rule.reason]] = rule.pausesAgeing ? 1 : 0;
  }
  return { shifts, pauses, pausesAny: pauses.includes(1) };
}
