import { createStore } from 'zustand/vanilla';
import type { Problem } from '../../src-engine/base/problem.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { documentStore } from './document-state.ts';
import { EMPTY_STACK, type UndoStack } from './undo-stack.ts';

/** Champion and at most four challengers (ux 3.3). */
export const MAX_SLOTS = 5;

export interface Draft {
  readonly strategy: Strategy;
  readonly problems: readonly Problem[];
  /** What the engine has. */
  readonly committed: Strategy;
}

export interface StrategyState extends UndoStack {
  readonly drafts: Readonly<Record<number, Draft>>;
  readonly activeSlot: number;
  /** What undo or redo touched last, for scrolling to it; `serial` rises each time. */
  readonly touched: { readonly slot: number; readonly pointer: string; readonly serial: number };
}

export const NO_STRATEGIES: StrategyState = {
  ...EMPTY_STACK,
  drafts: {},
  activeSlot: 0,
  touched: { slot: 0, pointer: '', serial: 0 },
};

export const strategyStore = createStore<StrategyState>(() => NO_STRATEGIES);

function noteUncommitted(): void {
  const { drafts } = strategyStore.getState();
  const open = Object.values(drafts).some((draft) => draft.strategy !== draft.committed);
  if (documentStore.getState().uncommittedEdits !== open) {
    documentStore.setState({ uncommittedEdits: open });
  }
}

/** Replaces the draft of a slot, or takes it away (null). */
export function putDraft(slot: number, draft: Draft | null): void {
  strategyStore.setState(({ drafts }) => {
    const next: Record<number, Draft> = { ...drafts };
    if (draft === null) delete next[slot];
    else next[slot] = draft;
    return { drafts: next };
  });
  noteUncommitted();
}

export function setActiveSlot(slot: number): void {
  strategyStore.setState({ activeSlot: slot });
}

/** The lowest slot without a strategy, or null when all arms are taken. */
export function freeSlot(): number | null {
  const taken = documentStore.getState().summary.strategies.map((header) => header.slot);
  for (let slot = 0; slot < MAX_SLOTS; slot++) if (!taken.includes(slot)) return slot;
  return null;
}
