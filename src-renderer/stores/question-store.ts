import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A question that must be answered before work goes on. Buttons name their effect (never Yes or No). */
export interface Question {
  readonly title: string;
  readonly body: string;
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly tone: 'primary' | 'plain' | 'danger';
  }[];
  /** Answer of Escape and of a click outside. */
  readonly cancelId: string;
}

interface QuestionState {
  readonly question: Question | null;
  readonly answer: (id: string) => void;
}

export const questionStore = createStore<QuestionState>(() => ({
  question: null,
  answer: () => undefined,
}));

/** Shows the question and answers with the id of the choice. One at a time: a second one cancels the first. */
export function ask(question: Question): Promise<string> {
  const before = questionStore.getState();
  if (before.question !== null) before.answer(before.question.cancelId);
  return new Promise((resolve) => {
    questionStore.setState({
      question,
      answer: (id) => {
        questionStore.setState({ question: null, answer: () => undefined });
        resolve(id);
      },
    });
  });
}

export function useQuestion(): QuestionState {
  return useStore(questionStore);
}
