import type { ExportReview } from '../../../src-engine/model/export-review.ts';
import type { PortfolioHeader, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';
import { shortFingerprint } from '../../format/fingerprint.ts';
import { runLabel } from '../../format/run-label.ts';
import { type JobProgress, LongJob, useJob } from '../../stores/long-job.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { exportEvidence } from './export-evidence.ts';

interface Props {
  /** The run that tested this version; null without one. */
  readonly run: RunHeader | null;
  readonly portfolio: PortfolioHeader | null;
  readonly review: ExportReview | null;
  /** Place of this version in the run. */
  readonly arm: number;
  /** Why it cannot leave now, or null. */
  readonly blocked: string | null;
}

/** Making a bundle is one long question at a time, which goes on when the page is left. */
const making = new LongJob<JobProgress>();

/** What stands behind this version, as the evidence will tell it: no personal data, only identities. */
export function EvidencePanel({ run, portfolio, review, arm: exported, blocked }: Props) {
  const activity = useJob(making);
  const isMaking = activity.kind === 'running';
  const about = `${run?.id} ${exported}`;
  const isFailed =
    activity.kind === 'failed' && activity.about === about && activity.failure.code !== 'cancelled';
  const failed = isFailed ? activity.failure : null;
  const noRun = run === null ? 'No run has tested this version: run the comparison.' : null;
  const start = (): void => {
    if (run === null) return;
    const asked = { runId: run.id, arm: exported };
    void making.start(about, (watching) => exportEvidence(asked, watching));
  };
  return (
    <Panel
      title="Evidence"
      sub={run === null ? 'no run has tested this version' : runLabel(run)}
      className="package"
      note="Identities only: no account, no customer. The run can be repeated from them to the last cent."
    >
      {run === null ? (
        <p className="t2 plainline">Run the comparison: its run is the evidence of this version.</p>
      ) : (
        <dl>
          <dt>Run</dt>
          <dd>{`${run.id}: ${counted(run.days, 'day')}, ${counted(run.replications, 'replication')}, seed ${run.seed}`}</dd>
          <dt>Engine</dt>
          <dd>{run.engineVersion}</dd>
          <dt>Portfolio</dt>
          <dd className="mono">{portfolio?.fingerprint ?? run.portfolioFingerprint}</dd>
          <dt>Behaviour model</dt>
          <dd>
            {run.behaviourName ?? 'Default assumptions'}
            <span className="mono">{` ${shortFingerprint(run.behaviourFingerprint)}`}</span>
          </dd>
          {run.arms.map((arm, index) => (
            <ArmLine key={arm.name} index={index} {...arm} />
          ))}
          <dt>Reviewed</dt>
          <dd>
            {review === null || review.reviewer === ''
              ? 'by nobody yet'
              : `by ${review.reviewer}, ${review.reviewedOn}`}
          </dd>
        </dl>
      )}
      {failed === null ? null : (
        <ErrorState
          failure={failed}
          actions={
            <Button unavailable={noRun ?? blocked} onClick={start}>
              Try again
            </Button>
          }
        />
      )}
      <div className="packagefoot">
        <span className="t2" role="status">
          {isMaking
            ? 'Making the evidence and its regression cases.'
            : 'One zip file: cslab verify checks it and makes its run again.'}
        </span>
        {isMaking ? <Button onClick={() => making.cancel()}>Cancel</Button> : null}
        <Button
          icon="export"
          unavailable={isMaking ? 'It is being made.' : (noRun ?? blocked)}
          onClick={start}
        >
          Export evidence…
        </Button>
      </div>
    </Panel>
  );
}

interface ArmProps {
  readonly index: number;
  readonly name: string;
  readonly strategyFingerprint: string;
}

function ArmLine({ index, name, strategyFingerprint }: ArmProps) {
  return (
    <>
      <dt>{armTitle(index)}</dt>
      <dd>
        {name}
        <span className="mono">{` ${shortFingerprint(strategyFingerprint)}`}</span>
      </dd>
    </>
  );
}
