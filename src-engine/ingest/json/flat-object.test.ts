import { describe, expect, it } from 'vitest';
import { emptyRecord, FIELD_KIND } from '../bytes/byte-record.ts';
import { fieldText } from '../bytes/field-text.ts';
import { FlatObjectReader } from './flat-object.ts';

function read(text: string, ...columns: readonly string[]) {
  const record = emptyRecord();
  const reader = new FlatObjectReader(columns, record);
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

describe('FlatObjectReader', () => {
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
