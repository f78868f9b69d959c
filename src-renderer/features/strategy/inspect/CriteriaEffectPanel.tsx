import { useQuery } from '../../../engine-client/use-query.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { useEditor } from '../use-editor.ts';
import { RuleWorth } from './RuleWorth.tsx';

interface Props {
  /** JSON pointer of a criteria row, or of a condition or class control: all its rows. */
  readonly pointer: string;
  /** "this row" */
  readonly words: string;
}

/** What a criteria row, or all rows of a condition or class control, decide: on the as-of day, in the last run, and what that is worth. */
export function CriteriaEffectPanel({ pointer, words }: Props) {
  const { slot, strategy, runArm } = useEditor();
  const summary = useDocumentSummary();
  const isHere = (one: { readonly pointer: string }) =>
    one.pointer === pointer || one.pointer.startsWith(`${pointer}/`);
  const coverage = useQuery(
    'criteriaCoverage',
    { slot },
    summary.portfolio === null ? null : `${summary.revision}`,
  ).value;
  // A run is of the rows as they were: only an unchanged strategy has them at these places.
  const asked = runArm === null || runArm.changed ? null : runArm;
  const details = useQuery(
    'armDetails',
    { runId: asked?.runId ?? 0, arm: asked?.arm ?? 0 },
    asked?.runId ?? null,
  ).value;
  const hits = coverage?.rows.filter(isHere) ?? [];
  const sum = (of: 'matched' | 'matchedMinor' | 'alsoMatched') =>
    hits.reduce((total, row) => total + row[of], 0);
  const rows = asked === null ? [] : (details?.rows.filter(isHere) ?? []);
  const isCounted = rows.length > 0 && rows.every(({ processes }) => processes !== null);
  return (
    <>
      {coverage === null ? null : (
        <section className="st-effect first" aria-label="Effect on the as-of day">
          <h3>
            On the as-of day <span className="t3">all debts of the portfolio</span>
          </h3>
          <dl>
            <dt>Debts it takes</dt>
            <dd>{formatCount(sum('matched'))}</dd>
            <dt>They owe</dt>
            <dd>{formatMoney(sum('matchedMinor'), strategy.currency)}</dd>
            <dt>Would match, decided before</dt>
            <dd>{formatCount(sum('alsoMatched'))}</dd>
          </dl>
        </section>
      )}
      {isCounted && asked !== null ? (
        <section className="st-effect" aria-label={`Effect in run ${asked.runId}`}>
          <h3>
            {`Effect in run ${asked.runId} `}
            <span className="t3">replication 1</span>
          </h3>
          <dl>
            <dt>Processes it started</dt>
            <dd>
              {formatCount(rows.reduce((total, { processes }) => total + (processes ?? 0), 0))}
            </dd>
          </dl>
        </section>
      ) : null}
      {runArm?.changed === true ? (
        <p className="t2">{`Edited since run ${runArm.runId}: run again (F5) to count processes.`}</p>
      ) : null}
      <RuleWorth pointer={pointer} words={words} />
    </>
  );
}
