import { applyPatches, enablePatches, type Draft as ImmerDraft, produceWithPatches } from 'immer';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../../src-engine/base/problem.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { callEngine } from '../engine-client/client.ts';
import { documentStore, refreshDocument, withDocument } from './document-state.ts';
import { putMatters } from './put-matters.ts';
import { isEditRefused } from './refused-edits.ts';
import {
  dropScheduledCommits,
  flushDrafts,
  holdCommits,
  loadDraft,
  scheduleCommit,
} from './strategy-commits.ts';
import {
  freeSlot,
  MAX_SLOTS,
  NO_STRATEGIES,
  putDraft,
  setActiveSlot,
  strategyStore,
} from './strategy-state.ts';
import { showFailure } from './toast-store.ts';
import { Turns } from './turns.ts';
import {
  afterStep,
  pushEntry,
  type ReplacedModel,
  type ReplacedSlot,
  touchedPointer,
  type UndoEntry,
} from './undo-stack.ts';

export { flushDrafts, freeSlot, holdCommits, loadDraft, MAX_SLOTS, setActiveSlot, strategyStore };

enablePatches();

/**
 * One labelled step in the strategy of a slot. The same `mergeKey` within a second joins the step before. Refused while another
 * document is on its way.
 */
export function editStrategy(
  slot: number,
  label: string,
  recipe: (draft: ImmerDraft<Strategy>) => void,
  mergeKey: string | null = null,
): void {
  const draft = strategyStore.getState().drafts[slot];
  if (draft === undefined || isEditRefused()) return;
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

/** Steps that the engine has a part in, one after another: an undo takes back what came before it, each once. */
const turns = new Turns();

/** The same, unless another document is on its way: then `refused` is the answer. */
function takeStep<T>(work: () => Promise<T>, refused: T): Promise<T> {
  return isEditRefused() ? Promise.resolve(refused) : turns.take(work);
}

/** Resolves when every step that has begun is whole. */
export function stepsEnded(): Promise<void> {
  return turns.take(async () => {});
}

/** Puts a strategy in a slot, or takes the slot away (null), as one undoable step. */
export function replaceStrategy(
  slot: number,
  after: Strategy | null,
  label: string,
): Promise<boolean> {
  return takeStep(() => replaceNow(slot, after, label), false);
}

async function replaceNow(slot: number, after: Strategy | null, label: string): Promise<boolean> {
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

/** Several slots at once, all or none. */
async function replaceSlots(slots: readonly ReplacedSlot[]): Promise<boolean> {
  const done: ReplacedSlot[] = [];
  for (const one of slots) {
    if (!(await replaceSlot(one.slot, one.after))) {
      for (const { slot, before } of done.reverse()) await replaceSlot(slot, before);
      return false;
    }
    done.push(one);
  }
  return true;
}

/** The behaviour model of new runs; null is the program's default. */
async function putModel(text: string | null): Promise<boolean> {
  if (text === null) {
    const reset = await withDocument(callEngine('resetBehaviour', null));
    if (!reset.ok) showFailure(reset.error);
    return reset.ok;
  }
  const put = await callEngine('putBehaviour', { text });
  if (!put.ok) {
    showFailure(put.error);
    return false;
  }
  refreshDocument(put.value.document);
  const [problem] = put.value.problems;
  if (problem === undefined) return true;
  showFailure({ ...problem, where: problem.pointer });
  return false;
}

/** Slots, then the model where one is given: all or none. */
async function restoreAll(
  slots: readonly ReplacedSlot[],
  model: string | null | undefined,
): Promise<boolean> {
  if (!(await replaceSlots(slots))) return false;
  if (model === undefined || (await putModel(model))) return true;
  await replaceSlots(
    slots.map(({ slot, before, after }) => ({ slot, before: after, after: before })),
  );
  return false;
}

/**
 * Every slot gets the strategy that is given for it, and those without one are emptied, with the behaviour model where one is
 * given, as one undoable step.
 */
export function restoreStrategies(
  wanted: ReadonlyMap<number, Strategy>,
  label: string,
  model?: ReplacedModel,
): Promise<boolean> {
  return takeStep(() => restoreNow(wanted, label, model), false);
}

async function restoreNow(
  wanted: ReadonlyMap<number, Strategy>,
  label: string,
  model: ReplacedModel | undefined,
): Promise<boolean> {
  const { strategies } = documentStore.getState().summary;
  await Promise.all(strategies.map(({ slot }) => loadDraft(slot)));
  const { drafts } = strategyStore.getState();
  // Those that come before those that go: the document is never without a strategy.
  const slots = [...new Set([...wanted.keys(), ...strategies.map(({ slot }) => slot)])]
    .map(
      (slot): ReplacedSlot => ({
        slot,
        before: drafts[slot]?.strategy ?? null,
        after: wanted.get(slot) ?? null,
      }),
    )
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (slots.length === 0 && model === undefined) return true;
  const shown = slots[0]?.slot ?? strategyStore.getState().activeSlot;
  if (!(await restoreAll(slots, model?.after))) return false;
  const entry: UndoEntry = {
    kind: 'restore',
    slot: shown,
    label,
    mergeKey: null,
    atMs: Date.now(),
    slots,
    ...(model !== undefined && { model }),
  };
  strategyStore.setState((state) => ({ ...pushEntry(state, entry), activeSlot: shown }));
  return true;
}

/** Two strategies change places: both or none. */
async function swapSlots(slot: number, other: number): Promise<boolean> {
  await Promise.all([loadDraft(slot), loadDraft(other)]);
  await flushDrafts();
  const { drafts } = strategyStore.getState();
  const [here, there] = [drafts[slot]?.strategy, drafts[other]?.strategy];
  if (here === undefined || there === undefined) return false;
  if (!(await replaceSlot(slot, there))) return false;
  if (await replaceSlot(other, here)) return true;
  await replaceSlot(slot, here);
  return false;
}

/** Two strategies change places as one undoable step; the one that was in `slot` is shown in its new place. */
export function swapStrategies(slot: number, other: number, label: string): Promise<boolean> {
  return takeStep(() => swapNow(slot, other, label), false);
}

async function swapNow(slot: number, other: number, label: string): Promise<boolean> {
  if (!(await swapSlots(slot, other))) return false;
  const entry: UndoEntry = { kind: 'swap', slot, other, label, mergeKey: null, atMs: Date.now() };
  strategyStore.setState((state) => ({ ...pushEntry(state, entry), activeSlot: other }));
  return true;
}

/** A step of the document that was taken elsewhere. */
export function pushUndo(entry: UndoEntry): void {
  strategyStore.setState((state) => pushEntry(state, entry));
}

/** One step; `isShown` goes to what it touched. */
async function step(direction: 'undo' | 'redo', isShown = true): Promise<void> {
  const entry = strategyStore.getState()[direction].at(-1);
  if (entry === undefined) return;
  if (entry.kind === 'replace') {
    if (!(await replaceSlot(entry.slot, direction === 'undo' ? entry.before : entry.after))) return;
  } else if (entry.kind === 'restore') {
    const back = entry.slots.map(({ slot, before, after }) => ({
      slot,
      before: after,
      after: before,
    }));
    const isBack = direction === 'undo';
    const model = isBack ? entry.model?.before : entry.model?.after;
    if (!(await restoreAll(isBack ? back : entry.slots, model))) return;
  } else if (entry.kind === 'limits') {
    const limits = direction === 'undo' ? entry.before : entry.after;
    const put = await withDocument(callEngine('putTrendLimits', { limits }));
    if (!put.ok) return showFailure(put.error);
    return strategyStore.setState((state) => afterStep(state, entry, direction));
  } else if (entry.kind === 'matters') {
    const { runs } = documentStore.getState().summary;
    // A run that is gone is read by nobody: the step before is meant.
    if (runs.some(({ id }) => id === entry.runId)) {
      const put = await putMatters(entry.runId, direction === 'undo' ? entry.before : entry.after);
      if (!put.ok) return showFailure(put.error);
      return strategyStore.setState((state) => afterStep(state, entry, direction));
    }
    strategyStore.setState((state) => afterStep(state, entry, direction));
    return step(direction, isShown);
  } else if (entry.kind === 'swap') {
    if (!(await swapSlots(entry.slot, entry.other))) return;
  } else {
    const draft = strategyStore.getState().drafts[entry.slot];
    if (draft === undefined) return;
    const patches = direction === 'undo' ? entry.backward : entry.forward;
    putDraft(entry.slot, { ...draft, strategy: applyPatches(draft.strategy, [...patches]) });
    scheduleCommit(entry.slot);
  }
  if (!isShown) return strategyStore.setState((state) => afterStep(state, entry, direction));
  strategyStore.setState((state) => ({
    ...afterStep(state, entry, direction),
    activeSlot: state.drafts[entry.slot] === undefined ? 0 : entry.slot,
    touched: { slot: entry.slot, pointer: touchedPointer(entry), serial: state.touched.serial + 1 },
  }));
}

export function undo(): void {
  void takeStep(() => step('undo'), undefined);
}

export function redo(): void {
  void takeStep(() => step('redo'), undefined);
}

/**
 * Takes back the newest edits of the document, `count` of them, one after another; they can be redone. The view stays where
 * it is.
 */
export function undoSteps(count: number): Promise<void> {
  return takeStep(async () => {
    for (let done = 0; done < count; done++) await step('undo', false);
  }, undefined);
}

/**
 * Reads all strategies again when the engine has put others in their place (examples that follow a generated portfolio).
 * Their undo history goes with them.
 */
export function reloadStrategies(): void {
  dropScheduledCommits();
  strategyStore.setState(NO_STRATEGIES);
  for (const { slot } of documentStore.getState().summary.strategies) void loadDraft(slot);
}

// Another document: its strategies and its undo history are its own.
documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) {
    dropScheduledCommits();
    strategyStore.setState(NO_STRATEGIES);
  }
  // All of them, so that the counts of errors and warnings are right on every screen.
  if (state.summary !== before.summary) {
    for (const { slot } of state.summary.strategies) void loadDraft(slot);
  }
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
