import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { documentStore } from './document-state.ts';

/** Trainer mode of this window (ux 5.3): not kept, a class starts where it starts. */
export interface TrainerState {
  readonly isOn: boolean;
  /** Which lesson; empty outside one. */
  readonly lesson: string;
  /** Place in the lesson's steps. */
  readonly step: number;
  readonly answerShown: boolean;
  /** By step: which of the answers was chosen. */
  readonly chosen: Readonly<Record<number, number>>;
  /** While a question is open, what would answer it is hidden. */
  readonly hidesResults: boolean;
  /** A question waits for its answer; true, too, until the lesson is read. */
  readonly isAsking: boolean;
  /** The account that the lesson follows now; empty where it follows none. */
  readonly accountId: string;
  /** The run that the lesson is told from. */
  readonly runId: number;
}

const OFF: TrainerState = {
  isOn: false,
  lesson: '',
  step: 0,
  answerShown: false,
  chosen: {},
  hidesResults: true,
  isAsking: false,
  accountId: '',
  runId: 0,
};

export const trainerStore = createStore<TrainerState>(() => OFF);

export function startTrainer(lesson: string, runId: number): void {
  trainerStore.setState({ ...OFF, isOn: true, isAsking: true, lesson, runId });
}

export function leaveTrainer(): void {
  trainerStore.setState(OFF);
}

/** Another step; what was chosen at it is asked anew. */
export function showTrainerStep(step: number): void {
  trainerStore.setState(({ chosen }) => {
    const { [step]: _, ...others } = chosen;
    return { step, answerShown: false, chosen: step === 0 ? {} : others };
  });
}

/** Takes an answer of the step and shows the right one. */
export function chooseAnswer(choice: number): void {
  trainerStore.setState(({ step, chosen }) => ({
    chosen: { ...chosen, [step]: choice },
    answerShown: true,
  }));
}

// A lesson is of the document that it was started on.
documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) leaveTrainer();
});

export function useTrainer(): TrainerState {
  return useStore(trainerStore);
}

/** Whether what would answer the open question of a lesson is to be hidden. */
export function useIsQuiz(): boolean {
  return useStore(
    trainerStore,
    ({ isOn, isAsking, hidesResults }) => isOn && isAsking && hidesResults,
  );
}

/** Whether process steps are numbered. */
export function useIsTraining(): boolean {
  return useStore(trainerStore, (state) => state.isOn);
}
