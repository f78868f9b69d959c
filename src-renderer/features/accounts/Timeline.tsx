import type { KeyboardEvent, PointerEvent } from 'react';
import type { AccountStory, Decision } from '../../../src-engine/model/explanation.ts';
import { useElementWidth } from '../../charts/use-element-width.ts';
import { formatWeekday } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { TimelineDrawing } from './TimelineDrawing.tsx';
import { dayScale, hasBefore, LANE_LABELS, lastShownDay } from './timeline-layout.ts';

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

/**
 * One account's run on one day axis: arrears, collection events, severance, payments, and the same account under
 * another arm. The day cursor moves with the arrows (Shift: a week; Page keys: to the next thing that happened).
 */
export function Timeline(props: Props) {
  const { story, arm, other, day, onDay, onOpenDay } = props;
  const [ref, width] = useElementWidth<HTMLDivElement>(680, 'timeline');
  const stories = other === null ? [story] : [story, other];
  const lastDay = lastShownDay(stories);
  const x = dayScale(lastDay, width, hasBefore(stories));
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
      <TimelineDrawing
        story={story}
        arm={arm}
        other={props.other}
        otherArm={props.otherArm}
        day={day}
        selected={props.selected}
        width={width}
        lastDay={lastDay}
        x={x}
      />
    </div>
  );
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
