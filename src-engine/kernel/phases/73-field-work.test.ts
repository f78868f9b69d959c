import { describe, expect, it } from 'vitest';
import { AccountDriver } from '../../../test/support/account-driver.ts';
import { owing, publishedSeverance } from '../../../test/support/published-severance.ts';
import {
  eventType,
  fieldActivity,
  severanceTemplate,
} from '../../../test/support/severance-rules.ts';
import type { FieldActivity } from '../../algorithms/collection-event/effect.ts';
import type { AccountRow } from '../../model/rows.ts';
import { SUPPLY } from '../state/service-state.ts';

/** A severance of the given activities from a Monday on, each the day after the one before it, done from the office. */
function lived(activities: readonly FieldActivity[], facts: Partial<AccountRow> = {}) {
  const published = publishedSeverance({
    criteria: [
      ['SV CRIT LS', 'STD', { scope: 'BOTH' }],
      ['SV CRIT DFLT', 'STD'],
    ],
  });
  const strategy = {
    ...published,
    eventTypes: [
      ...published.eventTypes.slice(0, 1),
      ...activities.map((activity, index) =>
        eventType(`S${index}`, fieldActivity(activity, { remote: true }), 100),
      ),
    ],
    severanceTemplates: [
      severanceTemplate(
        'STD',
        activities.map((_, index) => [
          index + 1,
          `S${index}`,
          index === 0 ? [] : [index],
          index === 0 ? 0 : 1,
        ]),
      ),
    ],
  };
  const driver = new AccountDriver(owing(facts), strategy, { days: activities.length });
  const supplies: number[] = [];
  driver.live((state) => supplies.push(state.services.supply[0] ?? -1));
  return { driver, supplies };
}

describe('field work', () => {
  it('takes service away step by step and gives it back', () => {
    const { driver, supplies } = lived(['SOFT_BAR', 'HARD_BAR', 'CUT', 'RECONNECT']);
    expect(supplies).toEqual([SUPPLY.softBar, SUPPLY.hardBar, SUPPLY.cut, SUPPLY.on]);
    expect([driver.total('bars'), driver.total('cuts'), driver.total('reconnections')]).toEqual([
      2, 1, 1,
    ]);
  });

  it('tells cuts that are restored within two days', () => {
    const soon = lived(['CUT', 'SOFT_BAR', 'RECONNECT']).driver;
    expect([soon.total('cuts'), soon.total('cutsRestored')]).toEqual([1, 1]);
    const late = lived(['CUT', 'SOFT_BAR', 'SOFT_BAR', 'RECONNECT']).driver;
    expect([late.total('reconnections'), late.total('cutsRestored')]).toEqual([1, 0]);
  });

  it('gives nothing back by mistake: no bar on what is cut, no lifting of bars where nothing is barred', () => {
    const { driver, supplies } = lived(['CUT', 'SOFT_BAR', 'HARD_BAR', 'RESTORE']);
    expect(supplies).toEqual([SUPPLY.cut, SUPPLY.cut, SUPPLY.cut, SUPPLY.cut]);
    expect(driver.told('severanceEvent').map((row) => row.split(' ').slice(2).join(' '))).toEqual([
      '1 done',
      '2 skipped',
      '3 skipped',
      '4 skipped',
    ]);
    expect([driver.total('bars'), driver.total('restores')]).toEqual([0, 0]);
    expect(driver.total('costMinor')).toBe(100);
  });

  it('does not reconnect a bar, nor bar more softly than it is', () => {
    const { supplies } = lived(['HARD_BAR', 'SOFT_BAR', 'RECONNECT', 'RESTORE']);
    expect(supplies).toEqual([SUPPLY.hardBar, SUPPLY.hardBar, SUPPLY.hardBar, SUPPLY.on]);
  });

  it.each(['SOFT_BAR', 'HARD_BAR', 'CUT'] as const)(
    'never does %s where life support is',
    (activity) => {
      const { driver, supplies } = lived([activity], { lifeSupport: true });
      expect(supplies).toEqual([SUPPLY.on]);
      expect(driver.told('severanceCancelled')[0]).toBe(
        '04-20 severanceCancelled 0 protectedCustomer',
      );
    },
  );

  it('warns where life support is', () => {
    const { driver } = lived(['WARN'], { lifeSupport: true });
    expect(driver.total('notices')).toBe(1);
    expect(driver.told('severanceCompleted')).toEqual(['04-20 severanceCompleted 0 done']);
  });
});
