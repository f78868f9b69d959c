import type { KeyboardEvent, PointerEvent } from 'react';
import type { AccountStory, Decision } from '../../../src-engine/model/explanation.ts';
import { dayTicks } from '../../charts/axis-ticks.ts';
import { pixel } from '../../charts/linear-scale.ts';
import { useElementWidth } from '../../charts/use-element-width.ts';
import { formatShortDate, formatWeekday } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { ArrearsLane, type ArrearsLimit } from './ArrearsLane.tsx';
import { TimelineLane } from './TimelineLane.tsx';
import { collectionLane, counterpartLane, customerLane, severanceLane } from './timeline-lanes.ts';
import { dayScale, LANE_LABELS, lastShownDay, RIGHT_ROOM } from './timeline-layout.ts';

interface Props {
  readonly story: AccountStory;
  readonly arm: number;
  /** The same account under another arm; null while it loads or when there is none. */
  readonly other: AccountStory | null;
  readonly otherArm: number | null;
  readonly day: number;
  readonly onDay: (day: number) => void;
  readonly selected: Decision | null;
  /** A day was opened: its decision is wanted. */
  readonly onOpenDay: (day: number) => void;
}

const TOP = 22;
const ARREARS = 62;
const COLLECTION = TOP + ARREARS + 35;
const SEVERANCE = COLLECTION + 35;
const CUSTOMER = SEVERANCE + 34;
const OTHER = CUSTOMER + 44;

/**
 * One account's run on one day axis: arrears, collection events, severance, payments, and the same account under
 * another arm. The day cursor moves with the arrows (Shift: a week; Page keys: to the next thing that happened).
 */
export function Timeline(props: Props) {
  const { story, arm, other, otherArm, day, onDay, selected, onOpenDay } = props;
  const [ref, width] = useElementWidth<HTMLDivElement>(680);
  const stories = other === null ? [story] : [story, other];
  const lastDay = lastShownDay(stories);
  const x = dayScale(lastDay, width);
  const right = width - RIGHT_ROOM;
  const height = otherArm === null ? CUSTOMER + 40 : OTHER + 36;
  const stops = activeDays(stories);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') onOpenDay(day);
    else {
      const next = movedDay(event.key, event.shiftKey, day, story.days - 1, stops);
      if (next === null) return;
      onDay(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = event.clientX - box.left;
    if (at < LANE_LABELS) return;
    const share = (at - x(0)) / (x(lastDay) - x(0));
    const pointed = Math.round(share * lastDay);
    const clicked = Math.max(0, Math.min(story.days - 1, lastDay, pointed));
    onDay(clicked);
    onOpenDay(clicked);
  };
  const cursor = pixel(x(Math.min(day, lastDay)));
  return (
    <div
      ref={ref}
      className="ch tls"
      role="slider"
      tabIndex={0}
      aria-label={`Timeline of account ${story.accountId}, ${armTitle(arm)}`}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, story.days - 1)}
      aria-valuenow={day}
      aria-valuetext={dayText(story, day)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      <svg width={width} height={height} aria-hidden="true">
        {selected !== null && selected.day <= lastDay && (
          <rect
            x={pixel(x(selected.day) - 12)}
            y={14}
            width={24}
            height={CUSTOMER + 6}
            rx={4}
            fill="var(--accent-weak)"
          />
        )}
        <DayGrid lastDay={lastDay} asOfDay={story.asOfDay} x={x} height={height} />
        <ArrearsLane
          story={story}
          arm={arm}
          top={TOP}
          height={ARREARS}
          x={x}
          lastDay={lastDay}
          right={right}
          limit={moneyLimit(selected, story.currency)}
        />
        <TimelineLane
          title="Collection"
          sub={story.arm}
          lane={collectionLane(story)}
          arm={arm}
          y={COLLECTION}
          x={x}
          lastDay={lastDay}
          selectedDay={selected?.day ?? null}
          none="no collection process"
        />
        <TimelineLane
          title="Severance"
          sub="processes"
          lane={severanceLane(story)}
          arm={arm}
          y={SEVERANCE}
          x={x}
          lastDay={lastDay}
          selectedDay={selected?.day ?? null}
          none="none started"
        />
        <TimelineLane
          title="Customer"
          sub="payments"
          lane={customerLane(story)}
          arm={arm}
          y={CUSTOMER}
          x={x}
          lastDay={lastDay}
          selectedDay={null}
          none="paid nothing"
        />
        {otherArm !== null && (
          <>
            <line
              className="ax"
              x1={0}
              x2={right}
              y1={OTHER - 24}
              y2={OTHER - 24}
              strokeOpacity={0.5}
            />
            <TimelineLane
              title={underTitle(otherArm)}
              sub="same draws"
              lane={other === null ? { nodes: [], bars: [] } : counterpartLane(other)}
              arm={otherArm}
              marked={true}
              y={OTHER}
              x={x}
              lastDay={lastDay}
              selectedDay={null}
              none={other === null ? '' : 'nothing done, nothing paid'}
            />
          </>
        )}
        <path
          d={`M${cursor} 14V${CUSTOMER + 14}`}
          stroke="var(--accent)"
          strokeWidth={1.5}
          fill="none"
        />
        <path d={`M${cursor - 5} 14h10l-5 6z`} fill="var(--accent)" />
      </svg>
    </div>
  );
}

