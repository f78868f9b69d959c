import { useEffect, useRef } from 'react';
import { registerCommands } from '../../commands/registry.ts';

const COMMANDS = {
  next: { id: 'todo.next', title: 'Work next To Do entry', shortcut: 'W' },
  complete: { id: 'todo.complete', title: 'Complete To Do entry…', shortcut: 'C' },
  skip: { id: 'todo.skip', title: 'Skip To Do entry' },
  save: { id: 'todo.csv', title: 'Save the To Do list as CSV…' },
} as const;
type CommandName = keyof typeof COMMANDS;
const NAMES: readonly CommandName[] = ['next', 'complete', 'skip', 'save'];

/** What a part of the screen can do; null where it cannot be done now. */
export type EntryCommands = { readonly [Name in CommandName]?: (() => void) | null };

/**
 * Puts what is named into menus, palette and keyboard for as long as the part is there. Which commands it names must
 * not change; what they do may.
 */
export function useEntryCommands(commands: EntryCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  const named = NAMES.filter((name) => name in commands).join(' ');
  useEffect(
    () =>
      registerCommands(
        NAMES.filter((name) => named.split(' ').includes(name)).map((name) => ({
          ...COMMANDS[name],
          section: 'Account' as const,
          group: 3,
          enabled: () => typeof latest.current[name] === 'function',
          run: () => latest.current[name]?.(),
        })),
      ),
    [named],
  );
}
