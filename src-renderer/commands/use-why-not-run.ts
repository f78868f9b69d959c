import { useStore } from 'zustand';
import { documentStore } from '../stores/document-state.ts';
import { runStore } from '../stores/run-store.ts';
import { strategyStore } from '../stores/strategy-state.ts';
import { whyNotRun } from './run-comparison.ts';

/** Why a run of these strategies (default: all) cannot start, kept current. */
export function useWhyNotRun(slots?: readonly number[]): string | null {
  const reason = () => whyNotRun(slots);
  useStore(documentStore, reason);
  useStore(runStore, reason);
  return useStore(strategyStore, reason);
}
