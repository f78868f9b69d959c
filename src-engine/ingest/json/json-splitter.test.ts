import { describe, expect, it } from 'vitest';
import { FailureError } from '../../base/failure.ts';
import { JsonSplitter } from './json-splitter.ts';

interface Element {
  readonly text: string;
  readonly line: number;
}

function split(text: string, pointer: string, sliceLength = 7): readonly Element[] {
  const elements: Element[] = [];
  const splitter = new JsonSplitter('test.json', pointer, (bytes, start, end, line) => {
    elements.push({ text: new TextDecoder().decode(bytes.subarray(start, end)), line });
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += sliceLength) {
    splitter.push(bytes.slice(at, at + sliceLength));
  }
  splitter.end();
  return elements;
}

function texts(text: string, pointer = ''): readonly string[] {
  return split(text, pointer).map((element) => element.text);
}

function messageOf(text: string, pointer = ''): string {
  try {
    split(text, pointer);
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure.message;
    throw thrown;
  }
  return 'no failure';
}

describe('JsonSplitter', () => {
  it('gives the elements of a list at the top', () => {
    expect(texts('[{"a":1}, {"b":"]}"},\n{"c":{"d":[1]}} ]')).toEqual([
      '{"a":1}',
      '{"b":"]}"}',
      '{"c":{"d":[1]}}',
    ]);
    expect(texts('[]')).toEqual([]);
    expect(texts('[1, "x,]", null]')).toEqual(['1', '"x,]"', 'null']);
  });

  it('finds a list by its pointer, past members of every kind', () => {
    const text =
      '{"x":"\\"rows\\":[","n":-1.5,"t":true,"o":{"rows":[9]},"l":[[1],{}],"data":{"a~b":0,"rows":[{"k":1},{"k":2}]},"z":0}';
    expect(texts(text, '/data/rows')).toEqual(['{"k":1}', '{"k":2}']);
  });

  it('gives objects one after another, by line', () => {
    const elements = split('{"a":1}\n{"a":\n2}\n\n{"a":3}', '');
    expect(elements).toEqual([
      { text: '{"a":1}', line: 1 },
      { text: '{"a":\n2}', line: 2 },
      { text: '{"a":3}', line: 5 },
    ]);
  });

  it('is the same for any slicing', () => {
    const text = '{"data":[{"a":"ä\\\\\\"€"},{"b":[{}]}]}';
    const whole = split(text, '/data', 1000);
    for (let size = 1; size < 20; size++) expect(split(text, '/data', size)).toEqual(whole);
    expect(whole).toHaveLength(2);
  });

  it.each([
    ['[{"a":1},{"a"', '', 'The file ends before its JSON is complete.'],
    ['{"data":[{"a":1}', '/data', 'The file ends before its JSON is complete.'],
    ['{"a":1}\n{"b":', '', 'The file ends before its JSON is complete.'],
    ['{"a":{}}', '/rows', 'The place /rows does not exist.'],
    ['{"rows":{}}', '/rows', 'The place “/rows” holds no list of rows.'],
    ['"text"', '', 'The place “” holds no list of rows.'],
    ['{"a":1}}', '', 'A bracket closes that never opened.'],
    ['  ', '', 'The file holds no JSON value.'],
  ])('refuses %j at %j', (text, pointer, message) => {
    expect(messageOf(text, pointer)).toBe(message);
  });

  it('refuses an element of more than 1 MiB', () => {
    const long = `[{"a":"${'x'.repeat(1_100_000)}"}]`;
    expect(() => split(long, '', 65_536)).toThrow('longer than 1 MiB');
  });
});
