import { memo } from 'react';
import type { AccountStory, Decision } from '../../../src-engine/model/explanation.ts';
import { dayTicks } from '../../charts/axis-ticks.ts';
import { type LinearScale, pixel } from '../../charts/linear-scale.ts';
import { formatShortDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { ArrearsLane, type ArrearsLimit } from './ArrearsLane.tsx';
import { HeldLane } from './HeldLane.tsx';
import { TimelineLane } from './TimelineLane.tsx';
import { collectionLane, counterpartLane, customerLane, severanceLane } from './timeline-lanes.ts';
import { BEFORE_X, hasBefore, RIGHT_ROOM } from './timeline-layout.ts';

interface Props {
  readonly story: AccountStory;
  readonly arm: number;
  readonly other: AccountStory | null;
  readonly otherArm: number | null;
  readonly day: number;
  readonly selected: Decision | null;
  readonly width: number;
  readonly lastDay: number;
  readonly x: LinearScale;
}

const TOP = 22;
const ARREARS = 62;
const COLLECTION = TOP + ARREARS + 35;
const SEVERANCE = COLLECTION + 35;
const CUSTOMER = SEVERANCE + 34;
const HELD = CUSTOMER + 33;
const OTHER = HELD + 44;

/** The lanes, the chosen decision's day and the day cursor. Decoration for readers: the table twin has the same. */
export function TimelineDrawing(props: Props) {
  const { story, arm, other, otherArm, day, selected, width, lastDay, x } = props;
  const height = otherArm === null ? HELD + 40 : OTHER + 36;
  const cursor = pixel(x(Math.min(day, lastDay)));
  return (
    <svg width={width} height={height} aria-hidden="true">
      {selected !== null && selected.day <= lastDay && (
        <rect
          x={pixel(x(selected.day) - 12)}
          y={14}
          width={24}
          height={HELD + 6}
          rx={4}
          fill="var(--accent-weak)"
        />
      )}
      {hasBefore(other === null ? [story] : [story, other]) && (
        <text className="mut" x={BEFORE_X} y={9} textAnchor="middle">
          before
        </text>
      )}
      <DayGrid lastDay={lastDay} asOfDay={story.asOfDay} x={x} height={height} />
      <ArrearsLane
        story={story}
        arm={arm}
        top={TOP}
        height={ARREARS}
        x={x}
        lastDay={lastDay}
        right={width - RIGHT_ROOM}
        limit={moneyLimit(selected, story.currency)}
      />
      {/* Below the events, whose icons must stay readable. */}
      <path d={`M${cursor} 14V${HELD + 14}`} stroke="var(--accent)" strokeWidth={1.5} fill="none" />
      <path d={`M${cursor - 5} 14h10l-5 6z`} fill="var(--accent)" />
      <OwnLanes
        story={story}
        arm={arm}
        x={x}
        lastDay={lastDay}
        selectedDay={selected?.day ?? null}
      />
      {otherArm !== null && <OtherLane {...props} otherArm={otherArm} />}
    </svg>
  );
}

interface LanesProps {
  readonly story: AccountStory;
  readonly arm: number;
  readonly x: LinearScale;
  readonly lastDay: number;
  readonly selectedDay: number | null;
}

/** Collection, severance, customer, what was held back. Does not follow the day cursor. */
const OwnLanes = memo(function OwnLanes({ story, selectedDay, ...place }: LanesProps) {
  return (
    <>
      <TimelineLane
        {...place}
        title="Collection"
        sub={story.arm}
        lane={collectionLane(story)}
        asOfDay={story.asOfDay}
        y={COLLECTION}
        selectedDay={selectedDay}
        none="no collection process"
      />
      <TimelineLane
        {...place}
        title="Severance"
        sub="processes"
        lane={severanceLane(story)}
        asOfDay={story.asOfDay}
        y={SEVERANCE}
        selectedDay={selectedDay}
        none="none started"
      />
      <TimelineLane
        {...place}
        title="Customer"
        sub="bills, payments"
        lane={customerLane(story)}
        asOfDay={story.asOfDay}
        y={CUSTOMER}
        selectedDay={null}
        none="no bill, no payment"
      />
      <HeldLane story={story} y={HELD} x={place.x} lastDay={place.lastDay} />
    </>
  );
});

/** The same account, the same draws, under another arm. */
function OtherLane({ other, otherArm, x, lastDay, width }: Props & { readonly otherArm: number }) {
  return (
    <>
      <line
        className="ax"
        x1={0}
        x2={width - RIGHT_ROOM}
        y1={OTHER - 24}
        y2={OTHER - 24}
        strokeOpacity={0.5}
      />
      <TimelineLane
        title={underTitle(otherArm)}
        sub="same draws"
        lane={other === null ? { nodes: [], bars: [] } : counterpartLane(other)}
        asOfDay={other?.asOfDay ?? 0}
        arm={otherArm}
        marked={true}
        y={OTHER}
        x={x}
        lastDay={lastDay}
        selectedDay={null}
        none={other === null ? '' : 'nothing done, nothing paid'}
      />
    </>
  );
}

interface GridProps {
  readonly lastDay: number;
  readonly asOfDay: number;
  readonly x: LinearScale;
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
function underTitle(arm: number): string {
  return arm === 0 ? 'Under champion' : `Under ${armTitle(arm).slice(-1)}`;
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
