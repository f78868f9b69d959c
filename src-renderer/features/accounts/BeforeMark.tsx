import { pixel } from '../../charts/linear-scale.ts';
import { formatDate } from '../../format/date.ts';
import { ICON_SHAPES } from '../../ui/icon-shapes.tsx';
import type { TimelineNode } from './timeline-lanes.ts';
import { BEFORE_X } from './timeline-layout.ts';

interface Props {
  /** In order of days. */
  readonly nodes: readonly TimelineNode[];
  readonly asOfDay: number;
  /** Where day 0 is. */
  readonly day0: number;
  readonly y: number;
}

/** What a process under way had done before the run: one circle left of day 0, led to it, with the dates in its title. */
export function BeforeMark({ nodes, asOfDay, day0, y }: Props) {
  const last = nodes.at(-1);
  if (last === undefined) return null;
  const look = last.look === 'counterpart' ? 'cp' : 'dn';
  return (
    <g className={`nd ${look}`} data-before={nodes.length}>
      <title>
        {nodes.map(({ day, title }) => `${formatDate(asOfDay + day)}: ${title}`).join('\n')}
      </title>
      <path className="nd-day" strokeDasharray="3 3" d={`M${BEFORE_X} ${y}H${pixel(day0)}`} />
      <circle cx={BEFORE_X} cy={y} r={10.5} />
      <g className="nd-icon" transform={`translate(${BEFORE_X - 7} ${y - 7}) scale(0.875)`}>
        {ICON_SHAPES[last.icon]}
      </g>
      {nodes.length > 1 && (
        <g className="nd-count" data-count={nodes.length}>
          <circle cx={BEFORE_X + 8} cy={y - 8} r={6.5} />
          <text x={BEFORE_X + 8} y={y - 4.5} textAnchor="middle">
            {nodes.length}
          </text>
        </g>
      )}
    </g>
  );
}
