import { dayText } from '../base/day-text.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-step.ts';
import { firstFreeDay, isHeld } from '../kernel/facts/holds.ts';
import { FAR_DAY } from '../kernel/image/kernel-image.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import { BLOCK_OF_FAMILY } from '../kernel/phases/58-event-gate.ts';
import type { EventSubject } from '../kernel/phases/event-subject.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Decision } from '../model/explanation.ts';
import { HOLD_BLOCK, HOLD_REASON } from '../model/portfolio.ts';
import { STEP } from '../model/step.ts';

const REASONS = Object.entries(HOLD_REASON);

/** `Hold for breathing space from 2026-03-01 to 2026-04-29`. */
export function holdWords(state: AccountState, hold: number): string {
  const { holds } = state;
  const reason = REASONS.find(([, number]) => number === holds.reason[hold])?.[0] ?? '';
  const to = holds.toDay[hold] ?? FAR_DAY;
  const end = to >= FAR_DAY ? 'until it is lifted' : `to ${dayText(to)}`;
  const from = dayText(holds.fromDay[hold] ?? 0);
  return `Hold for ${reason.toLowerCase().replaceAll('_', ' ')} from ${from} ${end}`;
}

/** The block that keeps a step of this subject from running. */
export function blockOf(
  context: KernelFacts,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): number {
  const { debtClass, agreement, family } = subject;
  const held = (block: number) => isHeld(context, state, block, debtClass, agreement, state.day);
  const own = BLOCK_OF_FAMILY[family];
  if (held(own)) return own;
  if ((event.traits & STEP.contact) !== 0 && held(HOLD_BLOCK.CONTACTS)) return HOLD_BLOCK.CONTACTS;
  return HOLD_BLOCK.SEVERANCE;
}

/** What a hold was asked about. */
interface HeldSubject {
  readonly block: number;
  readonly debtClass: number;
  readonly agreement: number;
  readonly eventKind: string;
}

/** The disputes that leave too little of the debt, in words: nothing blocks the step but they. */
function disputes(state: AccountState): string[] {
  const { holds } = state;
  const words: string[] = [];
  for (let hold = 0; hold < holds.count; hold++)
    if (holds.isOn(hold, state.day) && holds.reason[hold] === HOLD_REASON.DISPUTE)
      words.push(holdWords(state, hold));
  return words;
}

/** The holds that are on and block it, in words. */
function blockingHolds(state: AccountState, block: number): string[] {
  const { holds } = state;
  const words: string[] = [];
  for (let hold = 0; hold < holds.count; hold++) {
    if (!holds.isOn(hold, state.day) || ((holds.blocks[hold] ?? 0) & block) === 0) continue;
    words.push(holdWords(state, hold));
  }
  return words;
}

/** A decision not to act because of a hold, and the day on which it would be taken up. */
export function heldDecision(
  context: KernelFacts,
  state: AccountState,
  className: string,
  title: string,
  subject: HeldSubject,
): Decision {
  const { block, debtClass, agreement, eventKind } = subject;
  const blocking = blockingHolds(state, block);
  const free = firstFreeDay(context, state, block, debtClass, agreement, state.day);
  if (free === state.day) return disputeDecision(state, context, className, title, eventKind);
  const flip =
    free >= FAR_DAY
      ? 'Lifting the hold would let it go on the same day.'
      : `The hold is over on ${dayText(free)}; lifted before, it would go on that day.`;
  return {
    day: state.day - context.firstDay,
    kind: 'held',
    title,
    because: `${blocking.join('; ')} blocks it`,
    ruleLabel: 'Hold',
    rulePointer: '',
    debtClass: className,
    eventKind,
    checks: [
      {
        label: 'Nothing on hold',
        passed: false,
        unit: 'flag',
        actual: 0,
        limit: 1,
        test: '=',
        margin: free >= FAR_DAY ? null : free - state.day,
        rulePointer: '',
      },
    ],
    chosen: '',
    passedOver: [],
    flip,
  };
}

/** A step that waits because a dispute leaves no more than the cancel threshold of the debt. */
function disputeDecision(
  state: AccountState,
  context: KernelFacts,
  className: string,
  title: string,
  eventKind: string,
): Decision {
  return {
    day: state.day - context.firstDay,
    kind: 'held',
    title,
    because: `${disputes(state).join('; ')} leaves no more than the cancel threshold of the debt`,
    ruleLabel: 'Dispute',
    rulePointer: '',
    debtClass: className,
    eventKind,
    checks: [
      {
        label: 'Undisputed debt above the cancel threshold',
        passed: false,
        unit: 'flag',
        actual: 0,
        limit: 1,
        test: '=',
        margin: null,
        rulePointer: '',
      },
    ],
    chosen: '',
    passedOver: [],
    flip: 'It goes on when the dispute is over and the debt still stands.',
  };
}
