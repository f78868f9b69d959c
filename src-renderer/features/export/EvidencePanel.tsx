import type { ExportReview } from '../../../src-engine/model/export-review.ts';
import type { PortfolioHeader, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';
import { shortFingerprint } from '../../format/fingerprint.ts';
import { runLabel } from '../../format/run-label.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';

interface Props {
  /** The run that tested this version; null without one. */
  readonly run: RunHeader | null;
  readonly portfolio: PortfolioHeader | null;
  readonly review: ExportReview | null;
}

const LATER = 'The evidence bundle (evidence.pdf, evidence.json) does not exist in this version.';

/** What stands behind this version, as the evidence will tell it: no personal data, only identities. */
export function EvidencePanel({ run, portfolio, review }: Props) {
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
      <div className="packagefoot">
        <span className="t2">{LATER}</span>
        <Button unavailable={LATER}>Export evidence…</Button>
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
