import type { Command } from '../../commands/registry.ts';
import { redo, strategyStore, undo } from '../../stores/strategy-store.ts';
import { openWindow } from '../window-store.ts';
import { always, isOpen } from './always.ts';

/** What the editor of strategies does with what is selected there (use-selection-commands.ts). */
const SELECTION = [
  { id: 'edit.copyRows', title: 'Copy rows' },
  { id: 'edit.pasteRows', title: 'Paste rows…' },
  { id: 'edit.duplicate', title: 'Duplicate', shortcut: 'Ctrl+D' },
  { id: 'edit.delete', title: 'Delete', shortcut: 'Del', keysElsewhere: true },
] as const;

/** The search field of the list that is shown; null on a screen without one. */
function searchField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('main input[type="search"]');
}

/** Edit: history, what is selected, finding. */
export function editCommands(): readonly Command[] {
  const named = (verb: string, label: string | undefined) =>
    label === undefined ? verb : `${verb} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return [
    {
      id: 'edit.undo',
      title: () => named('Undo', strategyStore.getState().undo.at(-1)?.label),
      section: 'Edit',
      shortcut: 'Ctrl+Z',
      enabled: () => strategyStore.getState().undo.length > 0,
      run: undo,
    },
    {
      id: 'edit.redo',
      title: () => named('Redo', strategyStore.getState().redo.at(-1)?.label),
      section: 'Edit',
      shortcut: 'Ctrl+Shift+Z',
      otherShortcuts: ['Ctrl+Y'],
      enabled: () => strategyStore.getState().redo.length > 0,
      run: redo,
    },
    ...SELECTION.map(
      (item): Command => ({
        ...item,
        section: 'Edit',
        group: 1,
        enabled: () => false,
        whyNot: () => 'Select a step or a row on the Strategy screen first.',
        run: () => undefined,
      }),
    ),
    {
      id: 'edit.find',
      title: 'Find on this screen',
      section: 'Edit',
      group: 2,
      shortcut: 'Ctrl+F',
      enabled: () => searchField() !== null,
      whyNot: () => 'This screen has no list to search. Ctrl+K finds accounts and commands.',
      run: () => searchField()?.focus(),
    },
    {
      id: 'edit.goTo',
      title: 'Go to account or day…',
      section: 'Edit',
      group: 2,
      shortcut: 'Ctrl+G',
      enabled: isOpen,
      run: () => openWindow('palette'),
    },
    {
      id: 'edit.preferences',
      title: 'Preferences…',
      section: 'Edit',
      group: 3,
      shortcut: 'Ctrl+,',
      enabled: always,
      run: () => openWindow('preferences'),
    },
  ];
}
