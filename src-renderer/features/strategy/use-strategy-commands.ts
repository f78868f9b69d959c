import { useEffect, useRef } from 'react';
import { registerCommands } from '../../commands/registry.ts';
import { freeSlot } from '../../stores/strategy-store.ts';
import { selectedStep, shownTemplate, stepActions } from './step-actions.ts';
import { addChallenger } from './strategy-actions.ts';
import type { EditorState } from './use-editor-state.ts';

/** The editor's entries in menus, palette and keyboard, while it is on screen. */
export function useStrategyCommands(state: EditorState, validate: () => void): void {
  const latest = useRef({ state, validate });
  useEffect(() => {
    latest.current = { state, validate };
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
        enabled: () => latest.current.state.page === 'templates',
        run: () => stepActions.add(editor()),
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
        id: 'strategy.validate',
        title: 'Validate',
        section: 'Strategy',
        group: 2,
        shortcut: 'F8',
        enabled: () => true,
        run: () => latest.current.validate(),
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
  const movable = state.page === 'templates' && selectedStep(state.editor) !== null;
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
        const { editor } = latest.current.state;
        const position = selectedStep(editor);
        if (position !== null) stepActions.moveBy(editor, shownTemplate(editor), position, days);
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
