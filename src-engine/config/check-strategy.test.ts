import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLUG_IN_SPOTS } from '../algorithms/registry.ts';
import { checkStrategy } from './check-strategy.ts';
import { defaultStrategies } from './default-strategies.ts';
import { parseStrategy } from './parse-strategy.ts';
import type { Strategy } from './strategy-schema.ts';

const [CHAMPION] = defaultStrategies();

// biome-ignore lint/suspicious/noExplicitAny: drafts are edited freely, as in the editor.
type Draft = any;

function changed(change: (draft: Draft) => unknown): Strategy {
  const draft: Draft = structuredClone(CHAMPION);
  change(draft);
  return draft;
}

const ENERGY_ALGORITHM = { code: 'DC COLL CAN', parameters: { thresholdMinor: 0 } };
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

/** Severity, code and pointer of the finding, its sentence and its mend, and the edit that causes it. */
const CASES: readonly [string, string, string, string, (draft: Draft) => unknown][] = [
  [
    'error code-repeated /debtClasses/2/code',
    'Debt class ENERGY is defined twice.',
    'Give one of the two another name, or remove it.',
    'a debt class twice',
    (d) => d.debtClasses.push(structuredClone(d.debtClasses[0])),
  ],
  [
    'error code-repeated /classControls/1/code',
    'Class control ENERGY-RES is defined twice.',
    'Give one of the two another name, or remove it.',
    'a control code twice',
    (d) => (d.classControls[1].code = 'ENERGY-RES'),
  ],
  [
    'error code-repeated /championChallenger/1/id',
    'Champion/challenger test t1 is defined twice.',
    'Give one of the two another name, or remove it.',
    'a test id twice',
    (d) =>
      d.championChallenger.push(
        test('t1', { effectiveTo: '2026-03-01' }),
        test('t1', { effectiveFrom: '2026-03-01' }),
      ),
  ],
  [
    'error priority-repeated /classControls/0/conditions/2/priority',
    'Control ENERGY-RES has two conditions with priority 20.',
    'Set to 21.',
    'a condition priority twice',
    (d) => (d.classControls[0].conditions[2].priority = 20),
  ],
  [
    'error priority-repeated /classControls/0/conditions/4/criteria/1/priority',
    'Condition 90 has two rows with priority 10.',
    'Set to 11.',
    'a row priority twice',
    (d) => (d.classControls[0].conditions[4].criteria[1].priority = 10),
  ],
  [
    'error sequence-repeated /processTemplates/0/events/1/sequence',
    'Template ENERGY-STD has two steps with sequence 10.',
    'Set to 11.',
    'a step number twice',
    (d) => (d.processTemplates[0].events[1].sequence = 10),
  ],
  [
    'note day-repeated /workCalendar/holidays/22',
    '2026-12-25 is listed twice.',
    'Remove one of the two.',
    'a holiday twice',
    (d) => d.workCalendar.holidays.push('2026-12-25'),
  ],
  [
    'error debt-class-unknown /classControls/1/debtClass',
    'Debt class ENERGIE does not exist.',
    'Did you mean ENERGY?',
    'a control for an unknown class',
    (d) => (d.classControls[1].debtClass = 'ENERGIE'),
  ],
  [
    'error template-unknown /classControls/0/conditions/1/criteria/0/template',
    'Process template ENERGY-CRAE does not exist.',
    'Did you mean ENERGY-CARE?',
    'a row with an unknown template',
    (d) => (d.classControls[0].conditions[1].criteria[0].template = 'ENERGY-CRAE'),
  ],
  [
    'error template-unknown /championChallenger/0/challenger',
    'Process template XY does not exist.',
    'Defined: ENERGY-STD, ENERGY-ACC, ENERGY-CARE, ENERGY-BUS.',
    'a test with an unknown template',
    (d) => d.championChallenger.push(test('t1', { challenger: 'XY' })),
  ],
  [
    'error event-type-unknown /processTemplates/0/events/1/eventType',
    'Event type SMSS does not exist.',
    'Did you mean SMS?',
    'a step of an unknown type',
    (d) => (d.processTemplates[0].events[1].eventType = 'SMSS'),
  ],
  [
    'note template-unused /processTemplates/4',
    'Process template SPARE is not used.',
    'Remove it, or refer to it.',
    'a template nothing uses',
    (d) => d.processTemplates.push({ ...d.processTemplates[2], code: 'SPARE' }),
  ],
  [
    'note event-type-unused /eventTypes/23',
    'Event type SPARE is not used.',
    'Remove it, or refer to it.',
    'an event type nothing uses',
    (d) => d.eventTypes.push({ ...d.eventTypes[0], code: 'SPARE' }),
  ],
  [
    'error algorithm-unknown /classControls/0/conditions/2/algorithm/code',
    'Algorithm COLL COND SC does not exist.',
    'Did you mean COLL COND CS?',
    'an unknown algorithm',
    (d) => (d.classControls[0].conditions[2].algorithm.code = 'COLL COND SC'),
  ],
  [
    'error algorithm-unknown /debtClasses/0/cancelAlgorithm/code',
    'PP OVRD ARS is an override-arrears algorithm; a cancel algorithm belongs here.',
    'Available: DC COLL CAN.',
    'an algorithm in the wrong spot',
    (d) => (d.debtClasses[0].cancelAlgorithm = { code: 'PP OVRD ARS', parameters: {} }),
  ],
  [
    'error member-missing /debtClasses/0/cancelAlgorithm/parameters',
    '"Threshold" is missing.',
    'Every member must be given: there are no hidden defaults.',
    'a parameter that is missing',
    (d) => (d.debtClasses[0].cancelAlgorithm.parameters = {}),
  ],
  [
    'error number-range /eventTypes/3/algorithm/parameters/attempts',
    '"Attempts" is 0.',
    'Allowed: at least 1.',
    'a parameter out of range',
    (d) => (d.eventTypes[3].algorithm.parameters.attempts = 0),
  ],
  [
    'error kind-wrong /classControls/0/conditions/2/algorithm/parameters/ratingBelow',
    '"Rating below" is "560".',
    'Allowed: a whole number or empty.',
    'a parameter of another kind',
    (d) => (d.classControls[0].conditions[2].algorithm.parameters.ratingBelow = '560'),
  ],
  [
    'warning currency-unknown /currency',
    'Currency "ABC" is no code of ISO 4217.',
    'Use the three capital letters of ISO 4217, for example USD, EUR or GBP.',
    'a currency that is not ISO',
    (d) => (d.currency = 'ABC'),
  ],
  [
    'warning class-without-control /debtClasses/1',
    'Debt class SERVICES is eligible for collection, but no class control is for it.',
    'Add a class control, or make the class not eligible.',
    'an eligible class without a control',
    (d) => (d.debtClasses[1].eligibleForCollection = true),
  ],
  [
    'warning control-without-effect /classControls/0/debtClass',
    'Control ENERGY-RES is for debt class ENERGY, which is not eligible for collection.',
    'Make the class eligible, or remove the control.',
    'a control for a class that is not collected',
    (d) => (d.debtClasses[0].eligibleForCollection = false),
  ],
  [
    'warning unrated-is-risky /creditRating/beginRating',
    'Accounts without a rating start at 500, below the risky threshold of 560.',
    'Set to 560 or more, unless unrated accounts are meant to be risky.',
    'a begin rating below the threshold',
    (d) => (d.creditRating.beginRating = 500),
  ],
  [
    'error control-ambiguous /classControls/1',
    'Controls ENERGY-RES and ENERGY-COM are both for any division, class RES, debt class ENERGY.',
    'Remove one of the two, or make one more exact.',
    'two controls for the same cell',
    (d) => (d.classControls[1].collectionClass = 'RES'),
  ],
  [
    'warning control-ambiguous /classControls/1',
    'Controls ENERGY-RES and ENERGY-COM are equally exact for division NORTH, class RES, debt class ENERGY; ENERGY-COM is used, because the division counts first.',
    'Add a control for division NORTH and class RES.',
    'two controls that are equally exact',
    (d) => Object.assign(d.classControls[1], { division: 'NORTH', collectionClass: '*' }),
  ],
  [
    'error default-condition-missing /classControls/1/conditions',
    'Control ENERGY-COM has no COLL COND DF: an account for which no condition is true is not collected.',
    'Add COLL COND DF with the highest priority number.',
    'a control without the default condition',
    (d) =>
      (d.classControls[1].conditions[1].algorithm = {
        code: 'COLL COND BG',
        parameters: { debtClassOnly: false },
      }),
  ],
  [
    'error condition-unreachable /classControls/0/conditions/3',
    'Condition 95 (COLL COND BG) of ENERGY-RES is never asked: condition 90 before it is always true.',
    'Give it a priority below 90.',
    'a condition after the default',
    (d) => (d.classControls[0].conditions[3].priority = 95),
  ],
  [
    'error condition-unreachable /classControls/0/conditions/3',
    'Condition 40 (COLL COND CS) of ENERGY-RES never decides: condition 30 before it is the same.',
    'Merge the two, or change the parameters of one.',
    'a condition twice',
    (d) =>
      (d.classControls[0].conditions[3].algorithm = d.classControls[0].conditions[2].algorithm),
  ],
  [
    'note control-without-criteria /classControls/1/conditions',
    'Control ENERGY-COM has no criteria rows, so it starts no process.',
    'Add a row, unless collection is meant to be suppressed.',
    'a control without rows',
    (d) => (d.classControls[1].conditions[1].criteria = []),
  ],
  [
    'error criteria-row-unreachable /classControls/0/conditions/4/criteria/0',
    'Row 95 of condition 90 in ENERGY-RES (more than 60.00 USD at 60 days) never matches: row 90 before it (more than 60.00 USD at 21 days) always matches first.',
    'Give it a priority below 90, or lower its age or amount.',
    'a row behind one that covers it',
    (d) =>
      Object.assign(d.classControls[0].conditions[4].criteria[0], {
        priority: 95,
        minAmountMinor: 6000,
      }),
  ],
  [
    'error criteria-row-too-old /classControls/0/conditions/4/criteria/0/minAgeDays',
    'Row 10 of condition 90 in ENERGY-RES asks for debt of 200 days, but debt older than 180 days is one bucket, so it never matches.',
    'Set to 180, or raise the oldest bucket age.',
    'a row beyond the oldest bucket',
    (d) => (d.classControls[0].conditions[4].criteria[0].minAgeDays = 200),
  ],
  [
    'note criteria-row-suppresses /classControls/0/conditions/0/criteria/0',
    'Row 10 of condition 10 in ENERGY-RES never matches, by its age of 9999 days.',
    'A condition without rows says the same more plainly.',
    'a suppressing row',
    (d) =>
      d.classControls[0].conditions[0].criteria.push({
        priority: 10,
        minAgeDays: 9999,
        minAmountMinor: 99_999_999_999,
        template: 'ENERGY-STD',
      }),
  ],
  [
    'warning criteria-below-cancel /classControls/0/conditions/4/criteria/1/minAmountMinor',
    'Row 90 of condition 90 in ENERGY-RES starts processes above 20.00 USD, but debt class ENERGY cancels them at 25.00 USD or less.',
    'Set to 25.00 USD.',
    'a row below the cancel threshold',
    (d) => (d.classControls[0].conditions[4].criteria[1].minAmountMinor = 2000),
  ],
  [
    'warning notice-too-short /processTemplates/0/events/7/dayOffset',
    'Step 80 of ENERGY-STD starts severance on day 42, 12 days after the final notice on day 30; 14 are needed.',
    'Set to 44 days.',
    'severance too soon after the notice',
    (d) => (d.processTemplates[0].events[7].dayOffset = 42),
  ],
  [
    'warning severance-without-notice /processTemplates/1/events/2',
    'Step 30 of ENERGY-ACC starts severance on day 14 without a final notice before it.',
    'Add a final notice at least 14 days before.',
    'severance without a notice',
    (d) => (d.processTemplates[1].events[0].dayOffset = 20),
  ],
  [
    'note steps-out-of-order /processTemplates/0/events/3/dayOffset',
    'Step 40 of ENERGY-STD is on day 12, before step 30 on day 14.',
    'Steps happen in the order of their days; number them alike.',
    'steps numbered against their days',
    (d) => (d.processTemplates[0].events[3].dayOffset = 12),
  ],
  [
    'error test-period-empty /championChallenger/0/effectiveTo',
    'Test t1 ends on 2026-03-01, not after it starts on 2026-03-02.',
    'Use a date after 2026-03-02: it is the first day without the test.',
    'a test that ends before it starts',
    (d) =>
      d.championChallenger.push(
        test('t1', { effectiveFrom: '2026-03-02', effectiveTo: '2026-03-01' }),
      ),
  ],
  [
    'error test-against-itself /championChallenger/0/challenger',
    'Test t1 has ENERGY-STD as champion and as challenger.',
    'Choose another challenger template.',
    'a test of a template against itself',
    (d) => d.championChallenger.push(test('t1', { challenger: 'ENERGY-STD' })),
  ],
  [
    'warning test-share-all /championChallenger/0/shareBasisPoints',
    'Test t1 gives the challenger to every account, so nothing is left to compare with.',
    'Set to at most 9999, or put the template into the criteria rows.',
    'a test of everybody',
    (d) => d.championChallenger.push(test('t1', { shareBasisPoints: 10_000 })),
  ],
  [
    'error test-overlaps /championChallenger/1',
    'Template ENERGY-STD has two challengers at a time: ENERGY-CARE from the beginning to 2026-06-02 and ENERGY-BUS from 2026-06-01 without end.',
    'Let one test end before the other starts.',
    'two challengers at a time',
    (d) =>
      d.championChallenger.push(
        test('t1', { effectiveTo: '2026-06-02' }),
        test('t2', { challenger: 'ENERGY-BUS', effectiveFrom: '2026-06-01' }),
      ),
  ],
  [
    'warning test-chained /championChallenger/1',
    'Tests t1 and t2 chain: a challenger of one is the champion of the other, but one process draws once.',
    'Test the templates one after the other.',
    'tests in a chain',
    (d) =>
      d.championChallenger.push(
        test('t1'),
        test('t2', { champion: 'ENERGY-CARE', challenger: 'ENERGY-ACC' }),
      ),
  ],
  [
    'warning test-without-effect /championChallenger/0/champion',
    'Test t1 replaces SPARE, which no criteria row uses.',
    'Choose a champion that a criteria row uses.',
    'a champion no row uses',
    (d) => {
      d.processTemplates.push({ ...d.processTemplates[2], code: 'SPARE' });
      d.championChallenger.push(test('t1', { champion: 'SPARE' }));
    },
  ],
  [
    'error list-length /workCalendar/workdays',
    '"Workdays" has 0 entries.',
    'Allowed: at least 1.',
    'a calendar without workdays',
    (d) => (d.workCalendar.workdays = []),
  ],
];

