import { describe, expect, it } from 'vitest';
import { emptyRecord, FIELD_KIND } from '../bytes/byte-record.ts';
import { fieldText } from '../bytes/field-text.ts';
import { ObjectReader } from './object-reader.ts';

function read(text: string, ...columns: readonly string[]) {
  const record = emptyRecord();
  const reader = new ObjectReader(columns, record);
  const bytes = new TextEncoder().encode(`,${text},`);
  reader.read(bytes, 1, bytes.length - 1, 7);
  return {
    texts: columns.map((_, index) => fieldText(record, index)),
    kinds: [...record.kinds.slice(0, columns.length)],
    problem: record.problem,
    line: record.line,
    seen: [...reader.seen],
  };
}

describe('ObjectReader', () => {
  it('keeps the digits of numbers and the order of the columns', () => {
    const result = read('{ "b": 12345678901234567.10, "a": "x", "c": true }', 'a', 'b', 'c', 'd');
    expect(result.texts).toEqual(['x', '12345678901234567.10', 'true', '']);
    expect(result.kinds[1]).toBe(FIELD_KIND.number);
    expect(result.kinds[0]).toBe(FIELD_KIND.text);
    expect(result.seen).toEqual(['b', 'a', 'c']);
    expect(result.line).toBe(7);
    expect(result.problem).toBe('');
  });

  it('undoes escapes, also of several members', () => {
    const result = read('{"a":"\\u00e9\\n\\"","b":"\\ud83d\\ude00","c":"ä"}', 'a', 'b', 'c');
    expect(result.texts).toEqual(['é\n"', '😀', 'ä']);
  });

  it('takes null as blank and the last of equal names', () => {
    expect(read('{"a":null,"b":1,"b":2}', 'a', 'b').texts).toEqual(['', '2']);
  });

  it('passes over nested members that nobody wants, and refuses wanted ones', () => {
    expect(read('{"x":{"a":[1,"}"]},"a":5}', 'a').texts).toEqual(['5']);
    expect(read('{"a":[1]}', 'a').problem).toBe('holds more than one value in “a”');
  });

  it('finds members of members and elements of lists by their path', () => {
    const bill =
      '{"id":"B1","amountDue":{"unit":"EUR","value":12.50},"parties":[{"id":"x"},{"id":"y","n":[7,8]}],"amountDue.unit":"?"}';
    const result = read(
      bill,
      'amountDue.value',
      'parties.1.id',
      'parties.1.n.1',
      'parties.2.id',
      'id',
    );
    expect(result.texts).toEqual(['12.50', 'y', '8', '', 'B1']);
    expect(result.kinds[0]).toBe(FIELD_KIND.number);
    expect(result.problem).toBe('');
    expect(read(bill, 'amountDue').problem).toBe('holds more than one value in “amountDue”');
    expect(read('{"a":{"b":1},"c":2}', 'a.b', 'c').texts).toEqual(['1', '2']);
    expect(read('{"a":null,"c":2}', 'a.b', 'c').texts).toEqual(['', '2']);
  });

  it('collects the names of all values, but not of all elements and depths', () => {
    const record = emptyRecord();
    const reader = new ObjectReader(null, record);
    const text = '{"a":{"b":{"c":{"d":1,"e":{"f":2}}}},"l":[1,2,3,4,{"x":5}],"n":{},"s":"t"}';
    const bytes = new TextEncoder().encode(text);
    reader.read(bytes, 0, bytes.length, 1);
    expect(record.problem).toBe('');
    expect([...reader.seen]).toEqual(['a.b.c.d', 'l.0', 'l.1', 'l.2', 'l.3', 's']);
  });

  it.each([
    '{"a":{"b":1,}}',
    '{"a":{"b":[1,]}}',
    '{"a":{"b":[1 2]}}',
    '{"a":{"b" 1}}',
    '{"a":{"b":1}',
  ])('refuses %j where a field is in it', (text) => {
    expect(read(text, 'a.b.0', 'a.c').problem).toMatch(/^is not valid JSON/);
  });

  it.each([
    '[1]',
    '{"a":1',
    '{"a":1,}',
    '{"a" 1}',
    '{a:1}',
    '{"a":01}',
    '{"a":tru}',
    '{"a":"x}',
    '{"a":"\\q"}',
    '{"a":1}{',
    '{"a":1 "b":2}',
    '{"a":"two\nlines"}',
  ])('refuses %j', (text) => {
    expect(read(text, 'a').problem).toMatch(/^is not/);
  });
});
