import { useStore } from 'zustand';
import { strategyStore } from './strategy-store.ts';

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Findings in all loaded strategies, for the status bar. */
export function useProblems(): ProblemCounts {
  const drafts = useStore(strategyStore, (state) => state.drafts);
  let errors = 0;
  let warnings = 0;
  for (const draft of Object.values(drafts)) {
    for (const problem of draft.problems) {
      if (problem.severity === 'error') errors += 1;
      if (problem.severity === 'warning') warnings += 1;
    }
  }
  return { errors, warnings };
}
