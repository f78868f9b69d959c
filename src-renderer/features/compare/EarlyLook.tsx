import type { EarlyMeasure, EarlyView } from '../../../src-engine/model/early-view.ts';
import { MEASURE_DEFINITIONS } from '../../../src-engine/model/measure-definitions.ts';
import { CumulativeChart } from '../../charts/CumulativeChart.tsx';
import { moneyValues } from '../../charts/value-format.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { differenceText, intervalText } from './measure-text.ts';

interface Props {
  readonly early: EarlyView;
}

/** What a random sample of the accounts, or the replications that are complete, show while the run goes on, and that it is that. */
export function EarlyLook({ early }: Props) {
  const isSample = early.accounts < early.of;
  const format = moneyValues(early.currency);
  const series = early.cumulativeNet.map((values, arm) => ({ arm, label: armTitle(arm), values }));
  return (
    <section className="early" aria-label={isSample ? 'First look at a sample' : 'The run so far'}>
      <h3 className="chart-title2">
        Net cash collected, cumulative{' '}
        <span className="chip">{isSample ? 'Sample' : 'So far'}</span>
      </h3>
      <CumulativeChart
        name={`Cumulative net cash by day, ${isSample ? 'from a sample' : 'so far'}`}
        asOfDay={early.asOfDay}
        series={series}
        format={format}
        height={176}
      />
      <EarlyTable early={early} />
      <p className="t3">
        {isSample ? sampleNote(early) : soFarNote(early)} Flow over{' '}
        {counted(early.cumulativeNet[0]?.length ?? 0, 'day')} from {formatDate(early.asOfDay)},
        every arm. The finished run takes its place.
      </p>
    </section>
  );
}

function sampleNote({ accounts, of, replications }: EarlyView): string {
  return `From ${formatCount(accounts)} of ${counted(of, 'account')} drawn at random, ${counted(replications, 'replication')}, scaled to all of them; 95% intervals over the sample.`;
}

function soFarNote({ of, replications }: EarlyView): string {
  return `From the first ${counted(replications, 'replication')} of all ${counted(of, 'account')}; 95% intervals over the customers.`;
}

/** The differences to the champion so far, net cash first. */
function EarlyTable({ early }: Props) {
  const { differences, measures, currency } = early;
  const rows: readonly EarlyMeasure[] = [{ measure: 'netCash', differences }, ...measures];
  return (
    <table className="early-table">
      <caption className="sr">Differences to the champion so far, 95% intervals</caption>
      <thead>
        <tr>
          <th scope="col">Difference to champion</th>
          {differences.map((_, index) => (
            <th scope="col" key={armTitle(index + 1)}>
              <span className="early-arm">
                <ArmMark slot={index + 1} />
                {armTitle(index + 1)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ measure, differences: found }) => {
          const { label, unit } = MEASURE_DEFINITIONS[measure];
          return (
            <tr key={measure}>
              <th scope="row" className="early-name">
                {label}
              </th>
              {found.map(({ value, low, high }, index) => (
                <td key={armTitle(index + 1)}>
                  <b>{differenceText(unit, value, currency)}</b>
                  <span className="t3">{intervalText(unit, low, high, currency)}</span>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
