import type { CSSProperties } from 'react';
import type { LinearScale } from '../../charts/linear-scale.ts';
import { pixel } from '../../charts/linear-scale.ts';
import { textRoom } from '../../charts/text-room.ts';
import { ArmShape } from '../../ui/ArmMark.tsx';
import { armColour } from '../../ui/arm-style.ts';
import { ICON_SHAPES } from '../../ui/icon-shapes.tsx';
import type { TimelineLane as Lane, TimelineBar, TimelineNode } from './timeline-lanes.ts';
import { nodeXs } from './timeline-layout.ts';

interface Props {
  readonly title: string;
  readonly sub: string;
  readonly lane: Lane;
  /** Arm whose colour the lane has. */
  readonly arm: number;
  /** Shows the arm's mark before the title. */
  readonly marked?: boolean;
  readonly y: number;
  readonly x: LinearScale;
  readonly lastDay: number;
  /** Day whose circles are ringed; null for none. */
  readonly selectedDay: number | null;
  /** Written when the lane has nothing to show. */
  readonly none: string;
}

const RADIUS = 10.5;
/** Between a circle and its label, and between the label and the next circle, pixels. */
const LABEL_GAP = 5;
/** Of a label, pixels. */
const LABEL_SIZE = 11;

const CLASSES = {
  done: 'nd dn',
  pending: 'nd pd',
  cancelled: 'nd cx',
  payment: 'nd py',
  bill: 'nd bl',
  counterpart: 'nd cp',
} as const;

/** One lane: its name at the left, stretches as lines, events as circles with their icon. */
export function TimelineLane(props: Props) {
  const { title, sub, lane, arm, marked = false, y, x, lastDay, selectedDay } = props;
  const left = marked ? 14 : 0;
  const shown = lane.nodes.filter((node) => node.day <= lastDay);
  // What never happened is drawn small and behind, where it would have been; the rest makes room for each other.
  const dropped = shown.filter((node) => node.look === 'cancelled');
  const nodes = shown.filter((node) => node.look !== 'cancelled');
  const xs = nodeXs(
    nodes.map((node) => node.day),
    x,
    lastDay,
  );
  const laneStyle = { '--lane': armColour(arm) } as CSSProperties;
  return (
    <g style={laneStyle}>
      {marked && <ArmShape slot={arm} x={5} y={y - 5} radius={4} />}
      <text className="labb" x={left} y={y - 1}>
        {title}
      </text>
      <text className="mut" x={left} y={y + 13}>
        {sub}
      </text>
      {lane.bars.map((bar) => (
        <Stretch
          key={`${bar.fromDay}-${bar.look}`}
          bar={{ ...bar, toDay: Math.min(bar.toDay, lastDay) }}
          arm={arm}
          x={x}
          y={y}
        />
      ))}
      {dropped.map((node) => (
        <Dropped key={node.key} node={node} x={pixel(x(node.day))} y={y} />
      ))}
      {shown.length === 0 && (
        <text className="mut" x={pixel(x(0))} y={y + 4}>
          {props.none}
        </text>
      )}
      {nodes.map((node, index) => (
        <Circle
          key={node.key}
          node={node}
          x={xs[index] ?? 0}
          y={y}
          room={(nextX(xs, index) ?? x(lastDay) + 16) - (xs[index] ?? 0)}
          isSelected={node.day === selectedDay && node.look === 'done'}
        />
      ))}
    </g>
  );
}

/** X of the next circle to the right; undefined for the last. */
function nextX(xs: readonly number[], index: number): number | undefined {
  const own = xs[index] ?? 0;
  return xs.reduce<number | undefined>(
    (next, x) => (x > own && (next === undefined || x < next) ? x : next),
    undefined,
  );
}

function Stretch({ bar, arm, x, y }: { bar: TimelineBar; arm: number; x: LinearScale; y: number }) {
  return (
    <line
      className={`s${arm}`}
      strokeWidth={2}
      strokeDasharray={bar.look === 'pending' ? '3 3' : undefined}
      x1={pixel(x(bar.fromDay))}
      x2={pixel(x(bar.toDay))}
      y1={y}
      y2={y}
    />
  );
}

/** An event that was cancelled before its day: a small crossed circle. */
function Dropped({ node, x, y }: { node: TimelineNode; x: number; y: number }) {
  return (
    <g className={CLASSES.cancelled} data-day={node.day}>
      <title>{`Day ${node.day}: ${node.title}`}</title>
      <circle cx={x} cy={y} r={5} />
      <path className="strike" d={`M${x - 3.5} ${y + 3.5}l7 -7`} />
    </g>
  );
}

interface CircleProps {
  readonly node: TimelineNode;
  readonly x: number;
  readonly y: number;
  /** Pixels to the next circle. */
  readonly room: number;
  readonly isSelected: boolean;
}

function Circle({ node, x, y, room, isSelected }: CircleProps) {
  const needed = 2 * (RADIUS + LABEL_GAP) + textRoom([node.label], LABEL_SIZE);
  return (
    <g className={`${CLASSES[node.look]}${isSelected ? ' sel' : ''}`} data-day={node.day}>
      <title>{`Day ${node.day}: ${node.title}`}</title>
      <circle cx={x} cy={y} r={RADIUS} />
      <g className="nd-icon" transform={`translate(${pixel(x - 7)} ${y - 7}) scale(0.875)`}>
        {ICON_SHAPES[node.icon]}
      </g>
      {node.label !== '' && room >= needed && (
        <text className="lab" x={pixel(x + RADIUS + LABEL_GAP)} y={y + 4}>
          {node.label}
        </text>
      )}
    </g>
  );
}
