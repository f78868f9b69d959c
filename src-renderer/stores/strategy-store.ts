import { applyPatches, enablePatches, type Draft as ImmerDraft, produceWithPatches } from 'immer';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Problem } from '../../src-engine/base/problem.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { callEngine } from '../engine-client/client.ts';
import { documentStore, refreshDocument } from './document-state.ts';
import { showFailure } from './toast-store.ts';
import {
  EMPTY_STACK,
  popRedo,
  popUndo,
  pushEntry,
  touchedPointer,
  type UndoEntry,
  type UndoStack,
} from './undo-stack.ts';

enablePatches();

/** Champion and at most four challengers (ux 3.3). */
export const MAX_SLOTS = 5;
const COMMIT_AFTER_MS = 250;

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

const INITIAL: StrategyState = {
  ...EMPTY_STACK,
  drafts: {},
  activeSlot: 0,
  touched: { slot: 0, pointer: '', serial: 0 },
};

export const strategyStore = createStore<StrategyState>(() => INITIAL);

const timers = new Map<number, ReturnType<typeof setTimeout>>();
let commits: Promise<void> = Promise.resolve();
let lastFailure: Failure | null = null;

function noteUncommitted(): void {
  const { drafts } = strategyStore.getState();
  const open = Object.values(drafts).some((draft) => draft.strategy !== draft.committed);
  if (documentStore.getState().uncommittedEdits !== open) {
    documentStore.setState({ uncommittedEdits: open });
  }
}

function putDraft(slot: number, draft: Draft | null): void {
  strategyStore.setState(({ drafts }) => {
    const next: Record<number, Draft> = { ...drafts };
    if (draft === null) delete next[slot];
    else next[slot] = draft;
    return { drafts: next };
  });
  noteUncommitted();
}

/** A refusal of the engine as a finding at its place, so that it is shown where the problems are. */
function refusal(error: Failure): Problem {
  return {
    code: 'not-accepted',
    severity: 'error',
    pointer: error.where,
    message: error.message,
    hint: error.hint,
  };
}

async function commit(slot: number): Promise<void> {
  const sent = strategyStore.getState().drafts[slot];
  if (sent === undefined || sent.strategy === sent.committed) return;
  const { generation } = documentStore.getState();
  const answer = await callEngine('putStrategy', { slot, strategy: sent.strategy });
  if (documentStore.getState().generation !== generation) return;
  const now = strategyStore.getState().drafts[slot];
  if (now === undefined) return;
  if (!answer.ok) {
    lastFailure = answer.error;
    if (now.strategy === sent.strategy)
      putDraft(slot, { ...now, problems: [refusal(answer.error)] });
    return;
  }
  refreshDocument(answer.value.document);
  putDraft(slot, {
    strategy: now.strategy,
    committed: sent.strategy,
    problems: now.strategy === sent.strategy ? answer.value.problems : now.problems,
  });
}

function queueCommit(slot: number): Promise<void> {
  const timer = timers.get(slot);
  if (timer !== undefined) clearTimeout(timer);
  timers.delete(slot);
  // One after the other: the engine's last word on a slot is the user's last word.
  commits = commits.then(() => commit(slot));
  return commits;
}

function scheduleCommit(slot: number): void {
  const timer = timers.get(slot);
  if (timer !== undefined) clearTimeout(timer);
  timers.set(
    slot,
    setTimeout(() => void queueCommit(slot), COMMIT_AFTER_MS),
  );
}

/** Sends every edit to the engine now. null when it has them all; otherwise why one was refused. */
export async function flushDrafts(): Promise<Failure | null> {
  lastFailure = null;
  for (const [slot, draft] of Object.entries(strategyStore.getState().drafts)) {
    if (draft.strategy !== draft.committed) void queueCommit(Number(slot));
  }
  await commits;
  return lastFailure;
}

/** Loads the strategy of a slot from the engine unless its draft is there. */
export async function loadDraft(slot: number): Promise<void> {
  if (strategyStore.getState().drafts[slot] !== undefined) return;
  const { generation, summary } = documentStore.getState();
  if (!summary.strategies.some((header) => header.slot === slot)) return;
  const loaded = await callEngine('strategy', { slot });
  if (!loaded.ok) {
    showFailure(loaded.error);
    return;
  }
  const checked = await callEngine('validateStrategy', { strategy: loaded.value });
  if (documentStore.getState().generation !== generation) return;
  if (strategyStore.getState().drafts[slot] !== undefined) return;
  putDraft(slot, {
    strategy: loaded.value,
    committed: loaded.value,
    problems: checked.ok ? checked.value.problems : [refusal(checked.error)],
  });
}

/** One labelled step in the strategy of a slot. The same `mergeKey` within a second joins the step before. */
export function editStrategy(
  slot: number,
  label: string,
  recipe: (draft: ImmerDraft<Strategy>) => void,
  mergeKey: string | null = null,
): void {
  const draft = strategyStore.getState().drafts[slot];
  if (draft === undefined) return;
  const [strategy, forward, backward] = produceWithPatches(draft.strategy, (state) => {
    recipe(state);
  });
  if (forward.length === 0) return;
  const entry: UndoEntry = {
    kind: 'edit',
    slot,
    label,
    mergeKey,
    atMs: Date.now(),
    forward,
    backward,
  };
  strategyStore.setState((state) => pushEntry(state, entry));
  putDraft(slot, { ...draft, strategy });
  scheduleCommit(slot);
}

