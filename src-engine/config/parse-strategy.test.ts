import { describe, expect, it } from 'vitest';
import { defaultStrategies } from './default-strategies.ts';
import { exportStrategy } from './export-strategy.ts';
import { parseStrategy } from './parse-strategy.ts';

const [CHAMPION] = defaultStrategies();

// biome-ignore lint/suspicious/noExplicitAny: the tests write what the type forbids.
type Loose = any;

/** The champion with one change, as text. */
function changed(change: (draft: Loose) => unknown): string {
  const draft: Loose = structuredClone(CHAMPION);
  change(draft);
  return JSON.stringify(draft);
}

function problemsOf(text: string) {
  const result = parseStrategy(text);
  if (result.ok) throw new Error('the text was accepted');
  return result.error;
}

describe('parseStrategy', () => {
  it('reads what was exported', () => {
    expect(parseStrategy(exportStrategy(CHAMPION).text)).toEqual({ ok: true, value: CHAMPION });
  });

  it('skips a byte order mark', () => {
    expect(parseStrategy(`\uFEFF${JSON.stringify(CHAMPION)}`).ok).toBe(true);
  });

  it('places a syntax error by line and column', () => {
    const text = exportStrategy(CHAMPION).text.replace('"version": 12,', '"version": 12');
    expect(problemsOf(text)).toEqual([
      {
        code: 'json-syntax',
        severity: 'error',
        pointer: '',
        message: 'Line 5, column 3: expected a comma or } after the member, found "\\"".',
        hint: '',
      },
    ]);
  });

  it('says that a file is empty', () => {
    expect(problemsOf('')[0]?.message).toBe(
      'Line 1, column 1: expected a JSON object, found the end of the file.',
    );
  });

  it.each([
    [
      'a member that is missing',
      (draft: Loose) => delete draft.settings.ageBasis,
      {
        code: 'member-missing',
        pointer: '/settings',
        message: '"ageBasis" is missing.',
      },
    ],
    [
      'a misspelt member',
      (draft: Loose) => {
        const row = draft.classControls[0].conditions[1].criteria[0];
        row.minAgeDay = row.minAgeDays;
        delete row.minAgeDays;
      },
      {
        code: 'member-unknown',
        pointer: '/classControls/0/conditions/1/criteria/0/minAgeDay',
        hint: 'Did you mean "minAgeDays"?',
      },
    ],
    [
      'a member of another format',
      (draft: Loose) => (draft.settings.holdPolicy = 1),
      {
        code: 'member-unknown',
        pointer: '/settings/holdPolicy',
        hint: 'Allowed: ageBasis, ageTest, poolCredits, thresholdDebt, runningProcess, portfolioProcesses, linkNewDebt, processMonitorScan, dateMode, severanceDateMode, writeOffDateMode, batchOrder, includeMinimumDaysReview, monitorDivisions, activatorDivisions, allocation, failedEventRetryDays, oldestBucketAgeDays.',
      },
    ],
    [
      'a reserved member',
      (draft: Loose) =>
        Object.defineProperty(draft.debtClasses[0].cancelAlgorithm.parameters, '__proto__', {
          value: 1,
          enumerable: true,
        }),
      {
        code: 'member-unknown',
        pointer: '/debtClasses/0/cancelAlgorithm/parameters/__proto__',
      },
    ],
    [
      'a text for a number',
      (draft: Loose) => (draft.version = '12'),
      {
        code: 'kind-wrong',
        pointer: '/version',
        message: '"version" is "12".',
        hint: 'Allowed: a whole number.',
      },
    ],
    [
      'a fraction',
      (draft: Loose) => (draft.eventTypes[0].unitCostMinor = 0.92),
      {
        code: 'kind-wrong',
        pointer: '/eventTypes/0/unitCostMinor',
        message: '"unitCostMinor" is 0.92.',
        hint: 'Allowed: a whole number.',
      },
    ],
    [
      'a number out of range',
      (draft: Loose) => (draft.settings.oldestBucketAgeDays = 0),
      {
        code: 'number-range',
        message: '"oldestBucketAgeDays" is 0.',
        hint: 'Allowed: at least 1.',
      },
    ],
    [
      'an unknown choice',
      (draft: Loose) => (draft.settings.dateMode = 'WORKDAYS'),
      {
        code: 'value-wrong',
        hint: 'Did you mean "WORKDAY"? Allowed: "CALENDAR", "WORKDAY".',
      },
    ],
    [
      'a template without events',
      (draft: Loose) => (draft.processTemplates[0].events = []),
      {
        code: 'list-length',
        pointer: '/processTemplates/0/events',
        message: '"events" has 0 entries.',
        hint: 'Allowed: at least 1.',
      },
    ],
    [
      'a long name',
      (draft: Loose) => (draft.name = 'x'.repeat(81)),
      {
        code: 'text-length',
        message: '"name" has 81 characters.',
        hint: 'Allowed: at most 80.',
      },
    ],
    [
      'a code in small letters',
      (draft: Loose) => (draft.eventTypes[0].code = 'energy'),
      {
        code: 'format-wrong',
        message: '"code" is "energy".',
        hint: 'Use capitals, digits, - and _, at most 40.',
      },
    ],
    [
      'a date that is not in the calendar',
      (draft: Loose) => (draft.workCalendar.holidays[3] = '2026-02-30'),
      {
        code: 'format-wrong',
        pointer: '/workCalendar/holidays/3',
        message: 'Entry 4 is "2026-02-30".',
        hint: 'Use a date of the calendar, YYYY-MM-DD.',
      },
    ],
    [
      'a list as a parameter',
      (draft: Loose) => (draft.eventTypes[0].algorithm.parameters.letter = []),
      {
        code: 'kind-wrong',
        message: '"letter" is a list.',
        hint: 'Allowed: a whole number, a text, true or false or null.',
      },
    ],
    ['a list as the document', (_: Loose) => undefined, null],
  ])('explains %s', (_title, change, expected) => {
    if (expected === null) {
      expect(problemsOf('[]')[0]).toMatchObject({
        code: 'kind-wrong',
        message: 'The document is a list.',
        hint: 'Allowed: an object in { }.',
      });
      return;
    }
    const problems = problemsOf(changed(change));
    expect(problems[0]?.severity).toBe('error');
    expect(problems).toContainEqual(expect.objectContaining(expected));
  });

  it('refuses a member that is given twice', () => {
    const text = JSON.stringify(CHAMPION).replace('"version":12', '"version":12,"version":13');
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({ code: 'member-repeated', pointer: '/version' }),
    ]);
  });

  it('tells a newer version from a broken file', () => {
    const text = changed((draft: Loose) => (draft.schemaVersion = 4));
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        code: 'strategy-too-new',
        message: 'The file has schema version 4; this program reads version 3.',
      }),
    ]);
  });

  it('tells another kind of file from a broken one', () => {
    expect(problemsOf('{"columns": []}')).toEqual([
      expect.objectContaining({ code: 'not-a-strategy' }),
    ]);
  });

  it('reports every problem at once', () => {
    const text = changed((draft: Loose) => {
      draft.name = '';
      draft.currency = 'usd';
      delete draft.description;
    });
    expect(
      problemsOf(text)
        .map((entry) => entry.pointer)
        .sort(),
    ).toEqual(['', '/currency', '/name']);
  });
});
