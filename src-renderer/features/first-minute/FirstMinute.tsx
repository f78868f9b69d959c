import { useEffect, useRef } from 'react';
import { useQuery } from '../../engine-client/use-query.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { go, type Screen, useNavigation } from '../../stores/navigation-store.ts';
import { useChosenRun, useFinishedRun, useIsRunning } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { laterComponent } from '../../ui/later-component.tsx';
import './first-minute.css';
import { runViewKey } from '../../stores/run-view-key.ts';
import {
  closeFirstMinute,
  FIRST_MINUTE_STEPS,
  type FirstMinuteStep,
  showFirstMinuteStep,
  useFirstMinute,
} from './first-minute-store.ts';
import { firstMinuteText } from './first-minute-text.ts';

const ToChangeButton = laterComponent(
  async () => (await import('./ToChangeButton.tsx')).ToChangeButton,
);

const TITLES: Readonly<Record<FirstMinuteStep, string>> = {
  answer: 'Read the answer',
  customer: 'See one customer',
  change: 'Change one thing',
  done: 'Your own portfolio',
};

/** Where each step is done. */
const SCREENS: Readonly<Record<FirstMinuteStep, readonly Screen[]>> = {
  answer: ['compare'],
  customer: ['compare', 'accounts'],
  change: ['strategy', 'simulate', 'compare'],
  done: ['compare'],
};

/** Three steps over the sample: a strip, not a window, that can be left at any time (ux 5.1). */
export function FirstMinute() {
  const step = useFirstMinute();
  const { isSample } = useDocumentState();
  return step === null || !isSample ? null : <Watched step={step} />;
}

/** Only on the screens of its step: who has wandered off is not followed, and finds it again on coming back. */
function Watched({ step }: { readonly step: FirstMinuteStep }) {
  const { screen } = useNavigation();
  const run = useChosenRun();
  useEndOfChange(step, run?.id ?? null);
  return SCREENS[step].includes(screen) ? <Strip step={step} /> : null;
}

function Strip({ step }: { readonly step: FirstMinuteStep }) {
  const { screen, params } = useNavigation();
  const run = useChosenRun();
  const isRunning = useIsRunning();
  const { value: view } = useQuery(
    'runView',
    { runId: run?.id ?? 0 },
    run === null ? null : runViewKey(run),
  );
  const text = firstMinuteText({ step, address: { screen, params }, view, isRunning });
  return (
    <section className="first-strip" aria-label="First minute" data-step={step}>
      <ol className="first-strip-steps">
        {FIRST_MINUTE_STEPS.slice(0, 3).map((one, index) => (
          <li
            key={one}
            aria-current={one === step ? 'step' : undefined}
            className={isBehind(one, step) ? 'past' : undefined}
          >
            <span className="first-strip-n">{index + 1}</span>
            {TITLES[one]}
          </li>
        ))}
      </ol>
      <p role="status">{text}</p>
      <div className="first-strip-acts">
        <Actions step={step} />
        <IconButton icon="cross" label="Close the first minute" onClick={closeFirstMinute} />
      </div>
    </section>
  );
}

function Actions({ step }: { readonly step: FirstMinuteStep }) {
  const run = useChosenRun();
  const toRun = run === null ? {} : { run: String(run.id) };
  switch (step) {
    case 'answer':
      return (
        <Button
          tone="primary"
          onClick={() => {
            showFirstMinuteStep('customer');
            go('compare', toRun);
          }}
        >
          Next
        </Button>
      );
    case 'customer':
      return <ToChangeButton />;
    case 'change':
      return null;
    case 'done':
      return (
        <>
          <Button
            tone="primary"
            onClick={() => {
              closeFirstMinute();
              go('portfolio', { import: 'file' });
            }}
          >
            Import portfolio…
          </Button>
          <Button onClick={closeFirstMinute}>Keep exploring</Button>
        </>
      );
  }
}

function isBehind(one: FirstMinuteStep, shown: FirstMinuteStep): boolean {
  return FIRST_MINUTE_STEPS.indexOf(one) < FIRST_MINUTE_STEPS.indexOf(shown);
}

/** A run that ends while "Change one thing" is shown ends the first minute. */
function useEndOfChange(step: FirstMinuteStep, runId: number | null): void {
  const finished = useFinishedRun();
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (step !== 'change') {
      before.current = finished?.runId ?? null;
      return;
    }
    if (finished !== null && finished.runId !== before.current && finished.runId === runId) {
      before.current = finished.runId;
      showFirstMinuteStep('done');
    }
  }, [step, finished, runId]);
}
