import { describe, expect, it } from 'vitest';
import { AccountDriver } from '../../test/support/account-driver.ts';
import { day, owing, publishedSeverance, START } from '../../test/support/published-severance.ts';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import { severanceText } from './feed-severance.ts';

const KINDS = [
  'severanceStarted',
  'severanceEvent',
  'fieldActivity',
  'severanceCancelled',
  'severanceCompleted',
  'reconnectStarted',
  'agreementExpired',
  'agreementStopped',
  'agreementClosed',
] as const;

/** The rows of an account that pays on a day, as sentences. */
function sentences(paidOn: string): readonly string[] {
  const driver = new AccountDriver(owing(), publishedSeverance(), {
    days: 40,
    fieldWorkDays: new Map([[START, 2]]),
    onDay: new Map([[day(paidOn), (one) => one.pay(17_000)]]),
  }).live();
  return driver.told(...KINDS).map((row) => {
    const [date, kind = '', detail, outcome = ''] = row.split(' ');
    const numbers: Readonly<Record<string, number>> = { ...LOG_KIND, ...LOG_OUTCOME };
    const text = severanceText(numbers[kind] ?? 0, Number(detail), numbers[outcome] ?? 0);
    return `${date} ${text}`.replace(/: (?:reached the customer|not reached.*)/, '');
  });
}

describe('severanceText', () => {
  it('tells a severance that is paid after the cut', () => {
    expect(sentences('04-29')).toEqual([
      '04-20 Severance process started',
      '04-20 Field work of severance step 10: field work ordered',
      '04-22 Field work of severance step 10 done',
      '04-22 Severance step 10',
      '04-24 Field work of severance step 20: field work ordered',
      '04-27 Field work of severance step 20 done',
      '04-27 Severance step 20',
      '04-27 Severance step 30',
      '04-27 Severance step 40',
      '04-29 Severance process cancelled: debt paid',
      '04-29 Reconnection started',
      '04-29 Field work of severance step 10: field work ordered',
      '04-30 Field work of severance step 10 done',
      '04-30 Severance step 10',
      '04-30 Severance step 20',
      '04-30 Severance process completed',
    ]);
  });

  it('tells the end of an agreement', () => {
    expect(sentences('05-08').slice(-5)).toEqual([
      '05-07 Service agreement expired: it stops tomorrow',
      '05-07 Severance step 50',
      '05-07 Severance process completed',
      '05-08 Service agreement stopped, with its final bill',
      '05-08 Service agreement closed',
    ]);
  });

  it('says why a severance ended', () => {
    const cancelled = (outcome: number) => severanceText(LOG_KIND.severanceCancelled, 0, outcome);
    expect(cancelled(LOG_OUTCOME.held)).toBe('Severance process cancelled: on hold');
    expect(cancelled(LOG_OUTCOME.protectedCustomer)).toBe(
      'Severance process cancelled: protected: life support',
    );
    expect(severanceText(LOG_KIND.payment, 0, LOG_OUTCOME.done)).toBeNull();
  });
});
