import { describe, expect, it } from 'vitest';
import { AccountDriver } from '../../test/support/account-driver.ts';
import { day, owing, publishedSeverance, START } from '../../test/support/published-severance.ts';
import { cancelSeverance } from '../kernel/phases/74-cancel-severance.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';

/** The worked dates of domain.md 3.12: warning done 04-22, cut done 04-27. */
function story(onDay: Map<number, (driver: AccountDriver) => void>, days = 40): AccountDriver {
  return new AccountDriver(owing(), publishedSeverance(), {
    days,
    fieldWorkDays: new Map([[START, 2]]),
    onDay,
  }).live();
}

const told = (driver: AccountDriver) =>
  driver.trace.decisions
    .filter(({ kind }) => kind !== 'no-process')
    .map(({ day: index, kind, title, because }) => `${index} ${kind}: ${title}. ${because}`);

describe('the story of a severance', () => {
  it('is told step by step, to the reconnection', () => {
    const paid = story(new Map([[day('04-29'), (driver) => driver.pay(17_000)]]));
    expect(told(paid).slice(1)).toEqual([
      '0 choose-severance: Sever A/E. Default is the first criterion that is true',
      '0 start-severance: COLL EVT SEV. Day 0 of the process, arrears $170.00 ≥ $0.00, oldest debt 70 d ≥ 0 d: severance starts',
      expect.stringMatching(/^0 complete-process/),
      '0 severance-event: WARN. 0 d after the start: the warning at the door is ordered for 22 Apr 2026',
      '2 field-work: WARN: work done. Ordered on 20 Apr 2026, done 2 d later',
      '4 severance-event: CUT. 2 d after step 10: the cut of the service is ordered for 27 Apr 2026',
      '7 field-work: CUT: work done. Ordered on 24 Apr 2026, done 3 d later',
      '7 severance-event: TODO. 0 d after step 20: done',
      expect.stringMatching(/^7 severance-event: LETTER\. 0 d after step 20: /),
      '9 cancel-severance: Cancel severance. Debt at the cut-off date is $0.00, at or below $10.00',
      '9 start-reconnection: Reconnect A/E. Service was cut and the agreement has not expired',
      '9 severance-event: RECONNECT. 0 d after the start: the reconnection of the service is ordered for 30 Apr 2026',
      '10 field-work: RECONNECT: work done. Ordered on 29 Apr 2026, done 1 d later',
      expect.stringMatching(/^10 severance-event: LETTER\. 0 d after step 10: /),
      '10 complete-severance: Reconnection of A/E complete. Every step of REC has run',
    ]);
  });

  it('puts done, cancelled and pending steps on the timeline', () => {
    const line = (driver: AccountDriver) =>
      driver.trace.events
        .filter(({ family }) => family === 'severance')
        .map((event) => `${event.day} ${event.title} ${event.state}`);
    const paid = story(new Map([[day('04-25'), (driver) => driver.pay(17_000)]]));
    expect(line(paid)).toEqual(['2 WARN done', '7 CUT cancelled']);
    const running = story(new Map(), 6);
    running.trace.ended(running.context, running.state);
    expect(line(running)).toEqual(['2 WARN done', '7 CUT pending']);
  });

  it('tells of the final bill when the agreement stops', () => {
    const expired = story(new Map());
    const stop = expired.trace.decisions.find(({ kind }) => kind === 'stop-agreement');
    expect(stop?.because).toBe('Final bill of $0.00, due 22 May 2026');
  });
});

describe('a user', () => {
  it('cancels a severance at once', () => {
    const { cancelledByUser } = LOG_OUTCOME;
    const cancelled = story(
      new Map([
        [
          day('04-23'),
          ({ context, state }) => cancelSeverance(context, state, 0, cancelledByUser, 0),
        ],
      ]),
      4,
    );
    expect(cancelled.told('severanceCancelled', 'reconnectStarted')).toEqual([
      '04-23 severanceCancelled 0 cancelledByUser',
    ]);
    expect(told(cancelled)).toContain(
      '3 cancel-severance: Cancel severance of A/E. A user cancelled it',
    );
  });
});
