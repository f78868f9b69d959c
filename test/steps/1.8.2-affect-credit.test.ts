import { describe, expect, it } from 'vitest';
import { addMonths, parseIsoDate } from '../../src-engine/base/day.ts';
import { RatingState } from '../../src-engine/kernel/state/rating-state.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { liveStep } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const day = (text: string) => parseIsoDate(text) ?? 0;
const START = day('2026-03-31');
const CREDIT = {
  dayOffset: 0,
  algorithm: 'AFFECT_CREDIT',
  parameters: { points: -100, cashOnlyPoints: 60, months: 6 },
  unitCostMinor: 5,
};

/** Owes enough, and lost 120 points for twelve months in January (domain.md 3.10, example). */
function debtor() {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', { creditRating: null }).owes(50_000, START - 90);
  rows.rating({
    accountId: 'A1',
    startDay: day('2026-01-10'),
    endDay: addMonths(day('2026-01-10'), 12) - 1,
    creditPoints: -120,
    cashOnlyPoints: 0,
  });
  return rows.build(START);
}

describe('1.8.2.1 Activate event: affect credit rating / cash only', () => {
  it('runs once, counts and costs', () => {
    const run = liveStep(debtor(), aStrategy({ events: [CREDIT] }), { days: 1 });
    expect(run.texts('eventCompleted')).toEqual(['0 eventCompleted done']);
    expect([run.total('creditEvents'), run.total('costMinor')]).toEqual([1, 5]);
  });
});

describe('1.8.2.2 Update customer’s account credit rating', () => {
  it('the example: 700 − 120 − 100 is 480 on 2026-04-01 and 580 on 2026-10-01', () => {
    const ratings = new RatingState();
    ratings.add(day('2026-01-10'), addMonths(day('2026-01-10'), 12) - 1, -120, 0);
    ratings.add(START, addMonths(START, 6) - 1, -100, 60);
    const rating = (text: string) => 700 + ratings.inEffect(day(text), ratings.points);
    expect(rating('2026-03-30')).toBe(580);
    expect(rating('2026-04-01')).toBe(480);
    expect(rating('2026-10-01')).toBe(580);
    expect(ratings.inEffect(day('2026-04-01'), ratings.cashOnly)).toBe(60);
  });

  it('COLL COND CS is true the next night, and no longer once the row has ended', () => {
    const wait = { dayOffset: 183, algorithm: 'SEND_SMS' };
    const strategy = aStrategy({ events: [CREDIT, wait] });
    const [control] = strategy.classControls;
    const [plain] = control?.conditions ?? [];
    const [template] = strategy.processTemplates;
    if (control === undefined || plain === undefined || template === undefined)
      throw new Error('the builder makes a control and a template');
    const rows = (code: string) => plain.criteria.map((row) => ({ ...row, template: code }));
    const run = liveStep(
      debtor(),
      {
        ...strategy,
        creditRating: { ...strategy.creditRating, beginRating: 700, riskyBelow: 500 },
        processTemplates: [
          { ...template, code: 'STD', events: template.events.slice(0, 1) },
          { ...template, code: 'RISKY', events: template.events.slice(1) },
        ],
        classControls: [
          {
            ...control,
            conditions: [
              {
                priority: 10,
                algorithm: { code: 'COLL COND CS', parameters: { ratingBelow: null } },
                criteria: rows('RISKY'),
              },
              { ...plain, criteria: rows('STD') },
            ],
          },
        ],
      },
      { days: 190 },
    );
    const created = run.told.filter(({ text }) => text.includes('processCreated'));
    // Template 0 is STD, 1 is RISKY: 580 on 2026-03-31, 480 on 2026-04-01, 580 again on 2026-10-02.
    expect(created.map(({ text, detail }) => `${text} ${detail}`).slice(0, 3)).toEqual([
      '0 processCreated done 0',
      '1 processCreated done 1',
      '185 processCreated done 0',
    ]);
  });
});
