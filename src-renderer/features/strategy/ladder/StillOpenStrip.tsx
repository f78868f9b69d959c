import { type LinearScale, linearScale, pixel } from '../../../charts/linear-scale.ts';

/** Share of created processes that are still open n days after creation, 0 to 1. */
export interface OpenShare {
  readonly slot: number;
  readonly label: string;
  readonly share: readonly number[];
}

interface Props {
  readonly x: LinearScale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly lastDay: number;
  readonly runId: number;
  /** The edited strategy as an area, the champion as a line. */
  readonly edited: OpenShare | null;
  readonly champion: OpenShare | null;
}

/** How many processes are left on each day of the ladder above, in the last run. */
export function StillOpenStrip(props: Props) {
  const { x, left, right, top, height, lastDay, edited, champion } = props;
  const y = linearScale([0, 1], [top + height, top]);
  const line = (share: readonly number[]) =>
    share
      .slice(0, lastDay + 1)
      .map((value, day) => `${pixel(x(day))} ${pixel(y(value))}`)
      .join('L');
  const end = (share: readonly number[]) => pixel(x(Math.min(lastDay, share.length - 1)));
  return (
    <g>
      {[0, 0.5, 1].map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? 'ax' : 'gl'}
            x1={left}
            x2={right}
            y1={y(value)}
            y2={y(value)}
          />
          <text className="mut" x={left - 8} y={y(value) + 4} textAnchor="end">
            {`${value * 100}%`}
          </text>
        </g>
      ))}
      <text className="mut" x={0} y={top + 12}>
        Still open
      </text>
      <text className="mut" x={0} y={top + 26}>{`run ${props.runId}`}</text>
      {edited === null || edited.share.length === 0 ? null : (
        <path
          className={`f${edited.slot}`}
          opacity={0.1}
          d={`M${line(edited.share)}L${end(edited.share)} ${y(0)}L${x(0)} ${y(0)}z`}
        />
      )}
      {[champion, edited].map((one) =>
        one === null || one.share.length === 0 ? null : (
          <path key={one.slot} className={`ln s${one.slot}`} d={`M${line(one.share)}`} />
        ),
      )}
      {champion === null || edited === null ? null : (
        <SeriesNames x={x} y={y} edited={edited} champion={champion} lastDay={lastDay} />
      )}
    </g>
  );
}

interface NamesProps {
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly edited: OpenShare;
  readonly champion: OpenShare;
  readonly lastDay: number;
}

/** A name under a line needs this much of the axis to stand above the day labels. */
const ROOM_BELOW = 0.28;

/** Names beside the lines where they are furthest apart: the upper line's above, the lower line's below. */
function SeriesNames({ x, y, edited, champion, lastDay }: NamesProps) {
  let day = 4;
  let widest = -1;
  const until = Math.min(lastDay - 8, edited.share.length - 1, champion.share.length - 1);
  for (let candidate = 4; candidate <= until; candidate++) {
    const [a, b] = [edited.share[candidate] ?? 0, champion.share[candidate] ?? 0];
    const gap = Math.abs(a - b);
    if (Math.min(a, b) >= ROOM_BELOW && gap > widest) [day, widest] = [candidate, gap];
  }
  return [edited, champion].map((one, index) => {
    const other = index === 0 ? champion : edited;
    const value = one.share[day] ?? 0;
    const above = value > (other.share[day] ?? 0) || (index === 1 && value === other.share[day]);
    return (
      <text
        key={one.slot}
        className="lab"
        x={pixel(x(day) + 5)}
        y={pixel(y(value) + (above ? -5 : 14))}
      >
        {one.label}
      </text>
    );
  });
}
