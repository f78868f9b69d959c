import { expect, it } from 'vitest';
import type { LiveTest } from '../model/live-test.ts';
import { parseLiveTest } from './parse-live-test.ts';

const TEST: LiveTest = {
  schemaVersion: 1,
  experiment: 'pilot',
  champion: 'STD',
  pastDueOnly: true,
  strata: [],
  phases: [
    {
      phase: 1,
      from: '2026-04-01',
      slots: [
        { arm: 'EARLY', from: 0, to: 1000 },
        { arm: 'FIRM', from: 1000, to: 2000 },
      ],
      moves: [],
    },
  ],
};

function refusal(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const parsed = parseLiveTest(text, 'live-test.json');
  if (parsed.ok) throw new Error('It was read.');
  expect(parsed.error.hint).not.toBe('');
  return `${parsed.error.message} [${parsed.error.where}]`;
}

it('reads what was written', () => {
  expect(parseLiveTest(JSON.stringify(TEST), 'live-test.json')).toEqual({ ok: true, value: TEST });
});

it('says what a wrong file is', () => {
  expect(refusal('customer;arm')).toContain('no JSON');
  expect(refusal([TEST])).toContain('no plan of a live test');
  expect(refusal({ schemaVersion: 5, processTemplates: [] })).toContain('This is a strategy');
  expect(refusal({ treatments: {} })).toContain('This is a behaviour model');
  expect(refusal({ ...TEST, schemaVersion: 2 })).toContain('schema 2, this program reads 1');
  expect(refusal({ ...TEST, pastDueOnly: 'yes' })).toContain('/pastDueOnly');
});

it('refuses ranges that contradict each other', () => {
  const phase = (slots: LiveTest['phases'][number]['slots'], number = 1) => ({
    ...TEST,
    phases: [{ phase: number, from: null, slots, moves: [] }],
  });
  const own = { arm: 'EARLY', from: 0, to: 1000 };
  expect(refusal(phase([own, { arm: 'FIRM', from: 900, to: 1500 }]))).toBe(
    'EARLY and FIRM both own basis point 900. [live-test.json /phases/0/slots]',
  );
  expect(refusal(phase([{ ...own, to: 0 }]))).toContain('is empty');
  expect(refusal(phase([{ ...own, arm: 'STD' }]))).toContain('STD is the champion');
  expect(refusal(phase([own], 2))).toContain('Phase 2 stands where phase 1 should');
  const [first] = TEST.phases;
  expect(
    refusal({ ...TEST, strata: ['class'], phases: [first, { ...first, phase: 2 }] }),
  ).toContain('one phase');
});
