import { describe, expect, it } from 'vitest';
import { FailureError } from '../../base/failure.ts';
import { CsvTokenizer, MAX_RECORD_BYTES } from './csv-tokenizer.ts';
import { recordTexts } from './read-csv.ts';

interface Read {
  readonly fields: readonly string[];
  readonly line: number;
  readonly problem: string;
}

function readAll(text: string, delimiter = ','): readonly Read[] {
  const records: Read[] = [];
  const tokenizer = new CsvTokenizer('test.csv', delimiter, (record) => {
    records.push({ fields: recordTexts(record), line: record.line, problem: record.problem });
  });
  tokenizer.push(new TextEncoder().encode(text));
  tokenizer.end();
  return records;
}

function fieldsOf(text: string, delimiter = ','): readonly (readonly string[])[] {
  return readAll(text, delimiter).map((record) => record.fields);
}

function failureOf(read: () => unknown): FailureError['failure'] {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure;
    throw thrown;
  }
  throw new Error('nothing failed');
}

describe('fields', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,,\n,b,\n',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    ['a,', [['a', '']]],
    ['""\n', [['']]],
    ['"a,b","c\nd"\n', [['a,b', 'c\nd']]],
    ['"say ""hi""","""",""\n', [['say "hi"', '"', '']]],
    ['12" pipe,x\n', [['12" pipe', 'x']]],
    ['\n\na\n\n\nb\n\n', [['a'], ['b']]],
    ['\r\n\r\na\r\n\r\n', [['a']]],
    ['"a"\r\n"b"', [['a'], ['b']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  it('splits at the declared delimiter only', () => {
    expect(fieldsOf('a;b,c;"d;e"\n', ';')).toEqual([['a', 'b,c', 'd;e']]);
    expect(fieldsOf('a\tb;c\n', '\t')).toEqual([['a', 'b;c']]);
  });
});

describe('line numbers', () => {
  it('count line ends inside quotes, empty lines, and CRLF once', () => {
    const text = 'h\r\n"two\r\nlines"\r\n\r\nfive\n"six\n\nseven eight"\n';
    expect(readAll(text).map((record) => record.line)).toEqual([1, 2, 5, 6]);
    expect(readAll('a\rb\r"c\rd"\re').map((record) => record.line)).toEqual([1, 2, 3, 5]);
  });
});

describe('what is wrong', () => {
  it('marks text after a closing quote and goes on behind it', () => {
    const records = readAll('"a"b,c\nd,e\n');
    expect(records.map((record) => record.problem)).toEqual(['has text after a closing quote', '']);
    expect(records[1]?.fields).toEqual(['d', 'e']);
  });

  it('marks NUL bytes', () => {
    expect(readAll('a\0b,c\n')[0]?.problem).toBe('has a NUL byte, which no text has');
    expect(readAll('"a\0b",c\nd,e')[1]?.problem).toBe('');
  });

  it('fails at the end of the file with the line of the quote that stays open', () => {
    const failure = failureOf(() => readAll('a,b\nc,"never\nclosed\n'));
    expect(failure.message).toBe('The quote that opens on line 2 is never closed.');
    expect(failure.where).toBe('test.csv, line 2');
  });

  it('fails when a record passes 1 MiB, before the rest of the file is read', () => {
    const tokenizer = new CsvTokenizer('test.csv', ',', () => undefined);
    const chunk = new Uint8Array(100_000).fill(0x61);
    tokenizer.push(new TextEncoder().encode('h\n"'));
    const failure = failureOf(() => {
      for (let sent = 0; sent < 20; sent++) tokenizer.push(chunk);
    });
    expect(failure.code).toBe('bad-file');
    expect(failure.message).toContain('starts on line 2');
  });

  it('takes a record of exactly 1 MiB', () => {
    expect(readAll(`${'a'.repeat(MAX_RECORD_BYTES)}\n`)).toHaveLength(1);
    expect(() => readAll(`${'a'.repeat(MAX_RECORD_BYTES + 1)}\n`)).toThrow(FailureError);
  });

  it('fails on a record of more fields than any table has', () => {
    const failure = failureOf(() => readAll(','.repeat(20_000)));
    expect(failure.message).toContain('more than 16384 fields');
  });
});
