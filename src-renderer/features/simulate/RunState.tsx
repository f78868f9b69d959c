import { dismissRunFailure, useRunActivity } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RunningPanel } from '../compare/RunningPanel.tsx';

/** A run under way, with what a sample shows already, or failed; nothing when there is neither. */
export function RunState() {
  const activity = useRunActivity();
  if (activity.kind === 'idle') return null;
  if (activity.kind === 'failed') {
    return (
      <section className="panel" aria-label="Run failed">
        <ErrorState
          failure={activity.failure}
          actions={<Button onClick={dismissRunFailure}>Close message</Button>}
        />
      </section>
    );
  }
  return <RunningPanel activity={activity} />;
}