interface GridProps {
  readonly lastDay: number;
  readonly asOfDay: number;
  readonly x: (day: number) => number;
  readonly height: number;
}

function DayGrid({ lastDay, asOfDay, x, height }: GridProps) {
  return dayTicks(lastDay, 9).map((tick) => (
    <g key={tick}>
      <line className="gl" x1={pixel(x(tick))} x2={pixel(x(tick))} y1={TOP - 4} y2={height - 14} />
      <text className="mut" x={pixel(x(tick))} y={9} textAnchor="middle">
        {tick === 0 ? 'day 0' : tick}
      </text>
      <text className="mut minor" x={pixel(x(tick))} y={height - 2} textAnchor="middle">
        {formatShortDate(asOfDay + tick)}
      </text>
    </g>
  ));
}

/** "Under A", "Under champion". */
export function underTitle(arm: number): string {
  return arm === 0 ? 'Under champion' : `Under ${armTitle(arm).slice(-1)}`;
}

function dayText(story: AccountStory, day: number): string {
  const decided = story.decisions.filter((decision) => decision.day === day);
  const paid = story.payments.filter((payment) => payment.day === day);
  return [
    `Day ${day}`,
    formatWeekday(story.asOfDay + day),
    `arrears ${formatMoney(story.pastDueMinor[day] ?? 0, story.currency)}`,
    ...paid.map((payment) => `paid ${formatMoney(payment.amountMinor, story.currency)}`),
    ...decided.map((decision) => decision.title),
  ].join(', ');
}

/** The money that the selected decision was compared with. */
function moneyLimit(decision: Decision | null, currency: string): ArrearsLimit | null {
  const check = decision?.checks.findLast((one) => one.unit === 'minor' && one.limit > 0);
  if (decision === null || check === undefined || decision.kind === 'keep-process') return null;
  if (decision.kind === 'cancel-process' || decision.kind === 'cancel-severance') return null;
  const verb = decision.kind === 'start-severance' ? 'sever from' : check.label.toLowerCase();
  return {
    amountMinor: check.limit,
    day: decision.day,
    text: `${verb} ${formatMoney(check.limit, currency)}`,
  };
}

/** Days on which anything happened, ascending. */
function activeDays(stories: readonly AccountStory[]): readonly number[] {
  const days = stories.flatMap((story) => [
    ...story.decisions.map((decision) => decision.day),
    ...story.payments.map((payment) => payment.day),
    ...story.events.filter((event) => event.state === 'done').map((event) => event.day),
  ]);
  return [...new Set(days)].sort((a, b) => a - b);
}

function movedDay(
  key: string,
  byWeek: boolean,
  day: number,
  last: number,
  stops: readonly number[],
): number | null {
  const step = byWeek ? 7 : 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, day - step);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, day + step);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return stops.find((stop) => stop > day) ?? last;
    case 'PageUp':
      return stops.findLast((stop) => stop < day) ?? 0;
    default:
      return null;
  }
}
