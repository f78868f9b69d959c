import { callEngine } from '../../../engine-client/client.ts';
import { documentStore } from '../../../stores/document-state.ts';
import { go } from '../../../stores/navigation-store.ts';
import { freeSlot, replaceStrategy } from '../../../stores/strategy-store.ts';
import { showFailure, showToast } from '../../../stores/toast-store.ts';
import { armTitle } from '../../../ui/arm-style.ts';

/** A challenger that a setting has become. */
export interface AddedChallenger {
  readonly slot: number;
  readonly name: string;
  readonly days: number;
}

const LONGEST_NAME = 80;

/** The name, or with a number behind it that no strategy of the document has. */
function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number++) {
    const end = ` ${number}`;
    const candidate = `${name.slice(0, LONGEST_NAME - end.length)}${end}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** Puts a setting of a kept sweep in the next free slot as an undoable step. null, and said, when that cannot be. */
export async function addSettingAsChallenger(
  sweepId: number,
  setting: number,
): Promise<AddedChallenger | null> {
  const slot = freeSlot();
  if (slot === null) {
    showToast('plain', 'A comparison has at most four challengers. Remove one first.', {
      label: 'Open Strategy',
      run: () => go('strategy'),
    });
    return null;
  }
  const made = await callEngine('sweepStrategy', { sweepId, setting });
  if (!made.ok) {
    showFailure(made.error);
    return null;
  }
  const { strategies, runs } = documentStore.getState().summary;
  const taken = strategies.map((header) => header.name);
  const name = freeName(made.value.name, taken);
  if (!(await replaceStrategy(slot, { ...made.value, name }, `Add challenger ${name}`)))
    return null;
  showToast('good', `${name} is ${armTitle(slot)} now. Confirm it in a run with a new seed.`, {
    label: 'Open Strategy',
    run: () => go('strategy'),
  });
  return { slot, name, days: runs.at(-1)?.days ?? 120 };
}
