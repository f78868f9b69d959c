import { useState } from 'react';
import type { StrategyChange } from '../../../src-engine/protocol/methods.ts';
import { type QueryState, useQuery } from '../../engine-client/use-query.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { useEditor } from './use-editor.ts';

const SIGNS = { '+': 'Added', '-': 'Removed', '~': 'Changed' } as const;

/** What differs from the version of the last run, or from the champion. */
export function ChangesDialog({ onClose }: { readonly onClose: () => void }) {
  const { slot, strategy, champion, runArm, reveal } = useEditor();
  const summary = useDocumentSummary();
  const [against, setAgainst] = useState<'run' | 'champion'>(runArm === null ? 'champion' : 'run');
  const sinceRun = useQuery(
    'changesSinceRun',
    { runId: runArm?.runId ?? 0, arm: runArm?.arm ?? 0, slot },
    runArm === null ? null : summary.revision,
  );
  const championSlot = summary.strategies[0]?.slot ?? 0;
  const toChampion = useQuery(
    'strategyChanges',
    { fromSlot: championSlot, toSlot: slot },
    champion === null ? null : summary.revision,
  );
  const options = [
    ...(runArm === null ? [] : [{ id: 'run' as const, label: `Since run ${runArm.runId}` }]),
    ...(champion === null
      ? []
      : [{ id: 'champion' as const, label: `Against champion ${champion.name}` }]),
  ];
  return (
    <Dialog
      wide
      title={`Changes of ${strategy.name}`}
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {options.length > 1 ? (
        <SegmentedControl
          label="Compare with"
          options={options}
          value={against}
          onChange={setAgainst}
        />
      ) : null}
      <List
        query={against === 'run' ? sinceRun : toChampion}
        onOpen={(pointer) => {
          onClose();
          reveal(pointer);
        }}
      />
    </Dialog>
  );
}

interface ListProps {
  readonly query: QueryState<readonly StrategyChange[]>;
  readonly onOpen: (pointer: string) => void;
}

function List({ query, onOpen }: ListProps) {
  if (query.failure !== null) return <ErrorState failure={query.failure} />;
  if (query.value === null) return <p className="t2">Comparing</p>;
  if (query.value.length === 0) return <p className="t2">No difference.</p>;
  return (
    <ul className="st-changes">
      {query.value.map((change) => (
        <li key={`${change.sign} ${change.pointer} ${change.text}`}>
          <span
            className={`sign s${change.sign === '+' ? 'add' : change.sign === '-' ? 'del' : 'mod'}`}
          >
            <span aria-hidden="true">{change.sign === '-' ? '\u2212' : change.sign}</span>
            <span className="sr">{SIGNS[change.sign]}</span>
          </span>
          {change.sign === '-' ? (
            <span>{change.text}</span>
          ) : (
            <button type="button" className="plain" onClick={() => onOpen(change.pointer)}>
              {change.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
