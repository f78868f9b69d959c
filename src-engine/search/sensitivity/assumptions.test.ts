import { expect, it } from 'vitest';
import { checkBehaviour } from '../../config/check-behaviour.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { parseBehaviour } from '../../config/parse-behaviour.ts';
import type { Provenance } from '../../model/calibration.ts';
import { assumptionsOf } from './assumptions.ts';

const MODEL = defaultBehaviour();
const ASSUMPTIONS = assumptionsOf(MODEL);
const named = (pointer: string) => ASSUMPTIONS.find((one) => one.pointer === pointer);

it('gives the prior of a hazard ratio: log-normal with deviation .35', () => {
  const sms = MODEL.treatments.findIndex(({ channel }) => channel === 'SMS');
  const range = named(`/treatments/${sms}/hazardRatio`);
  expect(range?.value).toBe(1.8);
  expect(range?.low).toBeCloseTo(1.8 * Math.exp(-0.35 * 1.281_551_565_5), 9);
  expect(range?.high).toBeCloseTo(1.8 * Math.exp(0.35 * 1.281_551_565_5), 9);
  expect(range?.grade).toBe('B');
});

it('keeps a probability between 0 and 1 and a weak effect at no effect', () => {
  expect(named('/fatigue')?.low).toBeCloseTo(0.62, 2);
  expect(named('/fatigue')?.high).toBeCloseTo(0.908, 2);
  const letter = MODEL.treatments.findIndex(({ channel }) => channel === 'VOICEMAIL');
  expect(named(`/treatments/${letter}/hazardRatio`)?.low).toBe(1);
});

it('leaves out what has no range', () => {
  // Everybody who answers a call is reached.
  const call = MODEL.treatments.findIndex(({ channel }) => channel === 'CALL');
  expect(named(`/treatments/${call}/reach`)).toBeUndefined();
  expect(named(`/treatments/${call}/hazardRatio`)).toBeDefined();
});

it('changes one figure at a time, and every end and width makes a model that is accepted', () => {
  const labels = new Set<string>();
  for (const { apply, label, low, high, widest, value } of ASSUMPTIONS) {
    labels.add(label);
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    expect(apply(MODEL, value)).toEqual(MODEL);
    for (const end of [low, high, widest.low, widest.high]) {
      const model = apply(MODEL, end);
      expect(checkBehaviour(model)).toEqual([]);
      const parsed = parseBehaviour(JSON.stringify(model));
      expect(parsed.ok ? [] : parsed.error).toEqual([]);
    }
  }
  expect(labels.size).toBe(ASSUMPTIONS.length);
});

it('gives a fitted figure the range of its own interval, and a customer type the mean of its bands', () => {
  const rates = MODEL.personas[0]?.fullPerDay ?? [];
  const fitted = (pointer: string, value: number, spread: number): Provenance => ({
    ...{ pointer, grade: 'B', badge: 'data', source: 'Fitted.', events: 400 },
    calibratedOn: '2026-03-02',
    low: value * Math.exp(-1.959_963_984_54 * spread),
    high: value * Math.exp(1.959_963_984_54 * spread),
  });
  const model = {
    ...MODEL,
    provenance: [
      ...rates.map((rate, band) => fitted(`/personas/0/fullPerDay/${band}`, rate, 0.05)),
      fitted('/missedBill/probability', 0.12, 0.02),
    ],
  };
  const find = (pointer: string) => assumptionsOf(model).find((one) => one.pointer === pointer);
  const reach = 1.281_551_565_5;
  expect(find('/personas/0/fullPerDay')?.high).toBeCloseTo(Math.exp(0.05 * reach), 9);
  expect(find('/personas/0/fullPerDay')?.grade).toBe('B');
  expect(find('/personas/1/fullPerDay')?.high).toBeCloseTo(Math.exp(0.35 * reach), 9);
  expect(find('/missedBill/probability')).toMatchObject({ source: 'Fitted.', grade: 'B' });
  expect(find('/missedBill/probability')?.low).toBeCloseTo(0.12 * Math.exp(-0.02 * reach), 9);
  // A preset's figure is an assumption: its prior stays.
  const preset = { ...fitted('/missedBill/probability', 0.12, 0.02), badge: 'default' as const };
  const assumed = assumptionsOf({ ...MODEL, provenance: [preset] });
  expect(assumed.find(({ pointer }) => pointer === '/missedBill/probability')).toMatchObject({
    low: named('/missedBill/probability')?.low,
  });
});
