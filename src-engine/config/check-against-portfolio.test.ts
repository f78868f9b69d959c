import { describe, expect, it } from 'vitest';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { accountRow, agreementRow } from '../../test/support/portfolio-rows.ts';
import { dayOf } from '../base/day.ts';
import { checkStrategy } from './check-strategy.ts';
import { defaultStrategies } from './default-strategies.ts';
import type { Strategy } from './strategy-schema.ts';

const [CHAMPION] = defaultStrategies();
const AS_OF = dayOf(2026, 3, 2);

// biome-ignore lint/suspicious/noExplicitAny: drafts are edited freely, as in the editor.
type Draft = any;

function changed(change: (draft: Draft) => unknown): Strategy {
  const draft: Draft = structuredClone(CHAMPION);
  change(draft);
  return draft;
}

const test = (id: string, rest: object = {}) => ({
  id,
  champion: 'ENERGY-STD',
  challenger: 'ENERGY-CARE',
  shareBasisPoints: 2000,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'ACCOUNT',
  ...rest,
});

function line(problem: { severity: string; code: string; pointer: string }): string {
  return `${problem.severity} ${problem.code} ${problem.pointer}`;
}

function portfolio(rows: readonly Draft[], currency = 'USD') {
  const sink = new PortfolioFromRows();
  rows.forEach((row, index) => {
    const id = `A${index}`;
    const { debtClass = 'ENERGY', amountMinor = 10_000, service = 'ELECTRIC', ...own } = row;
    sink.account(
      accountRow(id, {
        customerClass: 'RESIDENTIAL',
        collectionClass: 'RES',
        segment: 'All',
        riskCategory: 'PROTECTED',
        ...own,
      }),
    );
    const agreementId = `${id}S`;
    sink.agreement(agreementRow(agreementId, id, { debtClass, service }));
    sink.transaction({
      id: `${id}T`,
      agreementId,
      kind: 'BILL',
      amountMinor,
      postedDay: AS_OF - 40,
      arrearsDay: AS_OF - 40,
      dueDay: AS_OF - 19,
      disputed: false,
      settlesId: null,
    });
  });
  return sink.build(AS_OF, currency);
}

/** Everything the champion names. */
const COMPLETE = [{}, { collectionClass: 'COM', service: 'GAS' }];

