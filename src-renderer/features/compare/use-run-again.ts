import { useCallback, useEffect } from 'react';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { registerCommands } from '../../commands/registry.ts';
import { runComparison, whyNotRun } from '../../commands/run-comparison.ts';
import { useWhyNotRun } from '../../commands/use-why-not-run.ts';
import { requestOfRun } from './request-of-run.ts';

export interface RunAgain {
  readonly run: () => void;
  /** Why it cannot be run now, or null. */
  readonly unavailable: string | null;
}

/** Runs the comparison on screen again with the strategies as they are now; F5 while it is open. */
export function useRunAgain(shown: RunHeader): RunAgain {
  const unavailable = useWhyNotRun();
  const run = useCallback((): void => void runComparison(requestOfRun(shown)), [shown]);
  useEffect(
    () =>
      registerCommands([
        {
          // Instead of the item that runs with the usual setup: one item of the menu has the key.
          id: 'run.start',
          title: 'Run this comparison again',
          section: 'Run',
          shortcut: 'F5',
          enabled: () => whyNotRun() === null,
          whyNot: () => whyNotRun(),
          run,
        },
      ]),
    [run],
  );
  return { run, unavailable };
}
