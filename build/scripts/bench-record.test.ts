import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordLines, uiMeasurements, withRecord } from './bench-record.mjs';
import { measurement } from './measurement.mjs';

const PAGE = join(import.meta.dirname, '../../docs/performance.md');

it('reads what bench:ui prints', () => {
  const output = [
    'ui.pageChangeMs median 60, 95 % 90, longest 120 (21)',
    '  compare median 80, 95 % 90, longest 120 (3)',
    'ui.pageWholeMs median 110, 95 % 190, longest 220 (21)',
    'ui.inputToPaintMs of 63 keys, those over 16 ms: median 24, 95 % 40, longest 48 (30)',
    'ui.longTaskMs over 50 ms: median 70, 95 % 90, longest 110 (4)',
    'ui.longTaskCpuMs over 50 ms of processor time: median 0, 95 % 0, longest 0 (0)',
    'ui.launchTaskCpuMs, the longest task of a round of starts: median 44, 95 % 47, longest 47 (3)',
    'ui.journeyTaskCpuMs, the longest task of all: median 43, 95 % 43, longest 43 (1)',
    '  the longest of a step: median 15, 95 % 38, longest 43 (63)',
  ].join('\n');
  expect(
    uiMeasurements(output).map(({ id, value, highest, rounds }) => [id, value, highest, rounds]),
  ).toEqual([
    ['ui.pageChangeMs', 60, 120, 21],
    ['ui.pageWholeMs', 110, 220, 21],
    ['ui.inputToPaintMs', 24, 48, 30],
    ['ui.longTaskMs', 70, 110, 4],
    ['ui.longTaskCpuMs', 0, 0, 0],
    ['ui.launchTaskCpuMs', 44, 47, 3],
    ['ui.journeyTaskCpuMs', 43, 43, 1],
  ]);
});

it('puts goals beside figures, and names goals without one', () => {
  const head = { id: 'a.seconds', unit: 's', better: 'lower', what: 'a thing' } as const;
  const goals = [
    { id: 'a.seconds', must: 12, goal: 5 },
    { id: 'b.rate', must: 1, goal: 2 },
  ];
  const row = (value: number) => recordLines([measurement(head, [value])], goals)[2];
  expect(row(4)).toBe('| `a.seconds` | 4.00 s | 4.00 to 4.00 | 12.0 | 5.00 | goal met |');
  expect(row(11)).toMatch(/must met \|$/);
  expect(row(13)).toMatch(/\*\*missed\*\* \|$/);
  expect(recordLines([], goals).join('\n')).toContain('`b.rate` has a goal and was not measured');
});

it('writes between the marks of the page and nowhere else', () => {
  const page = readFileSync(PAGE, 'utf8');
  const once = withRecord(page, ['one', 'two']);
  expect(once).toContain('begin -->\n\none\ntwo\n\n<!--');
  expect(withRecord(once, ['three'])).toBe(withRecord(page, ['three']));
  expect(once.split('<!--')[0]).toBe(page.split('<!--')[0]);
  expect(() => withRecord('no marks', [])).toThrow('two marks');
});
