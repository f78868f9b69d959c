import { go } from '../../stores/navigation-store.ts';
import { loadDraft, strategyStore } from '../../stores/strategy-store.ts';
import { addChallenger } from '../strategy/strategy-actions.ts';

/** A copy of the document's champion becomes the next challenger, and the editor shows it. */
export async function addChallengerHere(): Promise<void> {
  await loadDraft(0);
  const champion = strategyStore.getState().drafts[0]?.strategy;
  if (champion === undefined) return;
  await addChallenger(champion);
  go('strategy');
}
