import { callEngine } from '../../engine-client/client.ts';
import { todayIso } from '../../format/today-iso.ts';
import { openAlerts } from './acknowledged.ts';

/** Warnings of the portfolio's past that nobody has acknowledged; null where its trends cannot be read. */
export async function countOpenAlerts(signal: AbortSignal): Promise<number | null> {
  const source = { kind: 'past' } as const;
  const answer = await callEngine('trends', { source, day: null }, { signal });
  if (!answer.ok) return null;
  return openAlerts(answer.value.rows, answer.value.acknowledgements, todayIso()).length;
}
