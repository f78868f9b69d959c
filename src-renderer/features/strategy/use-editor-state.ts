import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useQuery } from '../../engine-client/use-query.ts';
import { documentStore } from '../../stores/document-state.ts';
import {
  go,
  navigationStore,
  replaceParams,
  useNavigation,
} from '../../stores/navigation-store.ts';
import { useChosenRun } from '../../stores/run-store.ts';
import {
  type StrategyDraftView,
  setActiveSlot,
  strategyStore,
  useStrategyDraft,
} from '../../stores/strategy-store.ts';
import { type EditorPage, isEditorPage, pageOf, selectionOf } from './editor-pages.ts';
import { showInspectorTab } from './inspect/inspector-tab.ts';
import { runArmOf } from './read/run-arm.ts';
import type { Editor } from './use-editor.ts';

/** Where the view goes next: `serial` rises with every wish, so that the same place can be asked for twice. */
export interface RevealWish {
  readonly pointer: string;
  readonly focus: boolean;
  readonly serial: number;
}

export interface EditorState {
  readonly editor: Editor;
  readonly draft: StrategyDraftView;
  readonly page: EditorPage;
  readonly wish: RevealWish;
}

/** Shows a page of the editor, and on it the object that a pointer names. */
export function showPage(page: EditorPage, pointer = ''): void {
  const { screen, params } = navigationStore.getState();
  const { page: _page, at: _at, slot: _slot, pointer: _pointer, ...rest } = params;
  const next = { ...rest, page, ...(pointer === '' ? {} : { at: pointer }) };
  if (screen === 'strategy') replaceParams(next);
  else go('strategy', next);
}

/** Everything the editor's parts share, for the strategy of one slot; null while it loads. */
export function useEditorState(slot: number): EditorState | null {
  const draft = useStrategyDraft(slot);
  const { params } = useNavigation();
  const run = useChosenRun();
  const summary = useStore(documentStore, (state) => state.summary);
  const championSlot = summary.strategies[0]?.slot ?? 0;
  const champion = useStore(strategyStore, (state) => state.drafts[championSlot]?.strategy ?? null);
  const [wish, setWish] = useState<RevealWish>({ pointer: '', focus: false, serial: 0 });

  const reveal = useCallback((pointer: string, focus = true) => {
    // A field that gets the focus is among the settings; what undo touched is shown beside the tab as it is.
    if (focus) showInspectorTab('settings');
    showPage(pageOf(pointer), selectionOf(pointer));
    setWish(({ serial }) => ({ pointer, focus, serial: serial + 1 }));
  }, []);
  useTouched(reveal);
  useDeepLink(params['slot'], params['pointer'], reveal);

  const runArm = runArmOf(run, summary.strategies, slot);
  const saved = useQuery(
    'runStrategy',
    { runId: runArm?.runId ?? 0, arm: runArm?.arm ?? 0 },
    runArm?.runId ?? null,
  );
  if (draft.strategy === null) return null;
  const asked = params['page'];
  const at = params['at'] ?? '';
  const page = isEditorPage(asked) ? asked : 'templates';
  return {
    draft,
    page,
    wish,
    editor: {
      slot,
      strategy: draft.strategy,
      problems: draft.problems,
      asOfDay: summary.portfolio?.asOfDay ?? null,
      champion: slot === championSlot ? null : champion,
      runArm,
      baseline: runArm === null || saved.stale ? null : saved.value,
      selected: at,
      select: (pointer) => {
        if (pointer !== (navigationStore.getState().params['at'] ?? '')) showPage(page, pointer);
      },
      reveal,
      set: draft.set,
    },
  };
}

/** Undo and redo show what they changed, without taking the focus. */
function useTouched(reveal: (pointer: string, focus: boolean) => void): void {
  const touched = useStore(strategyStore, (state) => state.touched);
  const seen = useRef(touched.serial);
  useEffect(() => {
    if (seen.current === touched.serial) return;
    seen.current = touched.serial;
    // A whole strategy that came or went has no place of its own: the page stays.
    if (touched.pointer !== '') reveal(touched.pointer, false);
  }, [touched, reveal]);
}

/** An address can name a slot and a place in its strategy ("Open step 8" of the Why panel). */
function useDeepLink(
  slot: string | undefined,
  pointer: string | undefined,
  reveal: (pointer: string) => void,
): void {
  useEffect(() => {
    if (slot !== undefined && /^\d$/.test(slot)) setActiveSlot(Number(slot));
    if (pointer !== undefined) reveal(pointer);
  }, [slot, pointer, reveal]);
}
