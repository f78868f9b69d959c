import type { MeasureId } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { runBasis } from '../../../charts/run-basis.ts';
import { TablePanel } from '../../../charts/TablePanel.tsx';
import { useQuery } from '../../../engine-client/use-query.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingState } from '../../../ui/LoadingState.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { replicationTable, signSentence } from './replication-table.ts';

interface Props {
  readonly measure: MeasureId;
  readonly run: RunHeader;
  readonly onSegments: () => void;
  readonly onClose: () => void;
}

/** What stands behind a row of the forest table: its definition, its values by replication, the way to its segments (ux 4.6). */
export function MeasureDialog({ measure, run, onSegments, onClose }: Props) {
  const { label, definition, direction } = MEASURE_DEFINITIONS[measure];
  const { value, failure, retry } = useQuery(
    'measureReplications',
    { runId: run.id, measure },
    `run-${run.id}`,
  );
  const challengers = run.arms.slice(1);
  return (
    <Dialog
      wide
      title={label}
      description={`${definition} ${direction === 'higher' ? 'Higher' : 'Lower'} is better.`}
      onClose={onClose}
      footer={
        <>
          {challengers.length === 0 ? null : <Button onClick={onSegments}>Show segments</Button>}
          <Button tone="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {failure !== null ? (
        <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
      ) : value === null ? (
        <LoadingState>Reading the replications.</LoadingState>
      ) : (
        <TablePanel
          title="By replication"
          basis={runBasis(run, { kind: 'both', replication: 'each' })}
          note="Every replication has the same draws under all arms."
          lead={challengers.map((arm, index) => (
            <p key={arm.name} className="t2">
              {signSentence(value, index + 1)}
            </p>
          ))}
          table={() => replicationTable(measure, value, run.currency)}
          fileName={`run-${run.id}-${measure}-replications`}
        />
      )}
    </Dialog>
  );
}
