import { describe, expect, it } from 'vitest';
import { addField, type ByteRecord, emptyRecord, FIELD_KIND } from '../bytes/byte-record.ts';
import type { BoundField } from './bound-field.ts';
import { KnownFields } from './known-fields.ts';

function record(...fields: readonly string[]): ByteRecord {
  const made = emptyRecord();
  made.bytes = new TextEncoder().encode(fields.join(';'));
  let at = 0;
  for (const field of fields) {
    addField(made, at, at + field.length, FIELD_KIND.text);
    at += field.length + 1;
  }
  return made;
}

function column(index: number): BoundField {
  return { index } as BoundField;
}

function knowing(indexes: readonly number[], known: ByteRecord): KnownFields {
  const fields = new KnownFields();
  fields.bind(indexes.map(column));
  fields.know(known);
  return fields;
}

describe('KnownFields', () => {
  it('looks at its own columns only', () => {
    const fields = knowing([0, 2], record('A1', '10', 'RES'));
    expect(fields.isSame(record('A1', '99', 'RES'))).toBe(true);
    expect(fields.isSame(record('A1', '10', 'COM'))).toBe(false);
    expect(fields.isSame(record('A2', '10', 'RES'))).toBe(false);
  });

  it('tells where fields end, not only their bytes in a row', () => {
    const fields = knowing([0, 1], record('AB', 'C'));
    expect(fields.isSame(record('A', 'BC'))).toBe(false);
    expect(fields.isSame(record('ABC', ''))).toBe(false);
    expect(fields.isSame(record('ABC'))).toBe(false);
  });

  it('tells a number of JSON from the text of its digits', () => {
    const number = record('12');
    number.kinds[0] = FIELD_KIND.number;
    expect(knowing([0], number).isSame(record('12'))).toBe(false);
  });

  it('keeps long fields whole and its own copy of the bytes', () => {
    const long = record('x'.repeat(300), 'y');
    const fields = knowing([0, 1], long);
    long.bytes.fill(0);
    expect(fields.isSame(record('x'.repeat(300), 'y'))).toBe(true);
    expect(fields.isSame(record(`${'x'.repeat(299)}z`, 'y'))).toBe(false);
  });

  it('knows nothing before the first record and after other columns are bound; constants do not count', () => {
    const fields = new KnownFields();
    fields.bind([column(0), column(-1)]);
    expect(fields.isSame(record('A'))).toBe(false);
    fields.know(record('A'));
    expect(fields.isSame(record('A'))).toBe(true);
    fields.bind([column(0)]);
    expect(fields.isSame(record('A'))).toBe(false);
  });
});
