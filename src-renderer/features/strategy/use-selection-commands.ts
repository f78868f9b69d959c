import { useEffect, useRef } from 'react';
import { copyText } from '../../charts/copy-text.ts';
import { type Command, registerCommands } from '../../commands/registry.ts';
import { showToast } from '../../stores/toast-store.ts';
import type { EditorPage } from './editor-pages.ts';
import { pasteTarget } from './paste/paste-target.ts';
import { rowsOf } from './paste/rows-of.ts';
import { selectionActions } from './selection-actions.ts';
import type { Editor } from './use-editor.ts';

const NOTHING = 'Select a step or a row first.';

/** Duplicate, Delete, Move row, Copy rows and Paste rows for what is selected in the editor (ux 1.4, 4.7). */
export function useSelectionCommands(editor: Editor, page: EditorPage, paste: () => void): void {
  const latest = useRef({ editor, page, paste });
  useEffect(() => {
    latest.current = { editor, page, paste };
  });
  useEffect(() => {
    const actions = () => selectionActions(latest.current.editor);
    const target = () => pasteTarget(latest.current.editor, latest.current.page);
    const command = (
      given: Pick<Command, 'id' | 'title' | 'section' | 'shortcut' | 'within'>,
      action: () => (() => void) | null,
      whyNot = NOTHING,
    ): Command => ({
      ...given,
      ...(given.section === 'Edit' ? { group: 1 } : {}),
      enabled: () => action() !== null,
      whyNot: () => whyNot,
      run: () => action()?.(),
    });
    const move = (by: -1 | 1) => () => {
      const { move: moved } = actions() ?? { move: null };
      return moved === null ? null : () => moved(by);
    };
    // Where a row or a step has the focus its own keys move and remove it; these are for the menu and the palette.
    return registerCommands([
      command({ id: 'edit.copyRows', title: 'Copy rows', section: 'Edit' }, () => {
        const shown = target();
        return shown === null
          ? null
          : () => void copyRows(rowsOf(latest.current.editor.strategy, shown));
      }),
      command(
        { id: 'edit.pasteRows', title: 'Paste rows…', section: 'Edit' },
        () => (target() === null ? null : () => latest.current.paste()),
        'Show a process template, or select a condition of a class control, first.',
      ),
      command(
        { id: 'edit.duplicate', title: 'Duplicate', section: 'Edit', shortcut: 'Ctrl+D' },
        () => actions()?.duplicate ?? null,
      ),
      {
        ...command(
          { id: 'edit.delete', title: 'Delete', section: 'Edit', shortcut: 'Del' },
          () => actions()?.remove ?? null,
        ),
        keysElsewhere: true,
      },
      {
        ...command(
          { id: 'strategy.rowUp', title: 'Move row up', section: 'Strategy', shortcut: 'Alt+↑' },
          move(-1),
        ),
        keysElsewhere: true,
      },
      {
        ...command(
          {
            id: 'strategy.rowDown',
            title: 'Move row down',
            section: 'Strategy',
            shortcut: 'Alt+↓',
          },
          move(1),
        ),
        keysElsewhere: true,
      },
    ]);
  }, []);
}

async function copyRows(text: string): Promise<void> {
  const copied = await copyText(text);
  showToast(
    copied ? 'good' : 'plain',
    copied ? 'The rows were copied.' : 'The clipboard refused the rows.',
  );
}
