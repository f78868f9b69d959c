import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import { counted } from '../../format/count.ts';
import { formatMoney } from '../../format/money.ts';

/** What became of the account under the other arm, in one line: paid, treated, severed. */
export function counterpartSentence(story: AccountStory): string {
  const events = story.events.filter((event) => event.state === 'done').length;
  const paid =
    story.payments.length === 0
      ? 'Paid nothing'
      : `Paid ${formatMoney(story.cashMinor, story.currency)} in ${counted(story.payments.length, 'payment')}`;
  const [firstSeverance] = story.severanceStartDays;
  const severed =
    firstSeverance === undefined ? 'Not severed.' : `Severed on day ${firstSeverance}.`;
  return `${paid}, with ${counted(events, 'collection event')}. ${severed}`;
}

/** What had been paid by the end of a day, minor units. */
export function paidByDay(story: AccountStory, day: number): number {
  return story.payments.reduce(
    (sum, payment) => (payment.day <= day ? sum + payment.amountMinor : sum),
    0,
  );
}
