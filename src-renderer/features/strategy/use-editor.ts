import type { Draft } from 'immer';
import { createContext, useContext } from 'react';
import { assert } from '../../../src-engine/base/assert.ts';
import type { Problem } from '../../../src-engine/base/problem.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { RunArm } from './read/run-arm.ts';

/** What every part of the editor knows: the strategy being edited, how to change it, what is selected. */
export interface Editor {
  readonly slot: number;
  readonly strategy: Strategy;
  readonly problems: readonly Problem[];
  /** As-of date of the portfolio; null without one. */
  readonly asOfDay: number | null;
  /** The champion's strategy when another one is edited. */
  readonly champion: Strategy | null;
  /** The arm of the chosen run that shows this strategy, and the strategy as it was then. */
  readonly runArm: RunArm | null;
  readonly baseline: Strategy | null;
  /** JSON pointer of the selected object; empty when nothing is. */
  readonly selected: string;
  readonly select: (pointer: string) => void;
  /** Shows the place of a pointer, wherever it is, and puts the focus there. */
  readonly reveal: (pointer: string) => void;
  readonly set: (
    label: string,
    recipe: (draft: Draft<Strategy>) => void,
    mergeKey?: string,
  ) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  assert(editor !== null, 'part of the strategy editor outside the editor');
  return editor;
}
