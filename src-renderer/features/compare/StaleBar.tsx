import { Fragment } from 'react';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { go } from '../../stores/navigation-store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ArmVersion } from './ArmVersion.tsx';
import { revertToRun } from './revert-to-run.ts';
import { editedArms } from './stale-run.ts';
import type { RunAgain } from './use-run-again.ts';

interface Props {
  readonly run: RunHeader;
  readonly reasons: readonly string[];
  readonly again: RunAgain;
}

/** The amber bar over results of something that has changed since (ux 4.3). Nothing is recomputed behind it. */
export function StaleBar({ run, reasons, again }: Props) {
  const edited = editedArms(run, useDocumentSummary());
  const [first] = edited;
  return (
    <div className="bar" role="status">
      <Icon name="warn" />
      <span>
        {counted(reasons.length, 'change')} since run {run.id}: {reasons.join(', ')}. Compare still
        shows{' '}
        {edited.length === 0
          ? 'what was run'
          : edited.map(({ arm, name }, index) => (
              <Fragment key={arm}>
                {index === 0 ? '' : ', '}
                {name}
                <ArmVersion run={run} arm={arm} />
              </Fragment>
            ))}
        .
        {first !== undefined && (
          <>
            <button
              type="button"
              className="link"
              onClick={() => go('strategy', { slot: String(first.slot), dialog: 'changes' })}
            >
              Show changes
            </button>
            <button type="button" className="link" onClick={() => void revertToRun(run)}>
              Revert
            </button>
          </>
        )}
        {again.unavailable === null && (
          <button type="button" className="link" onClick={again.run}>
            Run again
          </button>
        )}
      </span>
    </div>
  );
}
