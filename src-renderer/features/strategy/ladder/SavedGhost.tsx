import { pixel } from '../../../charts/linear-scale.ts';

interface Props {
  /** Where the step stood in the run, and where it stands now. */
  readonly savedX: number;
  readonly savedDay: number;
  readonly x: number;
  readonly y: number;
  readonly named: boolean;
}

/** The place a moved step had in the run: a dashed circle with an arrow to where it is now. */
export function SavedGhost({ savedX, savedDay, x, y, named }: Props) {
  const right = savedX > x;
  const from = right ? savedX - 14 : savedX + 14;
  const to = right ? x + 18 : x - 18;
  const head = right ? 5 : -5;
  return (
    <g className="ghost">
      <circle cx={pixel(savedX)} cy={y} r={12} />
      {Math.abs(from - to) > 8 && right === from > to ? (
        <>
          <path className="shaft" d={`M${pixel(from)} ${y}H${pixel(to)}`} />
          <path d={`M${pixel(to + head)} ${y - 4}l${-head} 4 ${head} 4`} />
        </>
      ) : null}
      {/* A step that moved later has the steps before it at the left: the words stand above them. */}
      {named ? (
        <text
          className="mut"
          x={pixel(right ? savedX + 17 : savedX)}
          y={right ? y + 4 : y - 17}
          textAnchor={right ? 'start' : 'middle'}
        >
          {`in the run: day ${savedDay}`}
        </text>
      ) : null}
    </g>
  );
}
