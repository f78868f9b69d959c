import type { ReactElement } from 'react';
import { ticksFromZero } from './axis-ticks.ts';
import { linearScale, pixel } from './linear-scale.ts';
import { signedAxis } from './signed-axis.ts';
import { useElementWidth } from './use-element-width.ts';
import type { ValueFormat } from './value-format.ts';

/** What the difference is at one end of an assumption's range. */
export interface TornadoEnd {
  /** The assumption's value there, as people read it. */
  readonly at: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The answer is another one there. */
  readonly flips: boolean;
}

/** One assumption: low and high end of its range. */
export interface TornadoRow {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

interface Props {
  readonly name: string;
  readonly rows: readonly TornadoRow[];
  /** The difference under the assumptions as they are. */
  readonly base: number;
  readonly arm: number;
  readonly format: ValueFormat;
  readonly sides: readonly [string, string];
}

const LABEL_WIDTH = 292;
const TEXT_WIDTH = 150;
const HEIGHT = 38;

/** Two dots a row, low and high, joined; hollow where the reading flips; largest swing first (ux 2.4). */
export function TornadoRows({ name, rows, base, arm, format, sides }: Props): ReactElement {
  const [ref, width] = useElementWidth<HTMLDivElement>(900, name);
  const ends = rows.flatMap((row) => [row.low, row.high]);
  const ticks = ticksFromZero(
    ends.reduce((low, end) => Math.min(low, end.value), Math.min(0, base)),
    ends.reduce((high, end) => Math.max(high, end.value), Math.max(0, base)),
  );
  const labelWidth = Math.min(LABEL_WIDTH, width * 0.4);
  const x = linearScale(
    [ticks[0] ?? 0, ticks.at(-1) ?? 1],
    [labelWidth + 12, Math.max(labelWidth + 13, width - TEXT_WIDTH - 8)],
  );
  const tick = signedAxis(ticks, format);
  return (
    <div ref={ref} className="ch segment-dots">
      <svg width={width} height={18} aria-hidden="true">
        <text className="mut" x={pixel(x(0) - 6)} y={11} textAnchor="end">
          {sides[0]}
        </text>
        <text className="mut" x={pixel(x(0) + 6)} y={11}>
          {sides[1]}
        </text>
      </svg>
      <ul aria-label={name}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className="sr">{describeRow(row, format)}</span>
            <svg width={width} height={HEIGHT} aria-hidden="true">
              {ticks.map((value) => (
                <line
                  key={value}
                  className={value === 0 ? 'zero' : 'gl'}
                  x1={pixel(x(value))}
                  x2={pixel(x(value))}
                  y1={0}
                  y2={HEIGHT}
                />
              ))}
              <line className="base" x1={pixel(x(base))} x2={pixel(x(base))} y1={0} y2={HEIGHT} />
              <text className="lab" x={0} y={16}>
                {shortened(row.label, labelWidth)}
                <title>{row.label}</title>
              </text>
              <text className="mut" x={0} y={30}>
                {row.note}
              </text>
              <path
                className={`wh s${arm}`}
                d={`M${pixel(x(row.low.value))} 19H${pixel(x(row.high.value))}`}
              />
              <End end={row.low} x={x} arm={arm} isHigh={false} />
              <End end={row.high} x={x} arm={arm} isHigh />
              <text className="mut" x={width} y={16} textAnchor="end">
                {row.low.at}: {format.signed(row.low.value)}
              </text>
              <text className="mut" x={width} y={31} textAnchor="end">
                {row.high.at}: {format.signed(row.high.value)}
              </text>
            </svg>
          </li>
        ))}
      </ul>
      <svg width={width} height={20} aria-hidden="true">
        {ticks.map((value) => (
          <text key={value} className="mut" x={pixel(x(value))} y={13} textAnchor="middle">
            {tick(value)}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** As many letters as fit at about six pixels each; the whole text is in the tooltip and for readers. */
function shortened(label: string, width: number): string {
  const most = Math.max(8, Math.floor(width / 6.2));
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`;
}

function describeRow(row: TornadoRow, format: ValueFormat): string {
  const end = (name: string, one: TornadoEnd): string =>
    `${name} ${one.at}: ${format.signed(one.value)}, 95% interval ${format.signed(one.low)} to ${format.signed(one.high)}${one.flips ? ', the reading flips' : ''}`;
  return `${row.label}, ${row.note}: ${end('low', row.low)}; ${end('high', row.high)}`;
}

interface EndProps {
  readonly end: TornadoEnd;
  readonly x: (value: number) => number;
  readonly arm: number;
  readonly isHigh: boolean;
}

/** A circle for the low end, a diamond for the high one. */
function End({ end, x, arm, isHigh }: EndProps) {
  const at = pixel(x(end.value));
  const look = end.flips ? `hollow s${arm}` : `f${arm}`;
  return isHigh ? (
    <path className={look} d={`M${at} 13.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} />
  ) : (
    <circle className={look} cx={at} cy={19} r={4.5} />
  );
}
