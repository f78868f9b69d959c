import { describe, expect, it } from 'vitest';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import type { ControlCentral } from '../../src-engine/model/control-central.ts';
import { runPage } from '../../src-engine/report/run-page.ts';
import { generatedPortfolio } from '../support/generated-portfolio.ts';
import { aPlan } from '../support/run-plan.ts';

const portfolio = generatedPortfolio('utility', 150);
const [champion] = defaultStrategies();
const plan = aPlan([champion], { days: 50, seed: 11 });

function pagesOf(day: number): readonly ControlCentral[] {
  return portfolio.accounts.ids.map((accountId) => {
    const page = runPage(portfolio, plan, { armIndex: 0, accountId, replication: 1 }, day);
    if (!page.ok) throw new Error(page.error.message);
    return page.value;
  });
}

describe('2.9 Evaluate need for a collection process', () => {
  const pages = pagesOf(30);

  it('shows the alerts of the strategy, the gravest first', () => {
    const plugged = champion.controlCentral.alerts.map(({ algorithm }) => algorithm.code);
    for (const { alerts } of pages) {
      const severities = alerts.map(({ severity }) => severity);
      expect(severities).toEqual(severities.toSorted((a, b) => a - b));
      for (const { code } of alerts) expect(plugged).toContain(code);
    }
    expect(pages.some(({ alerts }) => alerts.length > 1)).toBe(true);
  });

  it('tells for every account in collection what stops it, and when the next step comes', () => {
    const collected = pages.filter(({ alerts }) =>
      alerts.some(({ code }) => code === 'C1-COLL-DF'),
    );
    expect(collected.length).toBeGreaterThan(5);
    for (const { alerts, cancellation, today } of collected) {
      const active = alerts.filter(({ code }) => code === 'C1-COLL-DF');
      expect(cancellation.length).toBe(active.length);
      for (const { payTodayMinor, nextEventDay, text } of cancellation) {
        expect(payTodayMinor).toBeGreaterThanOrEqual(0);
        expect(text).not.toBe('');
        if (nextEventDay !== null) expect(nextEventDay).toBeGreaterThan(today);
      }
    }
  });

  it('lists the timeline by day: past before today, future after', () => {
    const items = pages.flatMap(({ timeline, today }) =>
      timeline.map(({ day, state }) => ({ offset: day - today, state })),
    );
    expect(items.filter(({ state }) => state === 'past').length).toBeGreaterThan(20);
    expect(items.filter(({ state }) => state === 'future').length).toBeGreaterThan(5);
    for (const { offset, state } of items) {
      if (state === 'past' || state === 'due') expect(offset).toBeLessThanOrEqual(0);
      if (state === 'future') expect(offset).toBeGreaterThan(0);
    }
    for (const { timeline } of pages) {
      const days = timeline.map(({ day }) => day);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    }
  });
});
