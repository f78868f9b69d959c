import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RunView, SweepHeader, SweepView } from '../../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { useJob } from '../../../stores/long-job.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { selectSweep, startSweep, sweepChoices, sweepJob } from '../../../stores/sweep-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LoadingState } from '../../../ui/LoadingState.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { ArmTradeOffPanel } from '../ArmTradeOffPanel.tsx';
import { JobPanel } from '../JobPanel.tsx';
import { removeSweep } from './remove-sweep.ts';
import { SweepDialog } from './SweepDialog.tsx';
import { SweepResultPanels } from './SweepResultPanels.tsx';
import { SweepVerdict } from './SweepVerdict.tsx';
import { staleSweepReasons } from './stale-sweep.ts';
import { sweepTitle } from './varied-words.ts';

/** Threshold sweeps: what was tried, what it brings and costs, and what to take from it (ux 2.4b). */
export function TradeOffsTab({ view }: { readonly view: RunView }) {
  const summary = useDocumentSummary();
  const { params, replaceParams } = useNavigation();
  const { sweepId: chosen } = useStore(sweepChoices);
  const activity = useJob(sweepJob);
  const list = useQuery('sweeps', null, `sweeps-${summary.revision}`);
  const sweeps = list.value ?? [];
  const shown = sweeps.find(({ id }) => id === chosen) ?? sweeps.at(-1) ?? null;
  const isOpen = params['sweep'] === 'new';
  const setOpen = (open: boolean): void => {
    const { sweep: _, ...rest } = params;
    replaceParams(open ? { ...rest, sweep: 'new' } : rest);
  };
  const running = activity.kind === 'running';
  return (
    <>
      <SweepTools
        sweeps={sweeps}
        shown={shown}
        unavailable={whyNot(summary.portfolio !== null, running)}
        onNew={() => setOpen(true)}
      />
      <JobPanel
        job={sweepJob}
        noun="Sweep"
        title="Running the threshold sweep"
        describe={({ settingsDone, settings, sharedShare }) =>
          `${settingsDone} of ${counted(settings, 'setting')} finished${sharedShare > 0 ? `, ${formatPercent(sharedShare, 0)} of the runs shared` : ''}`
        }
        note="Cancel keeps the settings that are finished. A run is shared when an account cannot tell two settings apart."
      />
      {list.failure !== null && (
        <section className="panel" aria-label="Sweeps">
          <ErrorState failure={list.failure} actions={<TryAgain onRetry={list.retry} />} />
        </section>
      )}
      {list.value === null && list.failure === null && (
        <LoadingState>Reading the sweeps.</LoadingState>
      )}
      {list.value !== null && shown === null && !running && (
        <section className="panel" aria-label="No sweep yet">
          <EmptyState
            icon="spark"
            title="No threshold sweep yet"
            actions={
              <Button tone="primary" onClick={() => setOpen(true)}>
                New sweep…
              </Button>
            }
          >
            A sweep runs one strategy with other numbers, all on the same accounts and draws, and
            says which to take.
          </EmptyState>
        </section>
      )}
      {shown !== null && <KeptSweep header={shown} />}
      <ArmTradeOffPanel view={view} />
      {isOpen && (
        <SweepDialog
          run={view.header}
          onClose={() => setOpen(false)}
          onRun={(request) => {
            setOpen(false);
            void startSweep(request);
          }}
        />
      )}
    </>
  );
}

function whyNot(hasPortfolio: boolean, running: boolean): string | null {
  if (!hasPortfolio) return 'Import or generate a portfolio first.';
  return running ? 'A sweep is under way.' : null;
}

interface ToolsProps {
  readonly sweeps: readonly SweepHeader[];
  readonly shown: SweepHeader | null;
  readonly unavailable: string | null;
  readonly onNew: () => void;
}

function SweepTools({ sweeps, shown, unavailable, onNew }: ToolsProps) {
  if (shown === null) return null;
  return (
    <div className="tab-tools">
      <Pick
        label="Sweep"
        value={String(shown.id)}
        onChange={(id) => selectSweep(Number(id))}
        options={[...sweeps].reverse().map((one) => ({
          id: String(one.id),
          label: sweepTitle(one),
        }))}
      />
      <Button tone="ghost" icon="trash" onClick={() => void removeSweep(shown.id)}>
        Remove sweep
      </Button>
      <Button tone="primary" unavailable={unavailable} onClick={onNew}>
        New sweep…
      </Button>
    </div>
  );
}

/** A kept sweep; the recommended setting is chosen until another one is. */
function KeptSweep({ header }: { readonly header: SweepHeader }) {
  const summary = useDocumentSummary();
  const { value, failure, stale, retry } = useQuery(
    'sweepResult',
    { sweepId: header.id },
    `sweep-${header.id}`,
  );
  if (failure !== null)
    return (
      <section className="panel" aria-label="Sweep">
        <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
      </section>
    );
  if (value === null || stale) return <LoadingState>Reading the sweep.</LoadingState>;
  const reasons = staleSweepReasons(value, summary);
  return (
    <>
      {reasons.length > 0 && (
        <div className="bar" role="status">
          <Icon name="warn" />
          <span>
            {counted(reasons.length, 'change')} since sweep {header.id}: {reasons.join(', ')}. It
            still shows what was swept.
          </span>
        </div>
      )}
      <SweepVerdict view={value} header={header} />
      <SweepPanels key={header.id} sweepId={header.id} view={value} />
    </>
  );
}

function SweepPanels({ sweepId, view }: { readonly sweepId: number; readonly view: SweepView }) {
  const recommended = view.result.choice?.recommended ?? 0;
  const [selected, setSelected] = useState(recommended);
  useEffect(() => setSelected(recommended), [recommended]);
  return (
    <SweepResultPanels sweepId={sweepId} view={view} selected={selected} onSelect={setSelected} />
  );
}
