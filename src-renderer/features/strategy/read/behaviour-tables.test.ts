import { describe, expect, it } from 'vitest';
import { ABILITY_SWITCH } from '../../../../src-engine/config/ability-switch.ts';
import { defaultBehaviour } from '../../../../src-engine/config/default-behaviour.ts';
import { withoutOptions } from '../../../../src-engine/config/without-options.ts';
import { tableCsv } from '../../../charts/chart-table.ts';
import {
  intensityTable,
  otherFiguresTable,
  personaTable,
  treatmentTable,
} from './behaviour-tables.ts';
import { calendarTable, customerEventTable } from './customer-event-table.ts';
import type { FigureTable } from './figure-cells.ts';

const MODEL = defaultBehaviour();
const texts = (table: FigureTable) => table.rows.map((row) => row.map((cell) => cell.text));

describe('treatments', () => {
  it('are shown as factors, days and shares, with the meaning of their grade', () => {
    const rows = texts(treatmentTable(MODEL));
    expect(rows).toHaveLength(11);
    expect(rows[1]?.slice(0, 6)).toEqual(['SMS', '×1.80', '3 d', '0 d', '90%', 'B']);
    expect(rows[3]?.slice(0, 6)).toEqual(['Reminder letter', '×1.35', '7 d', '3 d', '85%', 'C']);
    expect(treatmentTable(MODEL).rows[2]?.[5]?.help).toBe(
      'A: a randomised trial or an official statistic',
    );
  });

  it('show every decimal of a finer model', () => {
    const treatments = MODEL.treatments.map((treatment) => ({
      ...treatment,
      hazardRatio: 1.125,
      halfLifeDays: 2.5,
      reach: 0.355,
    }));
    const [first] = texts(treatmentTable({ ...MODEL, treatments }));
    expect(first?.slice(1, 5)).toEqual(['×1.125', '2.5 d', '0 d', '35.5%']);
  });

  it('go to a file as the parameters themselves', () => {
    expect(tableCsv(treatmentTable(MODEL)).split('\r\n')[2]).toMatch(
      /^SMS,1\.8,3,0,0\.9,B,"?Trials/,
    );
  });
});

it('customer types have their share of the weights, whatever these add up to', () => {
  const personas = MODEL.personas.map((persona) => ({ ...persona, weight: persona.weight / 2 }));
  const rows = texts(personaTable({ ...MODEL, personas }));
  expect(rows.map((row) => [row[0], ...row.slice(2)])).toEqual([
    ['F', '50.0%', '×0.55', '100%'],
    ['C', '30.0%', '×1.22', '45%'],
    ['W', '15.0%', '×1.49', '35%'],
    ['G', '5.0%', '×2.23', '5%'],
  ]);
});

it('intensities stand by age band, in per cent a day', () => {
  const full = intensityTable(MODEL, 'fullPerDay');
  expect(full.columns.map(({ label }) => label)).toEqual([
    ...['Type', '0 to 14 d', '15 to 29 d', '30 to 59 d', '60 to 89 d', '90 to 179 d', '180 d on'],
  ]);
  expect(texts(full)[0]).toEqual(['F', '6.00%', '4.00%', '2.20%', '1.20%', '0.60%', '0.30%']);
  expect(texts(intensityTable(MODEL, 'partialPerDay'))[1]).toEqual([
    ...['C', '1.20%', '1.20%', '1.00%', '0.80%', '0.50%', '0.30%'],
  ]);
});

it('shows every other figure', () => {
  expect(texts(otherFiguresTable(MODEL, 'USD')).map(([name, value]) => [name, value])).toEqual([
    ['Saturation', '×4.48'],
    ['Fatigue', '80%'],
    ['Fatigue window', '28 d'],
    ['Sensitivity of partial payments', '60%'],
    ['Small remainder', '$1.00'],
    ['Missed bill', '12%'],
    ['Missed bill, worse score', '×2.23'],
    ['Missed bill, in arrears', '×3.32'],
    ['Instalment kept', '89%'],
  ]);
});

it('lists what customers do beyond paying, and when they pay', () => {
  const model = defaultBehaviour();
  const lines = customerEventTable(model, 'USD').rows.map((row) =>
    row.map(({ text }) => text).slice(0, 2),
  );
  expect(lines).toContainEqual(['Disputes', '0.08%']);
  expect(lines).toContainEqual(['Leaving, service cut', '×6.00']);
  expect(lines).toContainEqual(['Bill 1 after a cure', '×2.00']);
  expect(lines).toContainEqual(['Cost of a complaint', '$40.00']);
  expect(lines).toContainEqual(['Ombudsman', '0%']);
  expect(lines).toContainEqual(['Cost of such a case', '$250.00']);
  expect(lines).toContainEqual(['Ability to pay', 'off']);
  expect(lines).toContainEqual(['Firm contact, later', '×1.10']);
  expect(lines).toContainEqual(['Agency after a recall', '5%']);
  const switched = customerEventTable({ ...model, ability: ABILITY_SWITCH }, 'USD').rows;
  expect(switched.map((row) => row.map(({ text }) => text).slice(0, 2))).toContainEqual([
    'Short of money, paying everything',
    '×0.35',
  ]);
  const days = calendarTable(model)?.rows.map((row) => row.map(({ text }) => text).slice(0, 2));
  expect(days).toContainEqual(['Pay day, type C', '×1.80']);
  expect(days).toContainEqual(['Paid weekly', '27%']);
  expect(calendarTable(withoutOptions(model))).toBeNull();
  expect(customerEventTable(withoutOptions(model), 'USD').rows.length).toBe(1);
});
