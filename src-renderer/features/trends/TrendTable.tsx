import type { TrendAcknowledgement } from '../../../src-engine/model/trends/trend-acknowledgement.ts';
import { TREND_MEASURES } from '../../../src-engine/model/trends/trend-measures.ts';
import type { TrendRow } from '../../../src-engine/model/trends/trend-row.ts';
import { FanSpark } from '../../charts/FanSpark.tsx';
import { todayIso } from '../../format/today-iso.ts';
import { Icon } from '../../ui/Icon.tsx';
import { acknowledgementOf } from './acknowledged.ts';
import { fanDays } from './fan-days.ts';
import { causeText, crossesText, formatOf, isAlert, levelWord, limitText } from './trend-text.ts';

interface Props {
  readonly rows: readonly TrendRow[];
  readonly acknowledgements: readonly TrendAcknowledgement[];
  readonly currency: string;
  readonly chosen: string;
  readonly onChoose: (row: TrendRow) => void;
}

const SPARK_DAYS = 28;

/** Measures against their limits, what is nearest first. */
export function TrendTable({ rows, acknowledgements, currency, chosen, onChoose }: Props) {
  const today = todayIso();
  return (
    <div className="scroll-x">
      <table className="edge">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Level</th>
            <th scope="col" className="num">
              Now
            </th>
            <th scope="col" className="num">
              Threshold
            </th>
            <th scope="col">Trend, 28 d</th>
            <th scope="col">Crosses</th>
            <th scope="col">Likely cause</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { measure, reading, limit, proposed } = row;
            const format = formatOf(measure, currency);
            const seen = acknowledgementOf(row, acknowledgements, today) !== null;
            return (
              <tr key={measure} className={measure === chosen ? 'on' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={measure === chosen}
                    onClick={() => onChoose(row)}
                  >
                    {TREND_MEASURES[measure].label}
                  </button>
                </th>
                <td>
                  <Level row={row} seen={seen} />
                </td>
                <td className="num">{format.text(reading.now)}</td>
                <td className="num">
                  {limitText(row, currency)}
                  {proposed ? <span className="t3"> proposed</span> : null}
                </td>
                <td>
                  <FanSpark days={fanDays(row, SPARK_DAYS)} limit={limit} />
                </td>
                <td>{crossesText(row)}</td>
                <td className="tr-cause">{causeText(row)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Level({ row, seen }: { readonly row: TrendRow; readonly seen: boolean }) {
  const { level } = row.reading;
  const word = levelWord(row);
  if (word === '') return null;
  const tone = level === 'BREACH' ? 'tr-BREACH' : isAlert(level) ? 'tr-tends' : 't2';
  return (
    <span className={`tr-word ${tone}`}>
      <Icon name={isAlert(level) ? 'warn' : 'info'} />
      {seen ? `${word}, acknowledged` : word}
    </span>
  );
}
