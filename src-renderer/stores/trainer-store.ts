import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Trainer mode of this window (ux 5.3): not kept, a class starts where it starts. */
export interface TrainerState {
  readonly isOn: boolean;
  /** Place in the lesson's steps. */
  readonly step: number;
  readonly answerShown: boolean;
  /** While a question is open, what would answer it is hidden. */
  readonly hidesResults: boolean;
  /** The account that the lesson follows; empty outside one. */
  readonly accountId: string;
}

const OFF: TrainerState = {
  isOn: false,
  step: 0,
  answerShown: false,
  hidesResults: true,
  accountId: '',
};

export const trainerStore = createStore<TrainerState>(() => OFF);

export function startTrainer(accountId: string): void {
  trainerStore.setState({ ...OFF, isOn: true, accountId });
}

export function leaveTrainer(): void {
  trainerStore.setState(OFF);
}

export function showTrainerStep(step: number): void {
  trainerStore.setState({ step, answerShown: false });
}

export function useTrainer(): TrainerState {
  return useStore(trainerStore);
}

/** Whether process steps are numbered. */
export function useIsTraining(): boolean {
  return useStore(trainerStore, (state) => state.isOn);
}
