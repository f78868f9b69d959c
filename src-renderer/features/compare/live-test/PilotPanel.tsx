import { useState } from 'react';
import type { Failure } from '../../../../src-engine/base/failure.ts';
import type { LiveTest } from '../../../../src-engine/model/live-test.ts';
import type { PilotColumns } from '../../../../src-engine/model/pilot.ts';
import type { PilotAnswer, PilotFile } from '../../../../src-engine/protocol/live-test-methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted } from '../../../format/count.ts';
import { host } from '../../../host/index.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { showFailure } from '../../../stores/toast-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { PilotAnswerView } from './PilotAnswerView.tsx';
import { type PilotChoice, pilotChoice } from './pilot-choice.ts';

interface Opened {
  readonly file: File;
  readonly columns: PilotFile;
}

/** The result of a live test from a file: was the split as planned, and what differs, however often one has looked. */
export function PilotPanel() {
  const summary = useDocumentSummary();
  const tests = useQuery('liveTests', null, `live-tests-${summary.revision}`).value ?? [];
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = async (): Promise<void> => {
    const next = await openedFile();
    if (next !== null) setOpened(next);
  };
  return (
    <Panel
      title="What a live test has shown"
      sub="from a file of results"
      note="One row a customer, in the order in which the results came in. The interval “valid at every look” holds however often the result was looked at on the way; it starts at 100 customers. The others hold for a test of a size fixed before."
      tools={
        <Button icon="folder" onClick={() => void open()}>
          Open results…
        </Button>
      }
    >
      {opened === null ? (
        <EmptyState icon="folder" title="No results opened yet">
          A CSV file with the customer, the arm and an outcome. Nothing of it is kept in the
          document.
        </EmptyState>
      ) : (
        <Reading key={opened.file.name + String(opened.file.size)} opened={opened} tests={tests} />
      )}
    </Panel>
  );
}

/** Asks for a file and reads its columns; null when there is none. */
async function openedFile(): Promise<Opened | null> {
  const picked = await host.openFiles('table');
  if (!picked.ok) {
    showFailure(picked.error);
    return null;
  }
  const [first] = picked.value;
  if (first === undefined) return null;
  const file = await first.read();
  if (!file.ok) {
    showFailure(file.error);
    return null;
  }
  const columns = await callEngine('pilotFile', { file: file.value, format: null });
  if (columns.ok) return { file: file.value, columns: columns.value };
  showFailure(columns.error);
  return null;
}

interface ReadingProps {
  readonly opened: Opened;
  readonly tests: readonly LiveTest[];
}

const NONE = '';

/** Which column is what, and the reading. */
function Reading({ opened, tests }: ReadingProps) {
  const { file, columns } = opened;
  const [choice, setChoice] = useState<PilotChoice>(() => pilotChoice(columns, tests));
  const [answer, setAnswer] = useState<PilotAnswer | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const set = (change: Partial<PilotChoice>): void => {
    setChoice((before) => ({ ...before, ...change }));
    setAnswer(null);
  };
  const analyze = async (): Promise<void> => {
    const { experiment, champion, ...named } = choice;
    const found = await callEngine('analyzePilot', {
      file,
      format: null,
      columns: columnsOf(named),
      question: { champion, shares: null, plannedUnits: null },
      ...(experiment !== NONE && { experiment }),
    });
    setAnswer(found.ok ? found.value : null);
    setFailed(found.ok ? null : found.error);
  };
  const header = columns.header.map((name) => ({ id: name, label: name }));
  const optional = [{ id: NONE, label: 'none' }, ...header];
  const arms = columns.values[choice.arm] ?? [];
  const column = (id: keyof PilotChoice, label: string, options: typeof header) => (
    <Select
      key={id}
      label={label}
      value={choice[id]}
      onChange={(name) => set({ [id]: name })}
      options={options}
    />
  );
  return (
    <>
      <p>
        {file.name}, {counted(columns.rows, 'row')}.
      </p>
      <div className="live-form">
        {column('unit', 'Customer', header)}
        {column('arm', 'Arm', header)}
        {column('outcome', 'Outcome', header)}
        {column('denominator', 'Divided by', optional)}
        {column('covariate', 'Known before (CUPED)', optional)}
        {column('stratum', 'Stratum', optional)}
        {column('phase', 'Phase', optional)}
        {column(
          'champion',
          'Champion',
          arms.map((name) => ({ id: name, label: name })),
        )}
        {column('experiment', 'Planned as', [
          { id: NONE, label: 'equal shares' },
          ...tests.map(({ experiment }) => ({ id: experiment, label: experiment })),
        ])}
      </div>
      <div className="acts live-acts">
        <Button
          tone="primary"
          unavailable={choice.champion === NONE ? 'Choose the column of the arm first.' : null}
          onClick={() => void analyze()}
        >
          Read results
        </Button>
      </div>
      {failed !== null && <ErrorState failure={failed} />}
      {answer !== null && (
        <PilotAnswerView answer={answer} outcome={choice.outcome} fileName={file.name} />
      )}
    </>
  );
}

function columnsOf(named: Omit<PilotChoice, 'experiment' | 'champion'>): PilotColumns {
  const orNull = (name: string) => (name === NONE ? null : name);
  return {
    ...{ unit: named.unit, arm: named.arm, outcome: named.outcome },
    denominator: orNull(named.denominator),
    covariate: orNull(named.covariate),
    stratum: orNull(named.stratum),
    phase: orNull(named.phase),
  };
}
