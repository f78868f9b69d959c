import type { Strategy } from '../../config/strategy-schema.ts';
import { NONE } from '../../model/portfolio.ts';
import { compileAssigned } from './compile-assigned.ts';

/** By the codes of the processes under way: templates, then schedules, whose templates follow them (compile-schedules.ts). */
export function compileRunning(strategy: Strategy, codes: readonly string[]): Int16Array {
  if (strategy.settings.portfolioProcesses === 'RESTART')
    return new Int16Array(codes.length).fill(NONE);
  return compileAssigned(
    [...strategy.processTemplates, ...(strategy.dunningSchedules ?? [])],
    codes,
  );
}
