import type { TrendAcknowledgement } from '../../../src-engine/model/trends/trend-acknowledgement.ts';
import { TREND_MEASURES } from '../../../src-engine/model/trends/trend-measures.ts';
import type { TrendRow } from '../../../src-engine/model/trends/trend-row.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import type { ChartBasis } from '../../charts/chart-basis.ts';
import { FanChart } from '../../charts/FanChart.tsx';
import { counted } from '../../format/count.ts';
import '../../charts/fan.css';
import { formatDate } from '../../format/date.ts';
import { go } from '../../stores/navigation-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { crossingWindow, fanDays, fanTable } from './fan-days.ts';
import { behindText, formatOf, isAlert } from './trend-text.ts';

interface Props {
  readonly row: TrendRow;
  readonly currency: string;
  readonly basis: ChartBasis;
  readonly acknowledgement: TrendAcknowledgement | null;
  readonly onAcknowledge: () => void;
  readonly onWithdraw: () => void;
  /** The level of this day becomes the usual one, which shifts are looked for against. */
  readonly onAccept: () => void;
}

const SHOWN_DAYS = 90;

/** One measure large: its past, its fan, its limit, when they meet, and what is behind it. */
export function TrendPanel(props: Props) {
  const { row, currency, basis, acknowledgement } = props;
  const { measure, reading, driver, day, limit } = row;
  const definition = TREND_MEASURES[measure];
  const format = formatOf(measure, currency);
  const days = fanDays(row, SHOWN_DAYS);
  const fanned =
    reading.fan.length === 0
      ? 'Nothing is forecast from so few days.'
      : `Fan: 50% and 80% of futures, ${counted(reading.horizonDays, 'day')} ahead; shaded: when the 80% fan meets the threshold.`;
  return (
    <>
      <ChartPanel
        title={definition.label}
        sub={`to ${formatDate(day)}`}
        basis={basis}
        note={`${definition.definition} ${fanned}`}
        table={() => fanTable(days, format)}
        fileName={`trend-${measure}`}
      >
        <FanChart
          name={`${definition.label}, past and forecast`}
          days={days}
          limit={limit}
          window={crossingWindow(row)}
          format={format}
        />
      </ChartPanel>
      <Panel title="What is behind it">
        <div className="tr-behind">
          {behindText(row, currency).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {acknowledgement === null ? null : (
            <p>
              {`Acknowledged on ${acknowledgement.acknowledgedOn}, to be reviewed on ${acknowledgement.reviewOn}: ${acknowledgement.note}`}
            </p>
          )}
        </div>
        <div className="tr-acts">
          {acknowledgement !== null ? (
            <Button onClick={props.onWithdraw}>Withdraw acknowledgement</Button>
          ) : isAlert(reading.level) || reading.level === 'DRIFT' ? (
            <Button onClick={props.onAcknowledge}>Acknowledge…</Button>
          ) : null}
          {reading.drift === null || reading.drift.found === 'mann-kendall' ? null : (
            <Button onClick={props.onAccept}>Accept as the usual level</Button>
          )}
          {driver === null ? null : (
            <Button onClick={() => go('accounts', { segment: driver.segment })}>
              {`Open accounts of ${driver.segment}`}
            </Button>
          )}
        </div>
      </Panel>
    </>
  );
}
