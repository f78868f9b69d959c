import type { GeneratedSketch } from '../../../src-engine/protocol/portfolio-methods.ts';
import type { GenerateOptions } from '../../../src-engine/synth/options.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatMoney, formatMoneyCompact } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';
import { classNames } from '../../ui/class-names.ts';

/** More accounts than a sketch draws: beyond it the answer does not depend on their number. */
const SKETCH_ACCOUNTS = 600;

interface Props {
  /** null while the form cannot be used. */
  readonly options: GenerateOptions | null;
}

/** How the arrears of the portfolio would be spread, segment by segment, drawn anew with every change of the form. */
export function SketchPanel({ options }: Props) {
  const asked = options ?? NO_OPTIONS;
  const { value, failure, stale } = useQuery(
    'sketchPortfolio',
    { ...asked, accounts: Math.min(asked.accounts, SKETCH_ACCOUNTS) },
    options === null ? null : 'sketch',
  );
  if (failure !== null) return <p className="neg2">{failure.message}</p>;
  if (value === null) return <p className="t3 sketch">Drawing the first accounts.</p>;
  return (
    <section
      className={classNames('sketch', stale && 'stale')}
      aria-label="Arrears by segment"
      aria-busy={stale}
    >
      <h3>Arrears by segment</h3>
      <p className="t2">{sketchText(value, asked.currency)}</p>
      <ul>
        {bySize(value.segments).map((segment) => (
          <SegmentBars
            key={segment.segment}
            segment={segment}
            most={highestShare(value)}
            edgesMinor={value.edgesMinor}
            currency={asked.currency}
          />
        ))}
      </ul>
      <p className="t3 axis" aria-hidden="true">
        <span>{formatMoneyCompact(0, asked.currency)}</span>
        <span>{`past due, ${formatMoneyCompact(value.edgesMinor[0] ?? 0, asked.currency)} a bar`}</span>
        <span>{`over ${formatMoneyCompact(value.edgesMinor.at(-1) ?? 0, asked.currency)}`}</span>
      </p>
    </section>
  );
}

const NO_OPTIONS: GenerateOptions = {
  preset: 'utility',
  accounts: 1,
  seed: 0,
  asOfDay: 0,
  currency: 'USD',
};

function sketchText(sketch: GeneratedSketch, currency: string): string {
  const { medianPastDueMinor: middle } = sketch;
  return [
    `Of the first ${counted(sketch.accounts, 'account')}, ${formatPercent(sketch.pastDueShare, 0)} are past due`,
    ...(middle === null ? [] : [`half of them by more than ${formatMoney(middle, currency)}`]),
    `${formatPercent(sketch.onPlanShare)} on a pay plan`,
    `${formatPercent(sketch.protectedShare)} protected.`,
  ].join(', ');
}

type Segment = GeneratedSketch['segments'][number];

/** Largest first, as everywhere. */
function bySize(segments: GeneratedSketch['segments']): readonly Segment[] {
  return segments.toSorted((a, b) => b.accounts - a.accounts);
}

/** The highest bar of all segments, as a share of its segment: one scale for all of them. */
function highestShare({ segments }: GeneratedSketch): number {
  const shares = segments.flatMap(({ accounts, counts }) =>
    counts.map((count) => count / accounts),
  );
  return Math.max(0.01, ...shares);
}

interface BarsProps {
  readonly segment: Segment;
  readonly most: number;
  readonly edgesMinor: readonly number[];
  readonly currency: string;
}

function SegmentBars({ segment, most, edgesMinor, currency }: BarsProps) {
  const { accounts, counts } = segment;
  const pastDue = counts.reduce((sum, count) => sum + count, 0);
  const range = (bar: number) =>
    bar === edgesMinor.length
      ? `over ${formatMoney(edgesMinor.at(-1) ?? 0, currency)}`
      : `${formatMoney(bar === 0 ? 0 : (edgesMinor[bar - 1] ?? 0), currency)} to ${formatMoney(edgesMinor[bar] ?? 0, currency)}`;
  return (
    <li>
      <span className="name">{segment.segment}</span>
      <span className="bars" aria-hidden="true">
        {counts.map((count, bar) => (
          <i
            key={range(bar)}
            title={`${range(bar)}: ${formatCount(count)}`}
            style={{ height: `${((100 * count) / accounts / most).toFixed(1)}%` }}
          />
        ))}
      </span>
      <span className="t2 num">{`${formatPercent(pastDue / accounts, 0)} past due`}</span>
    </li>
  );
}
