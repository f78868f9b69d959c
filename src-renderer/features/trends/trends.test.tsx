import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { AlertLevel } from '../../../src-engine/model/trends/alert-level.ts';
import type { TrendRow } from '../../../src-engine/model/trends/trend-row.ts';
import { acknowledgementOf, openAlerts } from './acknowledged.ts';
import { crossingWindow, fanDays, fanTable } from './fan-days.ts';
import { TrendTable } from './TrendTable.tsx';
import { trendAddress } from './trend-address.ts';
import { behindText, crossesText, formatOf, levelWord, limitText } from './trend-text.ts';

afterEach(cleanup);

const step = (afterDays: number, middle: number) => ({
  afterDays,
  middle,
  low50: middle - 5,
  high50: middle + 5,
  low80: middle - 9,
  high80: middle + 9,
});

function row(level: AlertLevel, changes: Partial<TrendRow['reading']> = {}): TrendRow {
  return {
    measure: 'plansBroken',
    day: 20_010,
    firstDay: 20_001,
    daily: Array.from({ length: 10 }, (_, day) => 50 + day),
    limit: 80,
    proposed: true,
    reading: {
      method: 'weekly',
      days: 10,
      horizonDays: 14,
      now: 59,
      level,
      levelToday: level,
      slope: { perDay: 1, low: 0.5, high: 1.5, p: 0.001 },
      fan: [step(7, 66), step(14, 73)],
      crossing: {
        expectedAfterDays: 11,
        earlyAfterDays: 7,
        lateAfterDays: null,
        probability: 0.62,
        asymptote: 120,
      },
      drift: null,
      ...changes,
    },
    driver: { segment: 'Small business', slopePerDay: 0.7, share: 0.7 },
    elsewhere: { kind: 'arms', arms: ['Challenger A'] },
  };
}

describe('the days of a fan', () => {
  it('open at the value of now and are drawn straight between weekly steps', () => {
    const days = fanDays(row('EXPECTED'), 5);
    expect(days).toHaveLength(5 + 14);
    expect(days[4]).toMatchObject({ day: 20_010, value: 59, fan: { low80: 59, high80: 59 } });
    expect(days[11]?.fan).toMatchObject({ middle: 66, low80: 57 });
    expect(days[8]?.fan?.middle).toBeCloseTo(59 + (4 / 7) * 7, 9);
  });

  it('have a table with the same numbers, days of the past without a forecast', () => {
    const table = fanTable(fanDays(row('EXPECTED'), 5), formatOf('plansBroken', 'USD'));
    expect(table.rows).toHaveLength(19);
    expect(table.rows[4]?.map(({ csv }) => csv)).toEqual(['2024-10-14', '59', '', '', '', '', '']);
    expect(
      table.rows
        .at(-1)
        ?.map(({ text }) => text)
        .slice(1),
    ).toEqual(['', '73.0', '68.0', '78.0', '64.0', '82.0']);
  });

  it('are shaded from the near to the far side of the fan, to its end when the far side never gets there', () => {
    expect(crossingWindow(row('EXPECTED'))).toEqual({ from: 20_017, to: 20_024 });
    expect(crossingWindow(row('BREACH'))).toBeNull();
    expect(crossingWindow(row('OK', { crossing: null }))).toBeNull();
  });
});

it('words name the date, the interval, the driver and the simulated world', () => {
  const told = behindText(row('EXPECTED'), 'USD').join(' ');
  expect(told).toContain('Slope of the last 28 days +1.0 a day (95% interval +0.50 to +1.5).');
  expect(told).toMatch(/Expected at 80.0 on .*2024, 80% interval .* to later than the forecast\./);
  expect(told).toContain('62% of simulated futures reach it within 14 days');
  expect(told).toContain('Driven by Small business, 70% of the slope.');
  expect(told).toContain('The run warns of it in Challenger A too.');
  expect(crossesText(row('EXPECTED'))).toBe('in 7 d or later');
  expect(crossesText(row('BREACH'))).toBe('now');
  expect(crossesText(row('OK', { crossing: null }))).toBe('not forecast');
});

