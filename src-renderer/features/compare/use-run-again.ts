import { useEffect } from 'react';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { registerCommands } from '../../commands/registry.ts';
import { nextRequest, runComparison, whyNotRun } from '../../commands/run-comparison.ts';

export interface RunAgain {
  readonly run: () => void;
  /** Why it cannot be run now, or null. */
  readonly unavailable: string | null;
}

/**
 * Runs the strategies as they are now with the days, replications and seed of the run on screen; F5 while the screen is
 * open. The caller re-renders with the document and the run, so the reason stays current.
 */
export function useRunAgain(shown: RunHeader): RunAgain {
  const { days, replications, seed } = shown;
  const run = (): void => void runComparison({ ...nextRequest(), days, replications, seed });
  useEffect(
    () =>
      registerCommands([
        {
          id: 'compare.run-again',
          title: 'Run this comparison again',
          section: 'Run',
          shortcut: 'F5',
          enabled: () => whyNotRun() === null,
          run: () => void runComparison({ ...nextRequest(), days, replications, seed }),
        },
      ]),
    [days, replications, seed],
  );
  return { run, unavailable: whyNotRun() };
}
