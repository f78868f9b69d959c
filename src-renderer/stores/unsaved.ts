import type { UnsavedAnswer } from '../../src-main/contract/desktop.ts';
import { host } from '../host/index.ts';
import { ask } from './question-store.ts';

/** What to do with unsaved changes before they are given up: the platform's question or our own. */
export async function askUnsaved(fileName: string): Promise<UnsavedAnswer> {
  if (host.askUnsaved !== null) return host.askUnsaved(fileName);
  const answer = await ask({
    title: `Save the changes to ${fileName}?`,
    body: 'Changes since the last save are lost if you do not save them.',
    choices: [
      { id: 'discard', label: 'Discard changes', tone: 'danger' },
      { id: 'cancel', label: 'Keep editing', tone: 'plain' },
      { id: 'save', label: 'Save', tone: 'primary' },
    ],
    cancelId: 'cancel',
  });
  return answer === 'save' || answer === 'discard' ? answer : 'cancel';
}
