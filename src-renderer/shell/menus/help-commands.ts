import { openThenShow } from '../../commands/open-then-show.ts';
import type { Command } from '../../commands/registry.ts';
import { openFirstMinute } from '../../features/first-minute/first-minute-store.ts';
import { documentStore } from '../../stores/document-state.ts';
import { openSample } from '../../stores/document-store.ts';
import { go } from '../../stores/navigation-store.ts';
import { leaveTrainer, trainerStore } from '../../stores/trainer-store.ts';
import { openGlossary } from '../glossary/glossary-store.ts';
import { termAt } from '../glossary/term-at.ts';
import { openWindow } from '../window-store.ts';
import { always } from './always.ts';

/** Help, always last in the menu bar. */
export function helpCommands(): readonly Command[] {
  return [
    {
      id: 'help.glossary',
      title: 'Collections glossary',
      section: 'Help',
      shortcut: 'F1',
      enabled: always,
      run: () => openGlossary(termAt(document.activeElement)),
    },
    {
      id: 'help.shortcuts',
      title: 'Keyboard shortcuts',
      section: 'Help',
      shortcut: 'Ctrl+/',
      enabled: always,
      run: () => openWindow('shortcuts'),
    },
    {
      id: 'help.firstMinute',
      title: 'Guided tour: the first minute',
      section: 'Help',
      enabled: always,
      run: () => void showFirstMinute(),
    },
    {
      id: 'help.trainer',
      title: 'Trainer mode',
      section: 'Help',
      shortcut: 'Ctrl+Shift+M',
      enabled: always,
      checked: () => trainerStore.getState().isOn,
      run: () => (trainerStore.getState().isOn ? leaveTrainer() : openWindow('lessons')),
    },
    {
      id: 'help.news',
      title: 'What’s new',
      section: 'Help',
      enabled: always,
      run: () => openWindow('news'),
    },
    {
      id: 'help.about',
      title: 'About Collections Strategy Lab',
      section: 'Help',
      enabled: always,
      run: () => openWindow('about'),
    },
  ];
}

/** On the sample that is open, or on the sample opened for it. */
async function showFirstMinute(): Promise<void> {
  if (documentStore.getState().isOpen && documentStore.getState().isSample) go('compare');
  else await openThenShow(openSample);
  if (documentStore.getState().isSample) openFirstMinute();
}
