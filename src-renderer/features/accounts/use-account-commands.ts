import { type RefObject, useEffect, useRef } from 'react';
import { registerCommands } from '../../commands/registry.ts';
import type { Neighbours } from './use-neighbours.ts';

/** Previous and next account of the list by keyboard and menu. */
export function useStepCommands(step: (by: -1 | 1) => void, near: Neighbours): void {
  const latest = useRef({ step, near });
  latest.current = { step, near };
  useEffect(
    () =>
      registerCommands([
        {
          id: 'account.previous',
          title: 'Previous account in list',
          section: 'Account',
          shortcut: 'Alt+PgUp',
          enabled: () => latest.current.near.previous !== null,
          run: () => latest.current.step(-1),
        },
        {
          id: 'account.next',
          title: 'Next account in list',
          section: 'Account',
          shortcut: 'Alt+PgDn',
          enabled: () => latest.current.near.next !== null,
          run: () => latest.current.step(1),
        },
      ]),
    [],
  );
}

/** Ctrl+. takes the focus to the reasons of the chosen decision. */
export function useWhyCommand(head: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      registerCommands([
        {
          id: 'account.why',
          title: 'Why this decision',
          section: 'Account',
          shortcut: 'Ctrl+.',
          enabled: () => head.current !== null,
          run: () => head.current?.focus(),
        },
      ]),
    [head],
  );
}

/** Manual work on the account that is shown. */
export function useManualCommand(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(
    () =>
      registerCommands([
        {
          id: 'account.manual',
          title: 'Manual work on this account…',
          section: 'Account',
          enabled: () => true,
          run: () => latest.current(),
        },
      ]),
    [],
  );
}
