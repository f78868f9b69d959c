import type { AccountStory } from '../../../src-engine/model/explanation.ts';

type Owed = Pick<AccountStory, 'openMinor' | 'payments' | 'events'>;

export interface Settled {
  readonly text: string;
  /** By money that came in. */
  readonly isPaid: boolean;
}

/** How and when the account came to owe nothing to the end of the horizon; null while it owes. */
export function settled({ openMinor, payments, events }: Owed): Settled | null {
  const day = openMinor.findLastIndex((open) => open > 0) + 1;
  if (day === openMinor.length) return null;
  if (payments.some((payment) => payment.day === day && payment.amountMinor > 0))
    return { text: `Paid in full on day ${day}`, isPaid: true };
  const isWrittenOff = events.some(
    ({ family, state, day: on }) => family === 'write-off' && state === 'done' && on === day,
  );
  const text = isWrittenOff ? `Written off on day ${day}` : `Owes nothing from day ${day}`;
  return { text, isPaid: false };
}
