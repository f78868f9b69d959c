import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { documentStore } from '../../stores/document-state.ts';
import { go, type Params } from '../../stores/navigation-store.ts';
import { freeSlot, loadDraft, strategyStore } from '../../stores/strategy-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { pageOf, selectionOf } from '../strategy/editor-pages.ts';
import { addChallenger } from '../strategy/strategy-actions.ts';

/** Slot of the document's strategy that an arm ran: the same content, else the same name, else the champion. */
function slotOfArm(run: RunHeader, arm: number): number {
  const { strategies } = documentStore.getState().summary;
  const ran = run.arms[arm];
  const found =
    strategies.find((one) => one.fingerprint === ran?.strategyFingerprint) ??
    strategies.find((one) => one.name === ran?.name) ??
    strategies[0];
  return found?.slot ?? 0;
}

/** The rule's place in the strategy of the arm. */
export function openRule(run: RunHeader, arm: number, pointer: string): void {
  go('strategy', placeOf(slotOfArm(run, arm), pointer));
}

/** The rule is selected, not focused: Alt with an arrow leads back, where in a step it would move the step. */
function placeOf(slot: number, pointer: string): Params {
  return { slot: String(slot), page: pageOf(pointer), at: selectionOf(pointer) };
}

/**
 * Try a what-if (ux 2.5b): the arm's strategy is copied as the next challenger, and the rule that decided is shown in the
 * copy, to be changed and run against the others. One undoable step; nothing of the run changes.
 */
export async function tryWhatIf(run: RunHeader, arm: number, pointer: string): Promise<void> {
  const from = slotOfArm(run, arm);
  await loadDraft(from);
  const strategy = strategyStore.getState().drafts[from]?.strategy;
  const slot = freeSlot();
  if (strategy === undefined) return;
  await addChallenger(strategy);
  // With four challengers there is no room, and the reason has been told.
  if (slot === null || strategyStore.getState().drafts[slot] === undefined) return;
  go('strategy', placeOf(slot, pointer));
  showToast('plain', 'This is a copy. Change the rule, then F5 runs it against the others.');
}
