import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { RunAgain } from './use-run-again.ts';

interface Props {
  readonly run: RunHeader;
  readonly reasons: readonly string[];
  readonly again: RunAgain;
}

/** The amber bar over results of something that has changed since (ux 4.3). Nothing is recomputed behind it. */
export function StaleBar({ run, reasons, again }: Props) {
  return (
    <div className="bar" role="status">
      <Icon name="warn" />
      <span>
        {counted(reasons.length, 'change')} since run {run.id}: {reasons.join(', ')}. Compare still
        shows what was run.
        {again.unavailable === null && (
          <button type="button" className="link" onClick={again.run}>
            Run again
          </button>
        )}
      </span>
    </div>
  );
}
