import { useEffect, useRef } from 'react';
import { go } from '../../stores/navigation-store.ts';
import {
  leaveTrainer,
  showTrainerStep,
  trainerStore,
  useIsQuiz,
  useTrainer,
} from '../../stores/trainer-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { OwnRun } from './OwnRun.tsx';
import type { PlacedStep } from './placed-steps.ts';
import { Question } from './Question.tsx';
import { scoreText } from './score-text.ts';
import { useLesson } from './use-lesson.ts';
import './trainer.css';

/** The trainer's card below the page: tells, asks, and leads from one point of the lesson to the next. */
export function TrainerCard() {
  const { isOn, accountId } = useTrainer();
  const { lesson, steps } = useLesson();
  useLook(isOn);
  useQuiz();
  if (!isOn || lesson === null) return null;
  return (
    <aside className="trainer" aria-label="Trainer">
      <header>
        <b>{lesson.title}</b>
        <span className="t2">{accountId === '' ? '' : `Account ${accountId}`}</span>
        <IconButton icon="cross" label="Leave trainer mode" onClick={leaveTrainer} />
      </header>
      {steps === null ? (
        <p className="t2">Reading what the lesson is about.</p>
      ) : (
        <Point key={lesson.id} steps={steps} />
      )}
    </aside>
  );
}

/** Larger type, and results hidden while a question is open. */
function useLook(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    document.documentElement.dataset['trainer'] = 'on';
    return () => {
      delete document.documentElement.dataset['trainer'];
    };
  }, [isOn]);
}

function Point({ steps }: { readonly steps: readonly PlacedStep[] }) {
  const { step: place, answerShown, hidesResults, runId, chosen } = useTrainer();
  const text = useRef<HTMLParagraphElement>(null);
  const here = steps[place];
  const isAsking = here !== undefined && here.question !== '' && !answerShown;
  useEffect(() => trainerStore.setState({ isAsking }), [isAsking]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point leads the page to its place, once.
  useEffect(() => {
    if (here !== undefined) leadTo(here, runId);
  }, [place]);
  // The lesson has the focus from its start: what it says is read out, and the next Tab is its buttons.
  useEffect(() => text.current?.focus(), []);
  if (here === undefined) return null;
  const show = (next: number) => {
    showTrainerStep(next);
    text.current?.focus();
  };
  const { step } = here;
  const isLast = place + 1 >= steps.length;
  const waits = step.runs !== undefined && !steps.some(({ ownRun }) => ownRun !== null);
  return (
    <>
      <p ref={text} tabIndex={-1} role="status">
        {here.accountId === null ? null : <span className="b5">{`Day ${here.day}. `}</span>}
        {here.text}
      </p>
      {here.question === '' ? null : (
        // Another point has another question: what was opened at the one before is closed.
        <Question key={place} asked={here} />
      )}
      {step.runs === undefined ? null : <OwnRun replications={step.runs} isDone={!waits} />}
      {isLast ? <p className="t2">{scoreText(steps, chosen)}</p> : null}
      <footer>
        <label>
          <input
            type="checkbox"
            checked={hidesResults}
            onChange={(event) =>
              trainerStore.setState({ hidesResults: event.currentTarget.checked })
            }
          />
          Hide results while a question is open
        </label>
        <span className="t2">{`${place + 1} of ${steps.length}`}</span>
        <Button
          size="small"
          onClick={() => show(0)}
          unavailable={place === 0 ? 'This is the start.' : null}
        >
          Start again
        </Button>
        <Button
          size="small"
          onClick={() => show(place - 1)}
          unavailable={place === 0 ? 'This is the start.' : null}
        >
          Back
        </Button>
        {isLast ? (
          <Button size="small" tone="primary" onClick={leaveTrainer}>
            End the lesson
          </Button>
        ) : (
          <Button
            size="small"
            tone="primary"
            onClick={() => show(place + 1)}
            unavailable={waits ? 'The lesson goes on when the run is done.' : null}
          >
            Next
          </Button>
        )}
      </footer>
    </>
  );
}

/** What would answer the question is not to be seen (trainer.css). */
function useQuiz(): void {
  const isOpen = useIsQuiz();
  useEffect(() => {
    if (!isOpen) return undefined;
    document.documentElement.dataset['quiz'] = 'open';
    return () => {
      delete document.documentElement.dataset['quiz'];
    };
  }, [isOpen]);
}

function leadTo({ step, accountId, day, decision, ownRun }: PlacedStep, runId: number): void {
  const run = String(ownRun ?? runId);
  trainerStore.setState({ accountId: accountId ?? '' });
  if (step.show === 'jobs') go('simulate', { run, day: String(day) });
  else if (accountId === null) {
    go('compare', step.show === 'summary' ? { run } : { run, tab: step.show });
  } else {
    go('accounts', {
      run,
      account: accountId,
      day: String(day),
      ...(decision === null ? {} : { decision: String(decision) }),
    });
  }
}
