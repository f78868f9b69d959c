import { useState } from 'react';
import type { BehaviourMark } from '../../../../src-engine/model/behaviour-notes.ts';
import type { RunView, SensitivityHeader } from '../../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { useJob } from '../../../stores/long-job.ts';
import { sensitivityJob, startSensitivity } from '../../../stores/sensitivity-store.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/Check.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingState } from '../../../ui/LoadingState.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { JobPanel } from '../JobPanel.tsx';
import { removeSensitivity } from './remove-sensitivity.ts';
import { SensitivityPanels } from './SensitivityPanels.tsx';

/** Which assumptions of the behaviour model a challenger's difference rests on (ux 2.4). Kept with the run. */
export function SensitivityTab({ view }: { readonly view: RunView }) {
  const { header } = view;
  const summary = useDocumentSummary();
  const [arm, setArm] = useState(1);
  const [share, setShare] = useState<Share>(QUICK);
  const [chosen, setChosen] = useState<number | null>(null);
  const activity = useJob(sensitivityJob);
  const running = activity.kind === 'running';
  const list = useQuery(
    'sensitivities',
    { runId: header.id },
    `sensitivities-${header.id}-${summary.revision}`,
  );
  const kept = (list.value ?? []).filter((one) => one.arm === arm && one.runId === header.id);
  const shown = kept.find(({ id }) => id === chosen) ?? kept.at(-1) ?? null;
  return (
    <>
      <Ask
        view={view}
        arm={arm}
        onArm={setArm}
        share={share}
        onShare={setShare}
        unavailable={whyNot(view, summary.portfolio?.fingerprint ?? null, running)}
        onDone={setChosen}
      />
      <JobPanel
        job={sensitivityJob}
        noun="Sensitivity"
        title="Trying the assumptions"
        describe={({ done, total }) => `${done} of about ${counted(total, 'behaviour model')}`}
        note="Cancel keeps the assumptions that are finished. You can leave this tab meanwhile."
      />
      {list.failure !== null && (
        <section className="panel" aria-label="Sensitivity">
          <ErrorState failure={list.failure} actions={<TryAgain onRetry={list.retry} />} />
        </section>
      )}
      {list.value === null && list.failure === null && (
        <LoadingState>Reading what was asked before.</LoadingState>
      )}
      {list.value !== null && shown === null && !running && (
        <section className="panel" aria-label="No sensitivity yet">
          <EmptyState
            icon="spark"
            title="Not asked yet"
            actions={
              <Button
                unavailable={whyNot(view, summary.portfolio?.fingerprint ?? null, running)}
                onClick={() =>
                  void startSensitivity({
                    runId: header.id,
                    arm,
                    share: Number(share),
                    paths: 0,
                    points: 0,
                  }).then(setChosen)
                }
              >
                {`Ask ${formatPercent(Number(share), 0)} of the accounts`}
              </Button>
            }
          >
            Every assumption is moved to both ends of its range, the two strategies are run again,
            and the difference between them is compared.
          </EmptyState>
        </section>
      )}
      {shown !== null && (
        <Kept list={kept} shown={shown} mark={header.behaviourMark} onChoose={setChosen} />
      )}
    </>
  );
}

function whyNot(view: RunView, portfolio: string | null, running: boolean): string | null {
  if (running) return 'A sensitivity is under way.';
  return portfolio === view.header.portfolioFingerprint
    ? null
    : 'This run was made on another portfolio: run again first.';
}

/** Of the accounts: enough to see what the answer rests on, in seconds. */
const QUICK = '0.05';
const SHARES = ['0.02', '0.05', '0.1', '0.25', '1'] as const;
type Share = (typeof SHARES)[number];
/** Usual sizes of both methods (docs/sweeps.md). */
const PATHS = 10;
const POINTS = 256;

interface AskProps {
  readonly view: RunView;
  readonly arm: number;
  readonly onArm: (arm: number) => void;
  readonly share: Share;
  readonly onShare: (share: Share) => void;
  readonly unavailable: string | null;
  readonly onDone: (id: number | null) => void;
}

/** Which challenger, on how many accounts, and with which methods beside the tornado. */
function Ask({ view, arm, onArm, share, onShare, unavailable, onDone }: AskProps) {
  const { header } = view;
  const [hasPaths, setHasPaths] = useState(false);
  const [hasPoints, setHasPoints] = useState(false);
  const ask = (): void =>
    void startSensitivity({
      runId: header.id,
      arm,
      share: Number(share),
      paths: hasPaths ? PATHS : 0,
      points: hasPoints ? POINTS : 0,
    }).then(onDone);
  return (
    <div className="tab-tools">
      {header.arms.length > 2 && (
        <Pick
          label="Challenger"
          value={String(arm)}
          onChange={(value) => onArm(Number(value))}
          options={header.arms.slice(1).map((one, index) => ({
            id: String(index + 1),
            label: `${armTitle(index + 1)}, ${one.name}`,
          }))}
        />
      )}
      <Pick
        label="Accounts"
        value={share}
        onChange={onShare}
        options={SHARES.map((id) => ({
          id,
          label: `${formatPercent(Number(id), 0)} of the accounts`,
        }))}
      />
      <Check checked={hasPaths} onChange={setHasPaths}>
        Morris screening
      </Check>
      <Check checked={hasPoints} onChange={setHasPoints}>
        Sobol shares (slow)
      </Check>
      <Button tone="primary" icon="run" unavailable={unavailable} onClick={ask}>
        Find out what it rests on
      </Button>
    </div>
  );
}

interface KeptProps {
  readonly list: readonly SensitivityHeader[];
  readonly shown: SensitivityHeader;
  readonly mark: BehaviourMark | null;
  readonly onChoose: (id: number | null) => void;
}

function Kept({ list, shown, mark, onChoose }: KeptProps) {
  const { value, failure, stale, retry } = useQuery(
    'sensitivityResult',
    { sensitivityId: shown.id },
    `sensitivity-${shown.id}`,
  );
  if (failure !== null)
    return (
      <section className="panel" aria-label="Sensitivity">
        <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
      </section>
    );
  if (value === null || stale) return <LoadingState>Reading the sensitivity.</LoadingState>;
  return (
    <>
      <div className="tab-tools">
        <Pick
          label="Kept result"
          value={String(shown.id)}
          onChange={(id) => onChoose(Number(id))}
          options={[...list].reverse().map((one) => ({
            id: String(one.id),
            label: `Result ${one.id}: ${formatPercent(one.share, 0)} of the accounts${one.isCancelled ? ', stopped' : ''}`,
          }))}
        />
        <Button tone="ghost" icon="trash" onClick={() => void removeSensitivity(shown.id)}>
          Remove result
        </Button>
      </div>
      <SensitivityPanels
        result={value}
        arm={shown.arm}
        mark={mark}
        fileName={`run-${shown.runId}-sensitivity-${shown.id}`}
      />
    </>
  );
}