function line(problem: { severity: string; code: string; pointer: string }): string {
  return `${problem.severity} ${problem.code} ${problem.pointer}`;
}

describe('checkStrategy', () => {
  it('finds nothing in the champion', () => {
    expect(checkStrategy(CHAMPION, null)).toEqual([]);
  });

  it.each(CASES)('%s', (expected, message, hint, _title, change) => {
    const found = checkStrategy(changed(change), null);
    expect(found.map(line)).toContain(expected);
    const problem = found.find((entry) => line(entry) === expected);
    expect(problem?.message).toBe(message);
    expect(problem?.hint).toBe(hint);
  });

  it('counts workdays when the offsets do', () => {
    const draft = changed((d) => (d.settings.dateMode = 'WORKDAY'));
    expect(checkStrategy(draft, null)).toEqual([]);
    const shorter = changed((d) => {
      d.settings.dateMode = 'WORKDAY';
      d.processTemplates[0].events[7].dayOffset = 39;
    });
    expect(checkStrategy(shorter, null)).toEqual([
      expect.objectContaining({ code: 'notice-too-short', hint: 'Set to 40 days.' }),
    ]);
  });

  it('leaves rows alone that an earlier one does not cover', () => {
    const draft = changed((d) => {
      // Older and higher before younger and lower: both can match, in either order of the list.
      d.classControls[0].conditions[4].criteria.reverse();
    });
    expect(checkStrategy(draft, null)).toEqual([]);
  });

  it('lets a more exact control decide where two meet', () => {
    const draft = changed((d) => {
      Object.assign(d.classControls[1], { division: 'NORTH', collectionClass: '*' });
      d.classControls.push({ ...d.classControls[0], code: 'NORTH-RES', division: 'NORTH' });
    });
    expect(checkStrategy(draft, null)).toEqual([]);
  });

  it('lets a test follow another on the day it ends', () => {
    const draft = changed((d) =>
      d.championChallenger.push(
        test('t1', { effectiveTo: '2026-06-01' }),
        test('t2', { effectiveFrom: '2026-06-01' }),
      ),
    );
    expect(checkStrategy(draft, null)).toEqual([]);
  });

  it('puts errors before warnings before notes', () => {
    const draft = changed((d) => {
      d.workCalendar.holidays.push('2026-12-25');
      d.debtClasses[1].eligibleForCollection = true;
      d.debtClasses.push({ ...d.debtClasses[1], cancelAlgorithm: ENERGY_ALGORITHM });
    });
    const severities = checkStrategy(draft, null).map((problem) => problem.severity);
    expect(severities).toEqual(['error', 'warning', 'warning', 'note']);
  });
});

