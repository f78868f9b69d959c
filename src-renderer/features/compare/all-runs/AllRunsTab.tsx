import { useState } from 'react';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { ChartMenu } from '../../../charts/ChartMenu.tsx';
import { plainCell } from '../../../charts/chart-table.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { wantedReplications } from '../../../format/replications-text.ts';
import { runLabel } from '../../../format/run-label.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { runViewKey } from '../../../stores/run-view-key.ts';
import { ArmMark } from '../../../ui/ArmMark.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { staleReasons } from '../stale-run.ts';
import { RunDifferences } from './RunDifferences.tsx';
import { removeRun } from './remove-run.ts';
import { renameRun } from './rename-run.ts';

/** Every run that the document keeps: what it was, what it said, whether it still fits; and what two of them differ in. */
export function AllRunsTab({ current }: { readonly current: RunHeader }) {
  const summary = useDocumentSummary();
  const runs = [...summary.runs].reverse();
  const [picked, setPicked] = useState<readonly number[]>([]);
  const chosen = picked.flatMap((id) => runs.filter((run) => run.id === id));
  const toggle = (id: number): void =>
    // Two at most: a third takes the place of the one chosen first.
    setPicked((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(-2),
    );
  const [left, right] = chosen;
  return (
    <>
      <Panel
        title="All runs"
        sub={counted(runs.length, 'run')}
        flush
        tools={<ChartMenu title="All runs" table={runsTable(runs)} fileName="runs" />}
        note="Choose two runs to see what their settings differ in. Results are never changed: a run stays as it was until it is removed."
      >
        <div className="scroll-x">
          <table className="edge runs">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr">Choose for comparing settings</span>
                </th>
                <th scope="col">Run</th>
                <th scope="col">Arms</th>
                <th scope="col" className="num">
                  Days
                </th>
                <th scope="col" className="num">
                  Replications
                </th>
                <th scope="col" className="num">
                  Seed
                </th>
                <th scope="col">What it said</th>
                <th scope="col">Still fits</th>
                <th scope="col">
                  <span className="sr">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <RunRow
                  key={run.id}
                  run={run}
                  isCurrent={run.id === current.id}
                  isPicked={picked.includes(run.id)}
                  onPick={() => toggle(run.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      {left !== undefined && right !== undefined && <RunDifferences left={left} right={right} />}
    </>
  );
}

interface RowProps {
  readonly run: RunHeader;
  readonly isCurrent: boolean;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function RunRow({ run, isCurrent, isPicked, onPick }: RowProps) {
  const summary = useDocumentSummary();
  const { go } = useNavigation();
  const reasons = staleReasons(run, summary);
  return (
    <tr aria-selected={isCurrent}>
      <td>
        <input
          type="checkbox"
          aria-label={`Compare settings of run ${run.id}`}
          checked={isPicked}
          onChange={onPick}
        />
      </td>
      <th scope="row">
        <Button
          tone="ghost"
          size="small"
          aria-current={isCurrent ? 'true' : undefined}
          onClick={() => go('compare', { run: String(run.id) })}
        >
          {`Open run ${run.id}`}
        </Button>
        <TextField
          label={<span className="sr">{`Name of run ${run.id}`}</span>}
          placeholder="Name it"
          maxLength={60}
          value={run.title}
          onCommit={(title) => void renameRun(run, title)}
        />
        {run.reweighedFrom !== null && (
          <div className="kd">run {run.reweighedFrom} at other costs, re-weighted</div>
        )}
        {run.branchOf !== null && <div className="kd">run {run.branchOf} with manual changes</div>}
      </th>
      <td>
        <ul className="run-arms">
          {run.arms.map((arm, slot) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the position is the arm's identity.
            <li key={slot}>
              <ArmMark slot={slot} />
              {arm.name}
            </li>
          ))}
        </ul>
      </td>
      <td className="num">{formatCount(run.days)}</td>
      <td className="num">
        {formatCount(run.replications)}
        {run.askedReplications !== undefined && (
          <div className="kd nowrap">of {formatCount(run.askedReplications)}, stopped</div>
        )}
      </td>
      <td className="num">{String(run.seed)}</td>
      <td>
        <Headline run={run} />
      </td>
      <td>
        {reasons.length === 0 ? (
          <span className="chip pos">Up to date</span>
        ) : (
          <span className="chip warn" title={reasons.join(', ')}>
            Stale: {reasons.join(', ')}
          </span>
        )}
      </td>
      <td>
        <IconButton
          icon="trash"
          label={`Remove run ${run.id}`}
          onClick={() => void removeRun(run)}
        />
      </td>
    </tr>
  );
}

/** The verdicts of a run; a run of an older engine says why it cannot be read. */
function Headline({ run }: { readonly run: RunHeader }) {
  const { value, failure, stale } = useQuery('runView', { runId: run.id }, runViewKey(run));
  if (failure !== null) return <span className="t3">{failure.message}</span>;
  if (value === null || stale) return <span className="t3">Reading…</span>;
  const { headlines } = value.comparison;
  if (headlines.length === 0) return <span className="t3">Champion alone</span>;
  return (
    <ul className="run-heads">
      {headlines.map((headline, index) => (
        <li key={headline.arm}>
          <ArmMark slot={index + 1} />
          {headline.sentence}
        </li>
      ))}
    </ul>
  );
}

function runsTable(runs: readonly RunHeader[]) {
  const heads = [
    ...['Run', 'Arms', 'Days', 'Replications', 'Replications asked for'],
    ...['Seed', 'Accounts', 'Engine'],
  ];
  return {
    columns: heads.map((label, index) => ({ label, numeric: index > 1 && index < 7 })),
    rows: runs.map((run) =>
      [
        runLabel(run),
        run.arms.map((arm) => arm.name).join(', '),
        String(run.days),
        String(run.replications),
        String(wantedReplications(run)),
        String(run.seed),
        String(run.accounts),
        run.engineVersion,
      ].map(plainCell),
    ),
  };
}
