import { useCallback, useEffect } from 'react';
import { mattersOfNext } from '../../../src-engine/model/change-that-matters.ts';
import { primaryMember } from '../../../src-engine/model/primary-measure.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { registerCommands } from '../../commands/registry.ts';
import { nextRequest, runComparison, whyNotRun } from '../../commands/run-comparison.ts';
import { useWhyNotRun } from '../../commands/use-why-not-run.ts';

export interface RunAgain {
  readonly run: () => void;
  /** Why it cannot be run now, or null. */
  readonly unavailable: string | null;
}

/**
 * Runs the strategies as they are now with the days, replications (or the precision), seed, primary measure and changes that
 * matter of the run on screen; F5 while it is open.
 */
export function useRunAgain(shown: RunHeader): RunAgain {
  const { days, replications, seed, precision, primaryMeasure, matters, editedMatters } = shown;
  const unavailable = useWhyNotRun();
  const run = useCallback((): void => {
    const target =
      precision === null ? null : { halfWidth: precision.halfWidth, most: precision.most };
    const { primaryMeasure: _, matters: __, ...next } = nextRequest();
    void runComparison({
      ...next,
      ...primaryMember(primaryMeasure),
      ...mattersOfNext({ ...(matters && { matters }), ...(editedMatters && { editedMatters }) }),
      days,
      replications,
      seed,
      ...(target !== null && { precision: target }),
    });
  }, [days, replications, seed, precision, primaryMeasure, matters, editedMatters]);
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
