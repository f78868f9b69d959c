import { describe, expect, it } from 'vitest';
import {
  afterStep,
  EMPTY_STACK,
  pushEntry,
  touchedPointer,
  UNDO_DEPTH,
  type UndoEntry,
  type UndoStack,
} from './undo-stack.ts';

function edit(label: string, atMs: number, mergeKey: string | null = null, slot = 0): UndoEntry {
  return {
    kind: 'edit',
    slot,
    label,
    mergeKey,
    atMs,
    forward: [{ op: 'replace', path: ['name'], value: label }],
    backward: [{ op: 'replace', path: ['name'], value: `before ${label}` }],
  };
}

/** The stack after its newest step has been taken back. */
function takeBack(stack: UndoStack): UndoStack {
  return afterStep(stack, stack.undo.at(-1) as UndoEntry, 'undo');
}

describe('undo stack', () => {
  it('joins edits of one field within a second and keeps the oldest value for undo', () => {
    let stack = pushEntry(EMPTY_STACK, edit('a', 1000, 'name'));
    stack = pushEntry(stack, edit('ab', 1900, 'name'));
    expect(stack.undo).toHaveLength(1);
    const [entry] = stack.undo;
    expect(entry?.label).toBe('ab');
    expect(entry?.kind === 'edit' && entry.backward.map((patch) => patch.value)).toEqual([
      'before ab',
      'before a',
    ]);
    expect(entry?.kind === 'edit' && entry.forward.map((patch) => patch.value)).toEqual([
      'a',
      'ab',
    ]);
  });

  it('keeps edits apart after a second, in another field, in another strategy or without a key', () => {
    for (const next of [
      edit('b', 2001, 'name'),
      edit('b', 1100, 'title'),
      edit('b', 1100, 'name', 1),
      edit('b', 1100, null),
    ]) {
      expect(pushEntry(pushEntry(EMPTY_STACK, edit('a', 1000, 'name')), next).undo).toHaveLength(2);
    }
  });

  it('does not join an edit with one that came before an undo', () => {
    const both = pushEntry(
      pushEntry(EMPTY_STACK, edit('a', 1000, 'name')),
      edit('x', 1000, 'other'),
    );
    const undone = takeBack(both);
    const after = pushEntry(undone, edit('b', 1100, 'name'));
    expect(after.undo.map((entry) => entry.label)).toEqual(['a', 'b']);
    expect(after.redo).toHaveLength(0);
  });

  it('moves between undo and redo', () => {
    const stack = pushEntry(pushEntry(EMPTY_STACK, edit('a', 0)), edit('b', 5000));
    const undone = takeBack(stack);
    expect(undone.undo.map((entry) => entry.label)).toEqual(['a']);
    expect(undone.redo.map((entry) => entry.label)).toEqual(['b']);
    expect(afterStep(undone, undone.redo.at(-1) as UndoEntry, 'redo')).toEqual(stack);
  });

  it('keeps an edit that was made while the engine took a step back', () => {
    const stack = pushEntry(pushEntry(EMPTY_STACK, edit('a', 0)), edit('b', 5000));
    const edited = pushEntry(stack, edit('c', 9000));
    const after = afterStep(edited, stack.undo.at(-1) as UndoEntry, 'undo');
    expect(after.undo.map((entry) => entry.label)).toEqual(['a', 'c']);
    expect(after.redo).toEqual([]);
  });

  it('leaves the history of another document alone', () => {
    const gone = edit('of the document before', 0);
    const stack = pushEntry(EMPTY_STACK, edit('a', 0));
    for (const direction of ['undo', 'redo'] as const) {
      expect(afterStep(stack, gone, direction)).toEqual(stack);
    }
  });

  it('forgets the oldest step beyond its depth', () => {
    let stack = EMPTY_STACK;
    for (let i = 0; i <= UNDO_DEPTH; i++) stack = pushEntry(stack, edit(String(i), i * 10_000));
    expect(stack.undo).toHaveLength(200);
    expect(stack.undo[0]?.label).toBe('1');
  });

  it('names what a step touched as a JSON pointer', () => {
    const entry: UndoEntry = {
      kind: 'edit',
      slot: 0,
      label: 'x',
      mergeKey: null,
      atMs: 0,
      forward: [{ op: 'replace', path: ['processTemplates', 0, 'a/b~c'], value: 1 }],
      backward: [],
    };
    expect(touchedPointer(entry)).toBe('/processTemplates/0/a~1b~0c');
  });
});
