import type { ContactEffect } from '../../../algorithms/collection-event/effect.ts';
import { CHANNEL } from '../../../model/behaviour.ts';
import { LOG_OUTCOME } from '../../../model/event-log.ts';
import { ACCOUNT_FLAG } from '../../../model/portfolio.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { KernelFacts } from '../../kernel-facts.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { contactCustomer } from '../85-contact-outcome.ts';
import { tally } from './tally.ts';

const OPT_OUT = {
  SMS: ACCOUNT_FLAG.noSms,
  EMAIL: ACCOUNT_FLAG.noEmail,
  CALL: ACCOUNT_FLAG.noCall,
  LETTER: ACCOUNT_FLAG.noLetter,
} as const;

/** Whether the customer has opted out of a medium. */
export function hasOptedOut(
  context: KernelFacts,
  state: AccountState,
  medium: keyof typeof OPT_OUT,
): boolean {
  return ((context.image.flags[state.account] ?? 0) & OPT_OUT[medium]) !== 0;
}

/** A message or an automatic call. Without contact data, or after an opt-out, nothing is sent and nothing is paid. */
export function contact(
  context: KernelContext,
  state: AccountState,
  event: CompiledEvent,
  effect: ContactEffect,
): number {
  if (hasOptedOut(context, state, effect.medium)) return LOG_OUTCOME.optedOut;
  const flags = context.image.flags[state.account] ?? 0;
  if (effect.needs === 'mobile' && (flags & ACCOUNT_FLAG.hasMobile) === 0)
    return LOG_OUTCOME.noMobile;
  if (effect.needs === 'email' && (flags & ACCOUNT_FLAG.hasEmail) === 0) return LOG_OUTCOME.noEmail;
  chargeStep(context, state, event);
  tally(context, state, effect.counter);
  const reached = contactCustomer(context, state, CHANNEL[effect.channel], event);
  return reached ? LOG_OUTCOME.reached : LOG_OUTCOME.notReached;
}
