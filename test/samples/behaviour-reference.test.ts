import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from '../../src-engine/base/zod.ts';
import { behaviourSchema } from '../../src-engine/config/behaviour-schema.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { descriptionOf, entrySchema, memberSchemas } from '../../src-engine/config/schema-walk.ts';

const reference = readFileSync(join(import.meta.dirname, '../../docs/behaviour-model.md'), 'utf8');
/** The cells of every table row, without backticks; a minus sign is a hyphen. */
const rows = reference
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').replace('−', '-').trim()));

/** Every member of a schema and of what is inside it, with its schema. */
function members(schema: z.core.$ZodType): readonly (readonly [string, z.core.$ZodType])[] {
  const entries = entrySchema(schema);
  if (entries !== null) return members(entries);
  return (memberSchemas(schema) ?? []).flatMap((member) => [member, ...members(member[1])]);
}

const all = members(behaviourSchema);

it('names every member of the schema in a row of its own', () => {
  expect(all.length).toBe(193);
  const named = new Set(rows.map((cells) => cells[1]));
  expect(all.map(([name]) => name).filter((name) => !named.has(name))).toEqual([]);
});

it('every member says what it means in the schema too', () => {
  expect(all.filter(([, schema]) => descriptionOf(schema) === '')).toEqual([]);
});

it('gives the bounds of every number that has its own row', () => {
  const grouped = (value: number) => String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1 ');
  const numbers = all.filter(([, schema]) => schema instanceof z.ZodNumber);
  expect(numbers.length).toBe(117);
  for (const [name, schema] of numbers) {
    if (!(schema instanceof z.ZodNumber)) continue;
    const bounds = `${grouped(schema.minValue ?? Number.NaN)} to ${grouped(schema.maxValue ?? Number.NaN)}`;
    const own = rows.filter((cells) => cells[1] === name);
    expect(own.map((cells) => cells.slice(3).join(' ')).join(' '), name).toContain(bounds);
  }
});

it('gives the defaults', () => {
  const model = defaultBehaviour();
  for (const { channel, hazardRatio, halfLifeDays, lagDays, reach, grade } of model.treatments) {
    const row = rows.find((cells) => cells[1]?.startsWith(`${channel} `));
    expect(row?.slice(2, 7), channel).toEqual(
      [hazardRatio, halfLifeDays, lagDays, reach, grade].map(String),
    );
  }
  for (const persona of model.personas) {
    const row = rows.find((cells) => cells[1]?.startsWith(`${persona.code} `));
    expect(row?.slice(2, 7), persona.code).toEqual([
      ...[persona.weight, persona.scoreSlope, persona.treatmentSensitivity].map(String),
      persona.fullPerDay.join(', '),
      persona.partialPerDay.join(', '),
    ]);
  }
  const single = { ...model, ...model.missedBill, bandStartDays: model.bandStartDays.join(', ') };
  const names = ['name', 'bandStartDays', 'saturation', 'fatigue', 'fatigueWindowDays'] as const;
  const more = ['partialSensitivity', 'smallRemainderMinor', 'instalmentKept'] as const;
  for (const name of [...names, ...more, 'probability', 'scoreSlope', 'inArrears'] as const) {
    const given = rows.filter((cells) => cells[1] === name).map((cells) => cells[4] ?? '');
    expect(
      given.some((text) => text.split(/[:,] (?=[a-z])/)[0] === String(single[name])),
      name,
    ).toBe(true);
  }
});
