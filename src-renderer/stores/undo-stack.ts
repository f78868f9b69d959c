import type { Patch } from 'immer';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Matters } from '../../src-engine/model/comparison.ts';
import type { TrendLimit } from '../../src-engine/model/trends/trend-limit.ts';

/** One undoable step of the document: a change inside a strategy, one that came or went, or two that changed places. */
export type UndoEntry = {
  readonly slot: number;
  /** "Move severance to day 42": the Edit menu says "Undo …". */
  readonly label: string;
  readonly mergeKey: string | null;
  readonly atMs: number;
} & (
  | {
      readonly kind: 'edit';
      readonly forward: readonly Patch[];
      readonly backward: readonly Patch[];
    }
  /** The strategies of `slot` and `other` changed places. */
  | { readonly kind: 'swap'; readonly other: number }
  | { readonly kind: 'replace'; readonly before: Strategy | null; readonly after: Strategy | null }
  /** The strategies of several slots at once; `slot` is the first of them. */
  | {
      readonly kind: 'restore';
      readonly slots: readonly ReplacedSlot[];
      /** Texts of the behaviour models; null is the program's default. Left out: it stays as it is. */
      readonly model?: ReplacedModel;
    }
  /** Limits of watched measures: no strategy is touched. */
  | {
      readonly kind: 'limits';
      readonly before: readonly TrendLimit[];
      readonly after: readonly TrendLimit[];
    }
  /** Changes that matter that a run is read by; null is what was set before it. */
  | {
      readonly kind: 'matters';
      readonly runId: number;
      readonly before: Matters | null;
      readonly after: Matters | null;
    }
);

export interface ReplacedModel {
  readonly before: string | null;
  readonly after: string | null;
}

export interface ReplacedSlot {
  readonly slot: number;
  /** null: there was none, or there is none any more. */
  readonly before: Strategy | null;
  readonly after: Strategy | null;
}

export interface UndoStack {
  readonly undo: readonly UndoEntry[];
  readonly redo: readonly UndoEntry[];
}

export const EMPTY_STACK: UndoStack = { undo: [], redo: [] };
/** ux 4.1 */
export const UNDO_DEPTH = 200;
/** Edits of the same field within this time are one step. */
const MERGE_WITHIN_MS = 1000;

/** Adds a step, drops what could be redone, joins typing in one field into one step. */
export function pushEntry(stack: UndoStack, entry: UndoEntry): UndoStack {
  const last = stack.undo.at(-1);
  if (
    last?.kind === 'edit' &&
    entry.kind === 'edit' &&
    entry.mergeKey !== null &&
    last.mergeKey === entry.mergeKey &&
    last.slot === entry.slot &&
    stack.redo.length === 0 &&
    entry.atMs - last.atMs <= MERGE_WITHIN_MS
  ) {
    const merged: UndoEntry = {
      ...entry,
      forward: [...last.forward, ...entry.forward],
      backward: [...entry.backward, ...last.backward],
    };
    return { undo: [...stack.undo.slice(0, -1), merged], redo: [] };
  }
  return { undo: [...stack.undo, entry].slice(-UNDO_DEPTH), redo: [] };
}

/**
 * The stack when a step has been taken back or done again. Edits that were made meanwhile stay; the step cannot be taken up after
 * them. A step that is no longer there belonged to another document.
 */
export function afterStep(
  stack: UndoStack,
  entry: UndoEntry,
  direction: 'undo' | 'redo',
): UndoStack {
  const from = stack[direction];
  const to = direction === 'undo' ? 'redo' : 'undo';
  if (from.at(-1) !== entry) {
    return { undo: stack.undo.filter((one) => one !== entry), redo: stack.redo };
  }
  const rest = { undo: stack.undo, redo: stack.redo, [direction]: from.slice(0, -1) };
  return { ...rest, [to]: [...stack[to], entry] };
}

/** JSON pointer of the first thing that an entry touched, for scrolling to it. */
export function touchedPointer(entry: UndoEntry): string {
  const patch = entry.kind === 'edit' ? entry.forward[0] : undefined;
  if (patch === undefined) return '';
  return patch.path
    .map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}
