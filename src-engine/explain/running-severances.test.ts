import { describe, expect, it } from 'vitest';
import { AccountDriver } from '../../test/support/account-driver.ts';
import { day, owing, publishedSeverance, START } from '../../test/support/published-severance.ts';
import { isoDate } from '../base/day.ts';
import { runningSeverances } from './running-severances.ts';

/** The severance of the published template as it runs at the end of a day of 2026. */
function running(date: string, payOn?: string) {
  const driver = new AccountDriver(owing(), publishedSeverance(), {
    days: day(date) - START + 1,
    fieldWorkDays: new Map([[START, 2]]),
    onDay: new Map(payOn === undefined ? [] : [[day(payOn), (one) => one.pay(17_000)]]),
  }).live();
  return runningSeverances(driver.context, driver.state).map(({ agreement, startDay, events }) => ({
    agreement,
    start: isoDate(startDay).slice(5),
    events: events.map(
      (event) => `${isoDate(event.day).slice(5)} ${event.sequence} ${event.state}`,
    ),
  }));
}

describe('runningSeverances', () => {
  it('tells steps that have a day, done and to come; field work on the day on which it is done', () => {
    expect(running('04-20')).toEqual([
      { agreement: 0, start: '04-20', events: ['04-22 10 PENDING'] },
    ]);
    expect(running('04-22')[0]?.events).toEqual(['04-22 10 DONE', '04-24 20 PENDING']);
    expect(running('04-24')[0]?.events).toEqual(['04-22 10 DONE', '04-27 20 PENDING']);
    expect(running('04-27')[0]?.events).toEqual([
      '04-22 10 DONE',
      '04-27 20 DONE',
      '04-27 30 DONE',
      '04-27 40 DONE',
      '05-07 50 PENDING',
    ]);
  });

  it('tells nothing of a severance that is over, nor of a reconnection', () => {
    expect(running('04-29', '04-29')).toEqual([]);
    expect(running('05-08')).toEqual([]);
  });
});
