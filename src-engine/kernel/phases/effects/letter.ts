import type { LetterEffect } from '../../../algorithms/collection-event/effect.ts';
import { CHANNEL } from '../../../model/behaviour.ts';
import { LOG_OUTCOME } from '../../../model/event-log.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import { classDebtMinor } from '../../facts/class-debt.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { countContacts, exposeCustomer } from '../85-contact-outcome.ts';
import type { EventSubject } from '../event-subject.ts';
import { hasOptedOut } from './contact.ts';
import { tally } from './tally.ts';

/**
 * A customer contact for each financially responsible person, and a printed letter for those of them who receive
 * notifications (domain.md 3.9, decision 17; step 1.8.1.2). Prints wait for tonight's extract. The household reads one
 * letter: several prints act like one.
 */
export function letter(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: LetterEffect,
): number {
  const { image, strategy } = context;
  const template = strategy.letters.index.get(effect.letter);
  if (template === undefined) return LOG_OUTCOME.noLetterTemplate;
  const persons = image.responsiblePersons[state.account] ?? 0;
  if (persons === 0) return LOG_OUTCOME.noResponsiblePerson;
  if (effect.respectsOptOut && hasOptedOut(context, state, 'LETTER')) return LOG_OUTCOME.optedOut;
  countContacts(context, state, persons);
  const prints = Math.min(image.notifiedPersons[state.account] ?? 0, persons);
  if (prints === 0) return LOG_OUTCOME.notPrinted;
  chargeStep(context, state, event, prints);
  tally(context, state, effect.counter, prints);
  const { debtClass, collectionProcess } = subject;
  const debt = classDebtMinor(context, state, debtClass, state.day);
  for (let print = 0; print < prints; print++)
    state.letters.add(template, event.type, collectionProcess, event.sequence, debtClass, debt);
  const reached = exposeCustomer(context, state, CHANNEL[effect.channel], event);
  return reached ? LOG_OUTCOME.reached : LOG_OUTCOME.notReached;
}
