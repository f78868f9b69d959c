import { useEffect, useRef } from 'react';
import { registerCommands } from '../../commands/registry.ts';
import { freeSlot } from '../../stores/strategy-store.ts';
import type { EditorPage } from './editor-pages.ts';
import { severanceActions, shownSeverance } from './severance-actions.ts';
import { selectedStep, shownTemplate, stepActions } from './step-actions.ts';
import { addChallenger, importStrategy, promoteChallenger } from './strategy-actions.ts';
import type { EditorState } from './use-editor-state.ts';

/** The editor's entries in menus, palette and keyboard, while it is on screen. */
export function useStrategyCommands(
  state: EditorState,
  show: (dialog: 'problems' | 'changes') => void,
): void {
  const latest = useRef({ state, show });
  useEffect(() => {
    latest.current = { state, show };
  });

  useEffect(() => {
    const editor = () => latest.current.state.editor;
    let problemAt = -1;
    const nextProblem = () => {
      const found = editor().problems.filter((problem) => problem.severity !== 'note');
      problemAt = found.length === 0 ? -1 : (problemAt + 1) % found.length;
      const problem = found[problemAt];
      if (problem !== undefined) editor().reveal(problem.pointer);
    };
    return registerCommands([
      {
        id: 'strategy.addStep',
        title: 'Add step',
        section: 'Strategy',
        shortcut: 'Ctrl+Enter',
        enabled: () => isLadderPage(latest.current.state.page),
        whyNot: () => 'Show a process template or a severance template first.',
        run: () => {
          if (latest.current.state.page === 'severance') severanceActions.add(editor());
          else stepActions.add(editor());
        },
      },
      {
        id: 'strategy.addChallenger',
        title: 'Add challenger',
        section: 'Strategy',
        group: 1,
        enabled: () => freeSlot() !== null,
        run: () => void addChallenger(editor().strategy),
      },
      {
        id: 'strategy.promote',
        title: 'Promote challenger to champion',
        section: 'Strategy',
        group: 1,
        enabled: () => editor().champion !== null,
        whyNot: () => 'This is the champion. Show a challenger first.',
        run: () => void promoteChallenger(editor().slot),
      },
      {
        id: 'strategy.importJson',
        title: 'Import strategy JSON…',
        section: 'File',
        group: 2,
        enabled: () => true,
        run: () => void importStrategy(editor().slot),
      },
      {
        id: 'strategy.changes',
        title: 'Compare with saved…',
        section: 'Strategy',
        group: 2,
        enabled: () => canCompare(editor()),
        whyNot: () => 'Run this strategy once first: the version of the run is what is saved.',
        run: () => latest.current.show('changes'),
      },
      {
        id: 'strategy.validate',
        title: 'Validate',
        section: 'Strategy',
        group: 2,
        shortcut: 'F8',
        enabled: () => true,
        run: () => latest.current.show('problems'),
      },
      {
        id: 'strategy.nextProblem',
        title: 'Next problem',
        section: 'Strategy',
        group: 2,
        shortcut: 'Shift+F8',
        enabled: () => editor().problems.some((problem) => problem.severity !== 'note'),
        run: nextProblem,
      },
    ]);
  }, []);

  // Their keys only inside the ladder and the table of steps: elsewhere Alt with an arrow goes through the history.
  const movable = isLadderPage(state.page) && selectedStep(state.editor) !== null;
  useEffect(() => {
    if (!movable) return undefined;
    const move = (id: string, title: string, shortcut: string, days: number) => ({
      id,
      title,
      shortcut,
      within: '.lad, .st-steps',
      section: 'Strategy' as const,
      enabled: () => true,
      run: () => {
        const { editor, page } = latest.current.state;
        const position = selectedStep(editor);
        if (position === null) return;
        if (page === 'severance') {
          severanceActions.moveBy(editor, shownSeverance(editor), position, days);
        } else {
          stepActions.moveBy(editor, shownTemplate(editor), position, days);
        }
      },
    });
    return registerCommands([
      move('strategy.earlier', 'Move step earlier', 'Alt+←', -1),
      move('strategy.later', 'Move step later', 'Alt+→', 1),
      move('strategy.weekEarlier', 'Move step a week earlier', 'Alt+Shift+←', -7),
      move('strategy.weekLater', 'Move step a week later', 'Alt+Shift+→', 7),
    ]);
  }, [movable]);
}

/** Against the version of a run, or against the champion. */
function canCompare({ runArm, champion }: EditorState['editor']): boolean {
  return runArm !== null || champion !== null;
}

/** Pages with steps that stand on days. */
function isLadderPage(page: EditorPage): boolean {
  return page === 'templates' || page === 'severance';
}