it('has a test for every code that the checks can give', () => {
  const sources = ['check', 'parse']
    .flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder)).map((name) => join(folder, name)),
    )
    .filter(
      // What severance checks give is tested beside them.
      (name) =>
        name.endsWith('.ts') &&
        !name.endsWith('.test.ts') &&
        name.startsWith('check') &&
        !name.includes('severance'),
    )
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  const codes = new Set(sources.match(/'[a-z]+(?:-[a-z]+)+'/g)?.map((text) => text.slice(1, -1)));
  for (const spot of [...PLUG_IN_SPOTS, 'write-off']) codes.delete(spot);
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.startsWith('check-') && name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  const tested = new Set(
    [...tests.matchAll(/'(?:error|warning|note) ([a-z-]+) /g)].map(([, code]) => code),
  );
  // Some checks have their cases beside them: `code /pointer`.
  for (const name of readdirSync(join(import.meta.dirname, 'check'))) {
    if (!name.endsWith('.test.ts')) continue;
    const text = readFileSync(join(import.meta.dirname, 'check', name), 'utf8');
    for (const [, code] of text.matchAll(/'(?:error|warning|note) ([a-z]+(?:-[a-z]+)+) \//g))
      tested.add(code);
  }
  expect(codes.size).toBeGreaterThan(30);
  expect([...codes].filter((code) => !tested.has(code))).toEqual([]);
});

describe('a number of a field out of its range', () => {
  const draft = changed((d) =>
    Object.assign(d.classControls[0].conditions[4].criteria[0], {
      minAgeDays: 1e20,
      minAmountMinor: -250,
    }),
  );

  it('is told once, by the label of the field and in its unit', () => {
    expect(checkStrategy(draft, null).map(({ message, hint }) => [message, hint])).toEqual([
      ['"Oldest debt at least" is 100000000000000000000.', 'Allowed: at most 9999 days.'],
      ['"Arrears more than" is -2.50 USD.', 'Allowed: at least 0.00 USD.'],
    ]);
  });

  it('is told by member and number as they stand to who edits the file', () => {
    const read = parseStrategy(JSON.stringify(draft));
    if (read.ok) throw new Error('it has two numbers out of range');
    expect(read.error.map(({ message, hint }) => [message, hint])).toEqual([
      ['"minAgeDays" is 100000000000000000000.', 'Allowed: at most 9999.'],
      ['"minAmountMinor" is -250.', 'Allowed: at least 0.'],
    ]);
  });
});