const AGAINST: readonly [string, string, string, readonly Draft[], (draft: Draft) => unknown][] = [
  [
    'error currency-differs /currency',
    'The strategy is in EUR, the portfolio in USD.',
    'Set to USD, after checking every amount: nothing is converted.',
    COMPLETE,
    (d) => (d.currency = 'EUR'),
  ],
  [
    'error cell-without-control /classControls',
    'No class control is for division NORTH, class COM, debt class ENERGY: 2 accounts with 350.00 USD cannot be collected.',
    'Add a class control, or use * in one.',
    [...COMPLETE, { collectionClass: 'COM', amountMinor: 25_000 }],
    (d) => d.classControls.pop(),
  ],
  [
    'error debt-class-unlisted /debtClasses',
    'Debt class WATER of the portfolio (1 account with 100.00 USD) is not in the strategy, so it is not collected.',
    'Add the class; not eligible for collection, if it is not to be collected.',
    [...COMPLETE, { debtClass: 'WATER' }],
    () => undefined,
  ],
  [
    'error no-control-applies /classControls',
    'No class control of the strategy is for any debt of the portfolio (debt classes WATER).',
    'Rename the debt classes, divisions or collection classes of the strategy to those of the portfolio.',
    [{ debtClass: 'WATER' }],
    () => undefined,
  ],
  [
    'warning assigned-template-unlisted /processTemplates',
    'The CRM has chosen template ENERGY-STAND for 1 account, but the strategy has none of that code: their processes are errors and follow the criteria.',
    'Add the template, or rename ENERGY-STD if it is meant.',
    [...COMPLETE, { assignedTemplate: 'ENERGY-STD' }, { assignedTemplate: 'ENERGY-STAND' }],
    () => undefined,
  ],
  [
    'error terms-missing /customerClasses',
    'No entry has terms for customer class RESIDENTIAL in division NORTH: 2 accounts.',
    'Add one for the class, or with * for every class and division.',
    COMPLETE,
    (d) => (d.customerClasses[0].customerClass = 'BUSINESS'),
  ],
  [
    'note name-not-in-portfolio /customerClasses/0/customerClass',
    'No account of the portfolio has customer class BUSINESS.',
    'The portfolio has RESIDENTIAL.',
    COMPLETE,
    (d) => d.customerClasses.unshift({ ...d.customerClasses[0], customerClass: 'BUSINESS' }),
  ],
  [
    'error collection-class-unlisted /collectionClasses',
    'No entry says how collection class COM is collected, so its accounts are never reviewed.',
    'Add the class or *, with method PROCESS or SCHEDULE, or NONE if it is not to be collected.',
    COMPLETE,
    (d) => (d.collectionClasses[0].collectionClass = 'RES'),
  ],
  [
    'warning name-not-in-portfolio /classControls/0/conditions/1/algorithm/parameters/text',
    'No account of the portfolio has segment ALL.',
    'Did you mean All?',
    COMPLETE,
    (d) =>
      (d.classControls[0].conditions[1].algorithm = {
        code: 'COLL COND CHAR',
        parameters: { attribute: 'SEGMENT', test: 'IS', text: 'ALL', number: null },
      }),
  ],
  [
    'warning name-not-in-portfolio /classControls/0/division',
    'No account of the portfolio has division NROTH.',
    'Did you mean NORTH?',
    COMPLETE,
    (d) => (d.classControls[0].division = 'NROTH'),
  ],
  [
    'warning name-not-in-portfolio /classControls/0/conditions/1/algorithm/parameters/riskCategory',
    'No account of the portfolio has risk category FRAUD.',
    'The portfolio has PROTECTED.',
    COMPLETE,
    (d) => (d.classControls[0].conditions[1].algorithm.parameters.riskCategory = 'FRAUD'),
  ],
  [
    'warning name-not-in-portfolio /eventTypes/10/algorithm/parameters/secondaryService',
    'No account of the portfolio has service STEAM.',
    'The portfolio has ELECTRIC and GAS.',
    COMPLETE,
    (d) => (d.eventTypes[10].algorithm.parameters.secondaryService = 'STEAM'),
  ],
  [
    'warning first-step-unreachable /processTemplates/0/events/1',
    'Step 20 of ENERGY-STD: 50% of accounts have no mobile number and start with the next step.',
    'Start with a letter, or let a letter follow soon.',
    [{ hasMobile: false }, { collectionClass: 'COM', service: 'GAS' }],
    (d) => (d.processTemplates[0].events[0].dayOffset = 9),
  ],
  [
    'warning test-over /championChallenger/0/effectiveTo',
    "Test t1 ran until 2026-03-02; the portfolio's as-of date is 2026-03-02.",
    'Remove it, or give it a later end.',
    COMPLETE,
    (d) => d.championChallenger.push(test('t1', { effectiveTo: '2026-03-02' })),
  ],
  [
    'note holidays-past /workCalendar/holidays',
    "The last holiday is 2026-02-16, before the portfolio's as-of date 2026-03-02.",
    'Add the holidays of the simulated period.',
    COMPLETE,
    (d) => (d.workCalendar.holidays = ['2026-02-16', '2026-01-01']),
  ],
];

describe('checkStrategy against a portfolio', () => {
  it('finds nothing when everything named is there', () => {
    expect(checkStrategy(CHAMPION, portfolio(COMPLETE))).toEqual([]);
  });

  it.each(AGAINST)('%s', (expected, message, hint, rows, change) => {
    const found = checkStrategy(changed(change), portfolio(rows));
    expect(found.map(line)).toContain(expected);
    const problem = found.find((entry) => line(entry) === expected);
    expect(problem?.message).toBe(message);
    expect(problem?.hint).toBe(hint);
  });

  it('asks for no control of a class that is not collected', () => {
    const draft = changed((d) => {
      d.classControls.pop();
      d.collectionClasses.push({ collectionClass: 'COM', method: 'NONE' });
    });
    const found = checkStrategy(draft, portfolio(COMPLETE)).filter(
      ({ severity }) => severity === 'error',
    );
    expect(found).toEqual([]);
  });

  it('asks for no control where nobody owes anything', () => {
    const rows = [...COMPLETE, { debtClass: 'SERVICES' }, { division: 'EAST', amountMinor: -500 }];
    const draft = changed((d) => {
      d.classControls[0].division = 'NORTH';
      d.classControls[1].division = 'NORTH';
    });
    expect(checkStrategy(draft, portfolio(rows))).toEqual([]);
  });
});
