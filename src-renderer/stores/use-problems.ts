import { useStore } from 'zustand';
import type { Problem } from '../../src-engine/base/problem.ts';
import type { Params } from './navigation-store.ts';
import { strategyStore } from './strategy-store.ts';

export interface ProblemCount {
  readonly count: number;
  /** Parameters of the strategy screen that show the first of them; empty when there is none. */
  readonly first: Params;
  /** What the first of them says; empty when there is none. */
  readonly message: string;
}

export interface ProblemCounts {
  readonly errors: ProblemCount;
  readonly warnings: ProblemCount;
}

type Found = Readonly<Record<string, { readonly problems: readonly Problem[] }>>;

/** Findings in all loaded strategies, for the status bar. */
export function useProblems(): ProblemCounts {
  const drafts = useStore(strategyStore, (state) => state.drafts);
  return { errors: countOf(drafts, 'error'), warnings: countOf(drafts, 'warning') };
}

/** Strategies in the order of their slots, problems of one in the order of their places. */
function countOf(drafts: Found, severity: Problem['severity']): ProblemCount {
  let count = 0;
  let first: Params = {};
  let message = '';
  for (const slot of Object.keys(drafts).toSorted((a, b) => Number(a) - Number(b))) {
    const found = (drafts[slot]?.problems ?? [])
      .filter((problem) => problem.severity === severity)
      .toSorted((a, b) => (a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0));
    const problem = found[0];
    if (problem !== undefined && count === 0) {
      first = { slot, pointer: problem.pointer };
      message = problem.message;
    }
    count += found.length;
  }
  return { count, first, message };
}
