import { HOLD_BLOCK, HOLD_REASON } from '../../model/portfolio.ts';
import { STEP } from '../../model/step.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import { isHeldByDispute } from '../facts/dispute-hold.ts';
import { hasHold, isHeld } from '../facts/holds.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import type { EventSubject } from './event-subject.ts';

/** What becomes of a step that is due. */
export const VERDICT = {
  /** It runs. */
  run: 0,
  /** A hold keeps it, and the steps behind it, until the hold is over. */
  wait: 1,
  /** A person does it instead: nothing automated happens to a VIP. */
  toPerson: 2,
  /** A guardrail forbids it: it is skipped. */
  block: 3,
  /** A guardrail forbids it today: it moves. */
  defer: 4,
} as const;

/**
 * Phase 58, the gate before every event of every family (domain.md 5.3): whether holds let a due step run. Pure: reads
 * the holds of the account, the debt class and the agreement of the subject, and what disputes leave of its debt.
 */
export function judgeEvent(
  context: KernelFacts,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): number {
  if (state.holds.count === 0) return VERDICT.run;
  const { debtClass, agreement } = subject;
  const held = (block: number) => isHeld(context, state, block, debtClass, agreement, state.day);
  const block = BLOCK_OF_FAMILY[subject.family];
  if (held(block)) return VERDICT.wait;
  if ((event.traits & STEP.contact) !== 0 && held(HOLD_BLOCK.CONTACTS)) return VERDICT.wait;
  if ((event.traits & STEP.severance) !== 0 && held(HOLD_BLOCK.SEVERANCE)) return VERDICT.wait;
  if (subject.family === 'collection' && isHeldByDispute(context, state, debtClass))
    return VERDICT.wait;
  if (hasHold(context, state, HOLD_REASON.VIP, subject, event.traits, state.day))
    return VERDICT.toPerson;
  return VERDICT.run;
}

/** Which block stops the steps of a process family. */
export const BLOCK_OF_FAMILY: Readonly<Record<EventSubject['family'], number>> = {
  collection: HOLD_BLOCK.EVENTS,
  severance: HOLD_BLOCK.SEVERANCE,
  'write-off': HOLD_BLOCK.WRITE_OFF,
};