describe('a warning never reads as if there were none', () => {
  const outOfSight = {
    expectedAfterDays: null,
    earlyAfterDays: null,
    lateAfterDays: null,
    probability: 0.55,
    asymptote: 79,
  };

  it('a level that is held from the days before says so', () => {
    const held = { levelToday: 'DRIFT', crossing: outOfSight } as const;
    expect(crossesText(row('POSSIBLE', held))).toBe('no longer in 14 d, level held');
    expect(crossesText(row('DRIFT', held))).toBe('not in 14 d');
    expect(crossesText(row('EXPECTED', { levelToday: 'OK', crossing: null }))).toBe(
      'no longer forecast, level held',
    );
    expect(crossesText(row('BREACH', { levelToday: 'EXPECTED' }))).toBe('not today, level held');
  });

  it('a level that rests on futures alone names their share', () => {
    expect(crossesText(row('LIKELY', { crossing: outOfSight }))).toBe(
      'in 55% of futures within 14 d',
    );
  });
});

it('a wide fan of a rate says that the data are thin, and a lower limit that it is one', () => {
  const wide = { ...step(14, 0.43), low80: 0.1, high80: 0.8 };
  const thin: TrendRow = {
    ...{ ...row('POSSIBLE', { fan: [wide] }), measure: 'promisesKept' },
    limit: 0.38,
  };
  expect(crossesText(thin)).toBe('in 7 d or later, thin data');
  expect(limitText(thin, 'USD')).toBe('at least 38.0%');
  expect(levelWord(thin)).toBe('Tends to fall below');
  expect(levelWord({ ...thin, reading: { ...thin.reading, level: 'BREACH' } })).toBe('Below');
  expect(levelWord(row('POSSIBLE'))).toBe('Tends to exceed');
  expect(behindText(thin, 'USD').join(' ')).toContain(
    '80% of futures lie anywhere from 10.0% to 80.0% at the end of the forecast',
  );
  expect(crossesText(row('POSSIBLE'))).not.toContain('thin');
  expect(limitText(row('POSSIBLE'), 'USD')).toBe('80.0');
});

describe('an acknowledgement', () => {
  const kept = {
    measure: 'plansBroken',
    level: 'LIKELY',
    note: 'Seen.',
    reviewOn: '2026-03-10',
    acknowledgedOn: '2026-03-01',
  } as const;
  const quiet = (level: AlertLevel, today: string) =>
    acknowledgementOf(row(level), [kept], today) !== null;

  it('holds until the review day, unless it becomes worse', () => {
    expect(quiet('LIKELY', '2026-03-09')).toBe(true);
    expect(quiet('POSSIBLE', '2026-03-09')).toBe(true);
    expect(quiet('BREACH', '2026-03-09')).toBe(false);
    expect(quiet('LIKELY', '2026-03-10')).toBe(false);
  });

  it('takes the warning out of the count; a watch is no warning', () => {
    expect(openAlerts([row('LIKELY')], [kept], '2026-03-02')).toEqual([]);
    expect(openAlerts([row('LIKELY'), row('DRIFT')], [], '2026-03-02')).toHaveLength(1);
  });
});

it('the list says the level in words beside its icon, and which measure is chosen', () => {
  render(
    <TrendTable
      rows={[row('BREACH')]}
      acknowledgements={[]}
      currency="USD"
      chosen="plansBroken"
      onChoose={() => undefined}
    />,
  );
  const line = screen.getByRole('row', { name: /Broken pay plans a day/ });
  expect(line.textContent).toContain('Exceeded');
  expect(line.textContent).toContain('80.0 proposed');
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Broken pay plans a day');
});

it('an address without a run that the document has is the past', () => {
  expect(trendAddress({ run: '7' }, [])).toMatchObject({ source: { kind: 'past' }, day: null });
  expect(trendAddress({ day: '20001', measure: 'par60' }, [])).toMatchObject({
    day: 20_001,
    measure: 'par60',
  });
});
