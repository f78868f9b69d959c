import type { CSSProperties } from 'react';
import type { LinearScale } from '../../charts/linear-scale.ts';
import { pixel } from '../../charts/linear-scale.ts';
import { textRoom } from '../../charts/text-room.ts';
import { ArmShape } from '../../ui/ArmMark.tsx';
import { armColour } from '../../ui/arm-style.ts';
import { ICON_SHAPES } from '../../ui/icon-shapes.tsx';
import { BeforeMark } from './BeforeMark.tsx';
import type { TimelineLane as Lane, TimelineBar, TimelineNode } from './timeline-lanes.ts';
import { nodeStacks } from './timeline-layout.ts';

interface Props {
  readonly title: string;
  readonly sub: string;
  readonly lane: Lane;
  /** Dates what was before day 0. */
  readonly asOfDay: number;
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

/** The mark of the day of a circle that was moved, below its middle, pixels. */
const DAY_MARK = { from: 12, to: 16 } as const;

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
  const { before = [] } = lane;
  const left = marked ? 14 : 0;
  const shown = lane.nodes.filter((node) => node.day <= lastDay);
  // What never happened is drawn small and behind, where it would have been; the rest makes room for each other.
  const dropped = shown.filter((node) => node.look === 'cancelled');
  const nodes = shown.filter((node) => node.look !== 'cancelled');
  const stacks = nodeStacks(
    nodes.map((node) => node.day),
    x,
    lastDay,
  );
  // Labels end before what stands next, be it only a small crossed circle.
  const xs = [...stacks.map((stack) => stack.x), ...dropped.map((node) => pixel(x(node.day)))];
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
      <BeforeMark nodes={before} asOfDay={props.asOfDay} day0={x(0)} y={y} />
      {shown.length + before.length === 0 && (
        <text className="mut" x={pixel(x(0))} y={y + 4}>
          {props.none}
        </text>
      )}
      {stacks.map((stack) => {
        const members = stack.members.flatMap((member) => nodes[member] ?? []);
        const room = (nextX(xs, stack.x) ?? x(lastDay) + 16) - stack.x;
        return (
          <Circle
            key={members[0]?.key}
            members={members}
            x={stack.x}
            y={y}
            dayXs={movedFrom(stack.x, members, x)}
            room={room}
            selectedDay={selectedDay}
          />
        );
      })}
    </g>
  );
}

/** The days that a circle stands for, in pixels, where it does not stand at its day. */
function movedFrom(
  at: number,
  members: readonly TimelineNode[],
  x: LinearScale,
): readonly number[] {
  const days = [...new Set(members.map(({ day }) => pixel(x(day))))];
  return days.every((day) => Math.abs(day - at) < 1) ? [] : days;
}

/** X of the next circle to the right of `own`; undefined for the last. */
function nextX(xs: readonly number[], own: number): number | undefined {
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
  /** What it stands for, by day; several where there was no room for a circle each. */
  readonly members: readonly TimelineNode[];
  readonly x: number;
  readonly y: number;
  /** Where its days are, when it was moved to make room: a line leads there. */
  readonly dayXs: readonly number[];
  /** Pixels to the next circle. */
  readonly room: number;
  readonly selectedDay: number | null;
}

/** How many a circle stands for, at its shoulder. */
const COUNT = { radius: 6.5, right: 8, up: 8 } as const;

function Circle({ members, x, y, dayXs, room, selectedDay }: CircleProps) {
  const shown = members.findLast((node) => node.look === 'done') ?? members.at(-1);
  if (shown === undefined) return null;
  const isSelected = members.some(({ day, look }) => day === selectedDay && look === 'done');
  const label = labelOf(members);
  const needed = 2 * (RADIUS + LABEL_GAP) + textRoom([label], LABEL_SIZE);
  const [first] = members;
  const isMany = members.length > 1;
  return (
    <g className={`${CLASSES[shown.look]}${isSelected ? ' sel' : ''}`} data-day={first?.day}>
      <title>{members.map(({ day, title }) => `Day ${day}: ${title}`).join('\n')}</title>
      {dayXs.map((dayX) => (
        <path
          key={dayX}
          className="nd-day"
          d={`M${x} ${y}L${dayX} ${y + DAY_MARK.from}V${y + DAY_MARK.to}`}
        />
      ))}
      <circle cx={x} cy={y} r={RADIUS} />
      <g className="nd-icon" transform={`translate(${pixel(x - 7)} ${y - 7}) scale(0.875)`}>
        {ICON_SHAPES[shown.icon]}
      </g>
      {isMany && (
        <g className="nd-count" data-count={members.length}>
          <circle cx={pixel(x + COUNT.right)} cy={y - COUNT.up} r={COUNT.radius} />
          <text x={pixel(x + COUNT.right)} y={y - COUNT.up + 3.5} textAnchor="middle">
            {members.length}
          </text>
        </g>
      )}
      {label !== '' && room >= needed && (
        <text className="lab" x={pixel(x + RADIUS + LABEL_GAP + (isMany ? 4 : 0))} y={y + 4}>
          {label}
        </text>
      )}
    </g>
  );
}

/** Of one its own; of several their days. */
function labelOf(members: readonly TimelineNode[]): string {
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined || first === last) return first?.label ?? '';
  const days = first.day === last.day ? `day ${first.day}` : `days ${first.day} to ${last.day}`;
  return `${members.length} on ${days}`;
}
