import type { StepCounts } from '../../../../src-engine/model/step-effect.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';
import { useEditor } from '../use-editor.ts';
import { RuleWorth } from './RuleWorth.tsx';

interface Props {
  readonly template: number;
  readonly position: number;
  readonly unitCostMinor: number | null;
  /** Times the champion reached its counterpart of this step; null without one. */
  readonly championReached: number | null;
}

/** What the last run says of a step, in all and by segment, and what the step is worth (ux 2.2b). */
export function StepEffectPanel({ template, position, unitCostMinor, championReached }: Props) {
  const { strategy } = useEditor();
  const edited = strategy.processTemplates[template];
  const step = edited?.events[position];
  if (edited === undefined || step === undefined) return null;
  return (
    <>
      <InRun
        template={edited.code}
        sequence={step.sequence}
        unitCostMinor={unitCostMinor}
        championReached={championReached}
      />
      <RuleWorth pointer={`/processTemplates/${template}/events/${position}`} words="this step" />
    </>
  );
}

interface InRunProps extends Pick<Props, 'unitCostMinor' | 'championReached'> {
  readonly template: string;
  readonly sequence: number;
}

function InRun({ template, sequence, unitCostMinor, championReached }: InRunProps) {
  const { strategy, runArm, baseline } = useEditor();
  const { value: effect } = useQuery(
    'stepEffect',
    { runId: runArm?.runId ?? 0, arm: runArm?.arm ?? 0, template, sequence },
    runArm?.runId ?? null,
  );
  if (runArm === null) {
    return <p className="t2">No run shows this strategy yet. Run it (F5) to count here.</p>;
  }
  const saved = baseline?.processTemplates
    .find(({ code }) => code === template)
    ?.events.find((event) => event.sequence === sequence);
  const isNew = baseline !== null && saved === undefined;
  return (
    <section aria-label={`Effect in run ${runArm.runId}`} className="st-effect first">
      <h3>
        {`Effect in run ${runArm.runId} `}
        <span className="t3">
          {saved === undefined ? 'replication 1' : `replication 1, day ${saved.dayOffset}`}
        </span>
      </h3>
      {isNew ? (
        <p className="t2">The step was not in this run. Run again (F5) to count it.</p>
      ) : effect === null ? (
        <p className="t3 late">Counting the processes of the run.</p>
      ) : (
        <>
          <dl>
            <dt>Processes created</dt>
            <dd>{formatCount(effect.created)}</dd>
            <dt>Reached this step</dt>
            <Share count={effect.reached} of={effect.created} />
            <dt>Paid before the next step</dt>
            <Share count={effect.paid} of={effect.reached} />
            <dt>Resolved, debt gone</dt>
            <Share count={effect.resolved} of={effect.reached} />
            {unitCostMinor === null ? null : (
              <>
                <dt>At unit cost</dt>
                <dd>{formatMoney(effect.reached * unitCostMinor, strategy.currency)}</dd>
              </>
            )}
            <dt>Complaints on its day</dt>
            <Share count={effect.complaints} of={effect.reached} />
            {championReached === null ? null : (
              <>
                <dt>Champion, same step</dt>
                <dd>{formatCount(championReached)}</dd>
              </>
            )}
          </dl>
          <Segments rows={effect.segments} />
        </>
      )}
    </section>
  );
}

function Share({ count, of }: { readonly count: number; readonly of: number }) {
  return (
    <dd>
      {formatCount(count)}
      {of > 0 ? <span className="t3">{` ${formatPercent(count / of)}`}</span> : null}
    </dd>
  );
}

function Segments({ rows }: { readonly rows: readonly (StepCounts & { segment: string })[] }) {
  if (rows.length < 2) return null;
  return (
    <div className="scroll-x">
      <table className="st-segments">
        <caption className="sr">{counted(rows.length, 'segment')}</caption>
        <thead>
          <tr>
            <th>Segment</th>
            <th className="num">Reached</th>
            <th className="num">Paid</th>
            <th className="num">Resolved</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ segment, reached, paid, resolved }) => (
            <tr key={segment}>
              <td className="el" title={segment}>
                {segment === '' ? 'No segment' : segment}
              </td>
              <td className="num">{formatCount(reached)}</td>
              <td className="num">{formatPercent(paid / reached)}</td>
              <td className="num">{formatPercent(resolved / reached)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
