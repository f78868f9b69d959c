import type { EarlyView } from '../../../src-engine/model/early-view.ts';
import { CumulativeChart } from '../../charts/CumulativeChart.tsx';
import { moneyValues } from '../../charts/value-format.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { signed, signedRange } from '../../format/signed.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';

interface Props {
  readonly early: EarlyView;
}

/** What a random sample of the accounts shows while the others are still run, and that it is one. */
export function EarlyLook({ early }: Props) {
  const format = moneyValues(early.currency);
  const series = early.cumulativeNet.map((values, arm) => ({ arm, label: armTitle(arm), values }));
  return (
    <section className="early" aria-label="First look at a sample">
      <h3 className="chart-title2">
        Net cash collected, cumulative <span className="chip">Sample</span>
      </h3>
      <CumulativeChart
        name="Cumulative net cash by day, from a sample"
        asOfDay={early.asOfDay}
        series={series}
        format={format}
        height={176}
      />
      <p className="t2">
        {early.differences.map(({ value, low, high }, index) => (
          <span key={armTitle(index + 1)} className="early-arm">
            <ArmMark slot={index + 1} />
            {`${armTitle(index + 1)}: ${signed(value, format.text)} (${signedRange(low, high, format.text)})`}
          </span>
        ))}
      </p>
      <p className="t3">
        From {formatCount(early.accounts)} of {counted(early.of, 'account')} drawn at random,{' '}
        {counted(early.replications, 'replication')}, scaled to all of them; 95% intervals over the
        sample. Flow over {counted(early.cumulativeNet[0]?.length ?? 0, 'day')} from{' '}
        {formatDate(early.asOfDay)}, every arm. The finished run takes its place.
      </p>
    </section>
  );
}
