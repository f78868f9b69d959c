import { useEffect, useState } from 'react';
import type { RunHeader, RunRequest } from '../../../src-engine/protocol/methods.ts';
import { RunWarnings } from '../../charts/RunWarnings.tsx';
import { registerCommands } from '../../commands/registry.ts';
import { nextRequest, runComparison, whyNotRun } from '../../commands/run-comparison.ts';
import { useWhyNotRun } from '../../commands/use-why-not-run.ts';
import { counted } from '../../format/count.ts';
import { runLabel } from '../../format/run-label.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import {
  replicationNote,
  selectRun,
  startRun,
  useChosenRun,
  useIsRunning,
} from '../../stores/run-store.ts';
import { useWish } from '../../stores/use-wish.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { StoppedNote } from '../compare/StoppedNote.tsx';
import { RunDays } from './RunDays.tsx';
import { RunSetup } from './RunSetup.tsx';
import { RunState } from './RunState.tsx';
import './simulate.css';

/** Runs the strategies, and shows a run day by day on replication 1 (ux 2.3). */
export function SimulateScreen() {
  const summary = useDocumentSummary();
  const { params, replaceParams } = useNavigation();
  const chosen = useChosenRun();
  const isRunning = useIsRunning();
  const [setup, setSetup] = useState(false);
  // Run setup from another screen's menu comes with the address.
  useWish('setup', () => setSetup(true));
  const run = summary.runs.find((one) => String(one.id) === params['run']) ?? chosen;
  const runId = run?.id ?? null;
  useEffect(() => {
    if (runId !== null) selectRun(runId);
  }, [runId]);
  useEffect(
    () =>
      registerCommands([
        {
          id: 'run.setup',
          title: 'Run setup…',
          section: 'Run',
          shortcut: 'Ctrl+F5',
          enabled: () => whyNotRun([]) === null,
          whyNot: () => whyNotRun([]),
          run: () => setSetup(true),
        },
      ]),
    [],
  );
  const arm = armOf(params['arm'], run);
  const blocked = useWhyNotRun();
  const setupBlocked = useWhyNotRun([]);
  const start = (request: RunRequest) => {
    setSetup(false);
    // One replication is for looking at days: stay here. A comparison is read on its own screen.
    if (request.replications > 1 && request.slots.length > 1) void runComparison(request);
    else void startRun(request).then((id) => (id === null ? undefined : showRun(id)));
  };
  return (
    <>
      <div className="si-head">
        <ScreenHead
          title="Simulate"
          meta={
            run === null
              ? 'Runs champion and challengers on the same accounts with the same luck.'
              : `Run ${run.id}, ${run.arms[arm]?.name ?? ''}, ${replicationNote(run).toLowerCase()}, ${counted(run.accounts, 'account')}`
          }
          actions={
            <>
              {run === null ? null : (
                <Choices
                  run={run}
                  arm={arm}
                  runs={summary.runs}
                  onRun={(id) => showRun(Number(id))}
                  onArm={(index) => replaceParams({ ...params, arm: index })}
                />
              )}
              <Button keys="Ctrl+F5" unavailable={setupBlocked} onClick={() => setSetup(true)}>
                Run setup…
              </Button>
              <Button
                tone="primary"
                icon="run"
                keys="F5"
                unavailable={blocked}
                onClick={() => void runComparison(nextRequest())}
              >
                Run
              </Button>
            </>
          }
        />
      </div>
      <RunState />
      {run !== null ? (
        <>
          <RunWarnings run={run} />
          <StoppedNote run={run} meaning="days" />
          <RunDays run={run} arm={arm} />
        </>
      ) : isRunning ? null : (
        <NothingRun blocked={blocked} onRun={start} onSetup={() => setSetup(true)} />
      )}
      {setup ? (
        <RunSetup
          initial={nextRequest()}
          lastRun={run}
          onRun={start}
          onClose={() => setSetup(false)}
        />
      ) : null}
    </>
  );
}

function showRun(id: number): void {
  go('simulate', { run: String(id) });
}

/** The arm of the address, or the champion. */
function armOf(text: string | undefined, run: RunHeader | null): number {
  const arm = Number(text ?? '0');
  return run?.arms[arm] === undefined ? 0 : arm;
}

interface ChoicesProps {
  readonly run: RunHeader;
  readonly arm: number;
  readonly runs: readonly RunHeader[];
  readonly onRun: (id: string) => void;
  readonly onArm: (arm: string) => void;
}

/** Which run and which arm of it. */
function Choices({ run, arm, runs, onRun, onArm }: ChoicesProps) {
  return (
    <>
      <Pick
        label="Arm"
        value={String(arm)}
        options={run.arms.map((one, index) => ({
          id: String(index),
          label: `${armTitle(index)}, ${one.name}`,
        }))}
        onChange={onArm}
      />
      <Pick
        label="Run"
        value={String(run.id)}
        options={[...runs].reverse().map((one) => ({
          id: String(one.id),
          label: runLabel(one),
        }))}
        onChange={onRun}
      />
    </>
  );
}

interface NothingProps {
  readonly blocked: string | null;
  readonly onRun: (request: RunRequest) => void;
  readonly onSetup: () => void;
}

function NothingRun({ blocked, onRun, onSetup }: NothingProps) {
  const summary = useDocumentSummary();
  if (summary.portfolio === null) {
    return (
      <section className="panel">
        <EmptyState
          icon="simulate"
          title="Nothing has run"
          actions={
            <Button tone="primary" onClick={() => go('portfolio')}>
              Open Portfolio
            </Button>
          }
        >
          A run needs accounts. Import or generate a portfolio first.
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="panel">
      <EmptyState
        icon="simulate"
        title="Nothing has run"
        actions={
          <>
            <Button
              tone="primary"
              icon="run"
              unavailable={blocked}
              onClick={() => onRun({ ...nextRequest(), replications: 1 })}
            >
              Run 1 replication
            </Button>
            <Button unavailable={blocked} onClick={() => onRun(nextRequest())}>
              Run comparison
            </Button>
            <Button tone="ghost" unavailable={blocked} onClick={onSetup}>
              Run setup…
            </Button>
          </>
        }
      >
        One replication is enough to watch the days. A comparison with intervals needs more.
      </EmptyState>
    </section>
  );
}
