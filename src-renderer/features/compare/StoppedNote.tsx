import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { runComparison } from '../../commands/run-comparison.ts';
import { useWhyNotRun } from '../../commands/use-why-not-run.ts';
import { counted, formatCount } from '../../format/count.ts';
import { replicationsText } from '../../format/replications-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { requestOfRun } from './request-of-run.ts';

interface Props {
  readonly run: RunHeader;
  /** What fewer replications mean here. */
  readonly meaning: 'intervals' | 'days';
}

/** That the run was stopped before all its replications were there (ux 1.2), and the way to all; nothing of a whole run. */
export function StoppedNote({ run, meaning }: Props) {
  const unavailable = useWhyNotRun();
  const { askedReplications, replications } = run;
  if (askedReplications === undefined) return null;
  const has = counted(replications, 'replication');
  return (
    <div className="bar" role="status">
      <Icon name="warn" />
      <span>
        {replicationsText(run)}: the run was stopped.{' '}
        {meaning === 'days'
          ? `Its comparison is one of ${has}; its days are complete.`
          : `Its intervals are as wide as ${has} ${replications === 1 ? 'leaves' : 'leave'} them.`}
        {unavailable === null && (
          <button
            type="button"
            className="link"
            onClick={() => void runComparison(requestOfRun(run))}
          >
            Run {formatCount(askedReplications)} again
          </button>
        )}
      </span>
    </div>
  );
}