async function replaceSlot(slot: number, strategy: Strategy | null): Promise<boolean> {
  await flushDrafts();
  if (strategy === null) {
    const removed = await callEngine('removeStrategy', { slot });
    if (!removed.ok) {
      showFailure(removed.error);
      return false;
    }
    refreshDocument(removed.value);
    putDraft(slot, null);
    return true;
  }
  const put = await callEngine('putStrategy', { slot, strategy });
  if (!put.ok) {
    showFailure(put.error);
    return false;
  }
  refreshDocument(put.value.document);
  putDraft(slot, { strategy, committed: strategy, problems: put.value.problems });
  return true;
}

/** Puts a strategy in a slot, or takes the slot away (null), as one undoable step. */
export async function replaceStrategy(
  slot: number,
  after: Strategy | null,
  label: string,
): Promise<boolean> {
  await loadDraft(slot);
  const before = strategyStore.getState().drafts[slot]?.strategy ?? null;
  if (!(await replaceSlot(slot, after))) return false;
  const entry: UndoEntry = {
    kind: 'replace',
    slot,
    label,
    mergeKey: null,
    atMs: Date.now(),
    before,
    after,
  };
  strategyStore.setState((state) => ({
    ...pushEntry(state, entry),
    activeSlot: after === null ? 0 : slot,
  }));
  return true;
}

/** A strategy.json file becomes the strategy of a slot; refused with the reason when it has errors. */
export async function importStrategyText(slot: number, text: string): Promise<boolean> {
  await flushDrafts();
  await loadDraft(slot);
  const before = strategyStore.getState().drafts[slot]?.strategy ?? null;
  const imported = await callEngine('importStrategy', { slot, text });
  if (!imported.ok) {
    showFailure(imported.error);
    return false;
  }
  refreshDocument(imported.value.document);
  const loaded = await callEngine('strategy', { slot });
  if (!loaded.ok) {
    showFailure(loaded.error);
    return false;
  }
  const { problems } = imported.value;
  putDraft(slot, { strategy: loaded.value, committed: loaded.value, problems });
  const entry: UndoEntry = {
    kind: 'replace',
    slot,
    label: `Import ${loaded.value.name}`,
    mergeKey: null,
    atMs: Date.now(),
    before,
    after: loaded.value,
  };
  strategyStore.setState((state) => ({ ...pushEntry(state, entry), activeSlot: slot }));
  return true;
}

async function step(direction: 'undo' | 'redo'): Promise<void> {
  const popped = (direction === 'undo' ? popUndo : popRedo)(strategyStore.getState());
  if (popped === null) return;
  const { entry, stack } = popped;
  if (entry.kind === 'replace') {
    if (!(await replaceSlot(entry.slot, direction === 'undo' ? entry.before : entry.after))) return;
  } else {
    const draft = strategyStore.getState().drafts[entry.slot];
    if (draft === undefined) return;
    const patches = direction === 'undo' ? entry.backward : entry.forward;
    putDraft(entry.slot, { ...draft, strategy: applyPatches(draft.strategy, [...patches]) });
    scheduleCommit(entry.slot);
  }
  strategyStore.setState(({ touched, drafts }) => ({
    ...stack,
    activeSlot: drafts[entry.slot] === undefined ? 0 : entry.slot,
    touched: { slot: entry.slot, pointer: touchedPointer(entry), serial: touched.serial + 1 },
  }));
}

export function undo(): void {
  void step('undo');
}

export function redo(): void {
  void step('redo');
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

// Another document: its strategies and its undo history are its own.
documentStore.subscribe((state, before) => {
  if (state.generation === before.generation) return;
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  strategyStore.setState(INITIAL);
});

export interface StrategyDraftView {
  /** null while it loads, or when the slot has no strategy. */
  readonly strategy: Strategy | null;
  readonly problems: readonly Problem[];
  /** Differs from what the engine has. */
  readonly pending: boolean;
  readonly set: (
    label: string,
    recipe: (draft: ImmerDraft<Strategy>) => void,
    mergeKey?: string,
  ) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Names of the steps; null when there is none. One history per document, over all slots. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/** The strategy of a slot as it is being edited. */
export function useStrategyDraft(slot: number): StrategyDraftView {
  const state = useStore(strategyStore);
  const present = useStore(documentStore, ({ summary }) =>
    summary.strategies.some((header) => header.slot === slot),
  );
  const generation = useStore(documentStore, (document) => document.generation);
  const draft = state.drafts[slot];
  const missing = present && draft === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document loads its own strategy.
  useEffect(() => {
    if (missing) void loadDraft(slot);
  }, [missing, slot, generation]);
  return {
    strategy: draft?.strategy ?? null,
    problems: draft?.problems ?? [],
    pending: draft !== undefined && draft.strategy !== draft.committed,
    set: (label, recipe, mergeKey) => editStrategy(slot, label, recipe, mergeKey ?? null),
    undo,
    redo,
    undoLabel: state.undo.at(-1)?.label ?? null,
    redoLabel: state.redo.at(-1)?.label ?? null,
  };
}

export function useActiveSlot(): readonly [number, (slot: number) => void] {
  return [useStore(strategyStore, (state) => state.activeSlot), setActiveSlot];
}
