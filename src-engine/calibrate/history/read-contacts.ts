import { parseIsoDate } from '../../base/day.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { CHANNEL, type ChannelName } from '../../model/behaviour.ts';
import { type ContactRecord, HOLD_OUT } from './contact-record.ts';

const COLUMNS = ['account', 'date', 'channel'] as const;
const CHANNELS = [...(Object.keys(CHANNEL) as ChannelName[]), HOLD_OUT] as const;
const REACHED: Readonly<Record<string, boolean | null>> = { '': null, yes: true, no: false };

interface ContactLine {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

function bad(message: string, where: string, hint: string): Result<never, Failure> {
  return err(failure('bad-file', message, where, hint));
}

/**
 * Reads past contacts from rows with the columns account, date, channel and perhaps reached (yes, no or empty). Fails at
 * the first row that cannot be used, with its line. The channel HOLD_OUT says that a customer was left without contact. Contacts of accounts that the portfolio does not have are kept: they
 * count nowhere.
 */
export function readContacts(
  header: readonly string[],
  rows: readonly ContactLine[],
): Result<readonly ContactRecord[], Failure> {
  const places = new Map(header.map((name, place) => [name.trim().toLowerCase(), place]));
  for (const name of COLUMNS)
    if (!places.has(name))
      return bad(
        `There is no column ${name}.`,
        'line 1',
        `The columns are ${COLUMNS.join(', ')} and, if it is known, reached; the file has ${header.join(', ')}.`,
      );
  const contacts: ContactRecord[] = [];
  for (const { line, fields } of rows) {
    const where = `line ${line}`;
    const text = (name: string) => (fields[places.get(name) ?? -1] ?? '').trim();
    const accountId = text('account');
    if (accountId === '') return bad('account is empty.', where, 'Fill it in.');
    const day = parseIsoDate(text('date'));
    if (day === null)
      return bad(`date is "${text('date')}", no date.`, where, 'Write it like 2026-03-02.');
    const channel = CHANNELS.find((name) => name === text('channel').toUpperCase());
    if (channel === undefined)
      return bad(`channel is "${text('channel')}".`, where, `Allowed: ${CHANNELS.join(', ')}.`);
    const reached = REACHED[text('reached').toLowerCase()];
    if (reached === undefined)
      return bad(`reached is "${text('reached')}".`, where, 'Allowed: yes, no or nothing.');
    contacts.push({ accountId, day, channel, reached });
  }
  return ok(contacts);
}
