import type { AccountStory, TimelineEvent } from '../../../src-engine/model/explanation.ts';
import { formatMoney } from '../../format/money.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { eventIcon } from './event-icon.ts';

/** One circle on the timeline. */
export interface TimelineNode {
  readonly key: string;
  readonly day: number;
  readonly icon: IconName;
  readonly look: 'done' | 'pending' | 'cancelled' | 'payment' | 'bill' | 'counterpart';
  /** What happened, without its day; for the pointer and the table. */
  readonly title: string;
  /** Written beside the circle where there is room. */
  readonly label: string;
}

/** A stretch during which a collection process was open. */
export interface TimelineBar {
  readonly fromDay: number;
  readonly toDay: number;
  readonly look: 'done' | 'pending';
}

export interface TimelineLane {
  readonly nodes: readonly TimelineNode[];
  readonly bars: readonly TimelineBar[];
  /** What was done before day 0, in order: drawn as one mark left of it. */
  readonly before?: readonly TimelineNode[];
}

/**
 * Events of collection, and of write-off after it, with the stretches of their processes: done solid, what was still to come
 * dashed.
 */
export function collectionLane(story: AccountStory): TimelineLane {
  const nodes = [...eventNodes(story, 'collection'), ...eventNodes(story, 'write-off')];
  return { nodes, bars: allBars(story), before: nodesBefore(story) };
}

/** When the processes under way began, and the steps that they had done. */
function nodesBefore(story: AccountStory): readonly TimelineNode[] {
  const nodes = story.processesBefore.flatMap(
    ({ debtClass, template, startDay, steps }): readonly TimelineNode[] => [
      {
        key: `${debtClass}-began`,
        day: startDay,
        icon: 'stepForward',
        look: 'done',
        title: `${template} began, before the run`,
        label: '',
      },
      ...steps.map(
        ({ day, sequence, title, eventKind }): TimelineNode => ({
          key: `${debtClass}-${sequence}`,
          day,
          icon: eventIcon(eventKind),
          look: 'done',
          title: `${title}, before the run`,
          label: '',
        }),
      ),
    ],
  );
  return nodes.sort((a, b) => a.day - b.day);
}

function eventNodes(story: AccountStory, family: TimelineEvent['family']): TimelineNode[] {
  return story.events
    .filter((event) => event.family === family)
    .map((event, index) => ({
      key: `${family}-event-${index}`,
      day: event.day,
      icon: eventIcon(event.eventKind),
      look: event.state === 'skipped' ? 'cancelled' : event.state,
      title: eventTitle(event),
      label: '',
    }));
}

/** Severance processes: when each started, its steps, and whether a payment cancelled it. */
export function severanceLane(story: AccountStory): TimelineLane {
  const nodes: TimelineNode[] = eventNodes(story, 'severance');
  const bars: TimelineBar[] = [];
  const cancelDays = story.decisions
    .filter((decision) => decision.kind === 'cancel-severance')
    .map((decision) => decision.day);
  story.severanceStartDays.forEach((day, index) => {
    const cancelled = cancelDays.find((end) => end >= day);
    const label = cancelled === undefined ? `open since day ${day}` : '';
    nodes.push({
      key: `severance-${index}`,
      day,
      icon: 'severance',
      look: 'done',
      title: 'Severance process started',
      label,
    });
    if (cancelled === undefined) return;
    bars.push({ fromDay: day, toDay: cancelled, look: 'done' });
    nodes.push({
      key: `severance-end-${index}`,
      day: cancelled,
      icon: 'cross',
      look: 'pending',
      title: 'Severance process cancelled',
      label: `cancelled day ${cancelled}`,
    });
  });
  return { nodes, bars };
}

/** What the customer paid, in the order of days. */
function paymentNodes(story: AccountStory): readonly TimelineNode[] {
  return story.payments.map((payment, index) => ({
    key: `payment-${index}`,
    day: payment.day,
    icon: 'payment',
    look: 'payment',
    title: `${PAYMENT_WORDS[payment.kind]} of ${formatMoney(Math.abs(payment.amountMinor), story.currency)}`,
    label: formatMoney(payment.amountMinor, story.currency),
  }));
}

/** What the customer was billed and what the customer paid. */
export function customerLane(story: AccountStory): TimelineLane {
  const bills = story.bills.map(
    ({ day, amountMinor }, index): TimelineNode => ({
      key: `bill-${index}`,
      day,
      icon: 'bill',
      look: 'bill',
      title: `Bill of ${formatMoney(amountMinor, story.currency)}`,
      label: '',
    }),
  );
  const nodes = [...bills, ...paymentNodes(story)].sort((a, b) => a.day - b.day);
  return { nodes, bars: [] };
}

/** The other arm in one lane: what was done, what was paid, whether it came to severance. */
export function counterpartLane(story: AccountStory): TimelineLane {
  const asCounterpart = (node: TimelineNode) => ({ ...node, look: 'counterpart' as const });
  const events = collectionLane(story).nodes.filter((node) => node.look === 'done');
  const nodes = [...events.map(asCounterpart), ...paymentNodes(story)];
  nodes.sort((a, b) => a.day - b.day);
  const bars = allBars(story).filter((bar) => bar.look === 'done');
  return { nodes, bars, before: nodesBefore(story).map(asCounterpart) };
}

const PAYMENT_WORDS = {
  full: 'Full payment',
  partial: 'Part payment',
  onTime: 'Payment on time',
  instalment: 'Instalment',
  returned: 'Payment returned',
  agency: 'Agency payment',
} as const;

function eventTitle(event: TimelineEvent): string {
  const state = event.state === 'done' ? event.outcome : event.state;
  const words = state === '' || state === 'done' ? '' : `, ${state}`;
  return `${event.title}${words}`;
}

/** Decisions that open and close a process of a family. */
const STRETCHES = [
  {
    family: 'collection',
    opens: ['create-process', 'continue-process'],
    closes: ['cancel-process', 'complete-process'],
  },
  {
    family: 'write-off',
    opens: ['create-write-off'],
    closes: ['cancel-write-off', 'complete-write-off'],
  },
] as const;

function allBars(story: AccountStory): readonly TimelineBar[] {
  return STRETCHES.flatMap((stretch) => processBars(story, stretch));
}

/** From the decision that created a process to the one that closed it; open ends reach the horizon as pending. */
function processBars(
  story: AccountStory,
  { family, opens, closes }: (typeof STRETCHES)[number],
): readonly TimelineBar[] {
  const bars: TimelineBar[] = [];
  const open = new Map<string, number>();
  for (const { kind, day, debtClass } of story.decisions) {
    if (opens.some((start) => start === kind)) open.set(debtClass, day);
    if (!closes.some((end) => end === kind)) continue;
    const fromDay = open.get(debtClass);
    if (fromDay !== undefined) bars.push({ fromDay, toDay: day, look: 'done' });
    open.delete(debtClass);
  }
  for (const fromDay of open.values()) {
    const done = lastDay(story, family, 'done', fromDay);
    bars.push({ fromDay, toDay: done, look: 'done' });
    const pending = lastDay(story, family, 'pending', done);
    if (pending > done) bars.push({ fromDay: done, toDay: pending, look: 'pending' });
  }
  return bars;
}

function lastDay(
  story: AccountStory,
  family: TimelineEvent['family'],
  state: TimelineEvent['state'],
  least: number,
): number {
  return story.events.reduce(
    (last, event) =>
      event.family === family && event.state === state ? Math.max(last, event.day) : last,
    least,
  );
}
