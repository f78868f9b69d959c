import { type RefObject, useEffect, useRef } from 'react';
import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import { type Command, registerCommands } from '../../commands/registry.ts';
import { setPreference } from '../../stores/preferences-store.ts';
import { type ShownAccount, saveAccountCase } from './account-case-file.ts';
import { MANUAL_STARTS } from './manual/manual-starts.ts';
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
          run: () => {
            // Its panel may be hidden: it is shown before the focus goes there.
            setPreference('inspectorOpen', true);
            requestAnimationFrame(() => head.current?.focus());
          },
        },
      ]),
    [head],
  );
}

/** Saves the account that is shown as a worked example of the arm that is looked at. */
export function useCaseCommand(shown: ShownAccount): void {
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(
    () =>
      registerCommands([
        {
          id: 'account.case',
          title: 'Account as case…',
          section: 'Account',
          group: 2,
          enabled: () => true,
          run: () => void saveAccountCase(latest.current),
        },
      ]),
    [],
  );
}

/** Manual work on the account that is shown, and a what-if from the rule of the chosen decision. */
export function useManualCommands(
  open: (action: ManualActionName | null) => void,
  whatIf: (() => void) | null,
): void {
  const latest = useRef({ open, whatIf });
  latest.current = { open, whatIf };
  useEffect(
    () =>
      registerCommands([
        ...MANUAL_STARTS.map(
          ({ id, title, action }): Command => ({
            id,
            title,
            section: 'Account',
            group: 1,
            enabled: () => true,
            run: () => latest.current.open(action),
          }),
        ),
        {
          id: 'account.whatIf',
          title: 'Try a what-if…',
          section: 'Account',
          group: 2,
          enabled: () => latest.current.whatIf !== null,
          whyNot: () => 'Choose a decision that a rule made first.',
          run: () => latest.current.whatIf?.(),
        },
      ]),
    [],
  );
}
