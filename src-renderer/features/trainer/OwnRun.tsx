import { useState } from 'react';
import { counted } from '../../format/count.ts';
import { documentStore } from '../../stores/document-state.ts';
import { startRun, useRunActivity } from '../../stores/run-store.ts';
import { trainerStore } from '../../stores/trainer-store.ts';
import { Button } from '../../ui/Button.tsx';

interface Props {
  readonly replications: number;
  readonly isDone: boolean;
}

/** The run that a step asks the class for: the strategies, days and seed of the lesson's run with fewer replications. */
export function OwnRun({ replications, isDone }: Props) {
  const activity = useRunActivity();
  const [started, setStarted] = useState(false);
  const isRunning = activity.kind === 'running';
  const share = isRunning && activity.total > 0 ? activity.done / activity.total : 0;
  const start = () => {
    const { summary } = documentStore.getState();
    const run = summary.runs.find(({ id }) => id === trainerStore.getState().runId);
    if (run === undefined) return;
    setStarted(true);
    const slots = summary.strategies.map(({ slot }) => slot);
    void startRun({ slots, days: run.days, replications, seed: run.seed });
  };
  return (
    <div className="trainer-quiz">
      {isDone ? (
        <p role="status">The run is done.</p>
      ) : (
        <>
          <Button
            size="small"
            icon="run"
            onClick={start}
            unavailable={isRunning ? 'A run is under way.' : null}
          >
            {`Run with ${counted(replications, 'replication')}`}
          </Button>
          <p>
            {isRunning ? `${Math.floor(share * 100)}% done` : started ? 'The run did not end.' : ''}
          </p>
        </>
      )}
    </div>
  );
}
