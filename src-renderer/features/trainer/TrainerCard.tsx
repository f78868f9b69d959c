import { useEffect, useRef } from 'react';
import { useQuery } from '../../engine-client/use-query.ts';
import { go } from '../../stores/navigation-store.ts';
import { useChosenRun } from '../../stores/run-store.ts';
import {
  leaveTrainer,
  showTrainerStep,
  trainerStore,
  useTrainer,
} from '../../stores/trainer-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LESSONS, type PlacedStep, placedSteps } from './lesson.ts';
import './trainer.css';

/** The trainer's card over the bottom of the page: tells, asks, and leads from one point of the lesson to the next. */
export function TrainerCard() {
  const { isOn, accountId } = useTrainer();
  const run = useChosenRun();
  useLook(isOn);
  const { value: story } = useQuery(
    'accountStory',
    { runId: run?.id ?? 0, arm: 0, accountId },
    isOn && run !== null ? `run-${run.id}` : null,
  );
  const [lesson] = LESSONS;
  if (!isOn || lesson === undefined) return null;
  const steps = story === null ? [] : placedSteps(lesson, story);
  return (
    <aside className="trainer" aria-label="Trainer">
      <header>
        <b>{lesson.title}</b>
        <span className="t2">{`Account ${accountId}`}</span>
        <IconButton icon="cross" label="Leave trainer mode" onClick={leaveTrainer} />
      </header>
      {steps.length === 0 || run === null ? (
        <p className="t2">Reading the account.</p>
      ) : (
        <Point steps={steps} runId={run.id} />
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

interface PointProps {
  readonly steps: readonly PlacedStep[];
  readonly runId: number;
}

function Point({ steps, runId }: PointProps) {
  const { step, answerShown, hidesResults, accountId } = useTrainer();
  const text = useRef<HTMLParagraphElement>(null);
  const here = steps[step];
  useQuiz(here?.question !== undefined && !answerShown && hidesResults);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point leads the page to its place, once.
  useEffect(() => {
    if (here !== undefined) leadTo(here, runId, accountId);
  }, [step]);
  if (here === undefined) return null;
  const show = (next: number) => {
    showTrainerStep(next);
    text.current?.focus();
  };
  return (
    <>
      <p ref={text} tabIndex={-1} role="status">
        <span className="b5">{`Day ${here.day}. `}</span>
        {here.text}
      </p>
      {here.question === undefined ? null : (
        <div className="trainer-quiz">
          <p>
            <b>{here.question}</b>
            {answerShown ? <span role="status">{` ${here.answer ?? ''}`}</span> : null}
          </p>
          {answerShown ? null : (
            <Button size="small" onClick={() => trainerStore.setState({ answerShown: true })}>
              Show the answer
            </Button>
          )}
        </div>
      )}
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
        <span className="t2">{`${step + 1} of ${steps.length}`}</span>
        <Button
          size="small"
          onClick={() => show(0)}
          unavailable={step === 0 ? 'This is the start.' : null}
        >
          Start again
        </Button>
        <Button
          size="small"
          onClick={() => show(step - 1)}
          unavailable={step === 0 ? 'This is the start.' : null}
        >
          Back
        </Button>
        {step + 1 < steps.length ? (
          <Button size="small" tone="primary" onClick={() => show(step + 1)}>
            Next
          </Button>
        ) : (
          <Button size="small" tone="primary" onClick={leaveTrainer}>
            End the lesson
          </Button>
        )}
      </footer>
    </>
  );
}

/** What would answer the question is not to be seen (trainer.css). */
function useQuiz(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    document.documentElement.dataset['quiz'] = 'open';
    return () => {
      delete document.documentElement.dataset['quiz'];
    };
  }, [isOpen]);
}

function leadTo({ show, day, decision }: PlacedStep, runId: number, accountId: string): void {
  const run = String(runId);
  if (show === 'jobs') {
    go('simulate', { run, day: String(day) });
    return;
  }
  go('accounts', {
    run,
    account: accountId,
    day: String(day),
    ...(decision === null ? {} : { decision: String(decision) }),
  });
}
