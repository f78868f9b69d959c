import { callEngine } from '../../engine-client/client.ts';
import { restoreStrategies, undo } from '../../stores/strategy-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';

/** The strategies of a saved version take the place of those of now: one undoable step. */
export async function restoreVersion(name: string): Promise<boolean> {
  const held = await callEngine('versionStrategies', { name });
  if (!held.ok) {
    showFailure(held.error);
    return false;
  }
  const wanted = new Map(held.value.map(({ slot, strategy }) => [slot, strategy]));
  if (!(await restoreStrategies(wanted, `Restore version ${name}`))) return false;
  showToast('good', `The strategies are those of version ${name} again.`, {
    label: 'Undo',
    run: undo,
  });
  return true;
}
