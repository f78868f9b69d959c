import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorToDecimal } from '../../src-engine/base/money.ts';
import { createTranscoder } from '../../src-engine/ingest/bytes/transcoder.ts';
import { isUtf8, utf8Text } from '../../src-engine/ingest/bytes/utf8-text.ts';
import { CsvTokenizer } from '../../src-engine/ingest/csv/csv-tokenizer.ts';
import { recordTexts } from '../../src-engine/ingest/csv/read-csv.ts';
import type { FileFormat } from '../../src-engine/ingest/mapping.ts';
import { parseMoney } from '../../src-engine/ingest/values/parse-money.ts';

type Encoding = FileFormat['encoding'];

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  // The texts of these tests stay inside Latin-1, which windows-1252 shares from 0xa0 on.
  if (encoding === 'windows-1252') return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(encoding === 'utf-16le' ? bytes : bytes.swap16());
}

interface Read {
  readonly fields: readonly string[];
  readonly line: number;
  readonly problem: string;
  readonly raw: string;
}

/** Everything that a reader says about some bytes, cut at the given places; the failure at the end, if any. */
function readInSlices(
  bytes: Uint8Array,
  cuts: readonly number[],
  encoding: Encoding,
  delimiter = ',',
): readonly (Read | string)[] {
  const out: (Read | string)[] = [];
  const transcoder = createTranscoder(encoding);
  const tokenizer = new CsvTokenizer('f.csv', delimiter, (record) => {
    out.push({
      fields: recordTexts(record),
      line: record.line,
      problem: record.problem,
      raw: utf8Text(record.bytes, record.rawStart, record.rawEnd),
    });
  });
  const places = [
    0,
    ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ];
  try {
    for (let index = 1; index < places.length; index++) {
      tokenizer.push(transcoder.push(bytes.slice(places[index - 1], places[index])));
    }
    tokenizer.push(transcoder.end());
    tokenizer.end();
  } catch (thrown) {
    out.push(String(thrown));
  }
  return out;
}

/** Texts in which everything that matters to a CSV reader is frequent. */
const awkward = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    ' ',
    '"',
    '"',
    ',',
    ';',
    '\n',
    '\r',
    '\r\n',
    'ä',
    '€',
    '😀',
    '\0',
    '\ufeff',
  ),
  maxLength: 40,
});
const cuts = fc.array(fc.nat(), { maxLength: 8 });

describe('any slicing of the bytes gives the same records, lines, faults and failures', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s', (encoding) => {
    fc.assert(
      fc.property(awkward, cuts, (text, places) => {
        const bytes = encode(text, encoding);
        const whole = readInSlices(bytes, [], encoding);
        expect(readInSlices(bytes, places, encoding)).toEqual(whole);
        const single = bytes.length < 200 ? Array.from(bytes, (_, at) => at) : places;
        expect(readInSlices(bytes, single, encoding)).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), cuts, (bytes, places) => {
        for (const encoding of ['utf-8', 'windows-1252', 'utf-16le'] as const) {
          expect(readInSlices(bytes, places, encoding)).toEqual(readInSlices(bytes, [], encoding));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a table that is written comes back as it was', () => {
  const cell = (signs: readonly string[]) =>
    fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });
  const common = ['a', 'Z', '0', ' ', '"', ',', ';', '\t', '|', '\n', '\r', 'ä', 'é'];
  const table = (signs: readonly string[]) =>
    fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(cell(signs), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    );

  function written(
    rows: readonly (readonly string[])[],
    delimiter: string,
    lineEnd: string,
    alwaysQuote: boolean,
  ): string {
    const field = (text: string): string =>
      // A lone empty field would be an empty line, which is no record.
      alwaysQuote || text === '' || /["\r\n,;\t|]/.test(text)
        ? `"${text.replaceAll('"', '""')}"`
        : text;
    return rows.map((row) => row.map(field).join(delimiter)).join(lineEnd);
  }

  it.each([
    ['utf-8', [...common, '€', '日', '😀']],
    ['utf-16le', [...common, '€', '日', '😀']],
    ['utf-16be', [...common, '€', '日', '😀']],
    ['windows-1252', common],
  ] as const)('%s', (encoding, signs) => {
    fc.assert(
      fc.property(
        table(signs),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        cuts,
        (rows, delimiter, lineEnd, alwaysQuote, endsWithLine, places) => {
          const text =
            written(rows, delimiter, lineEnd, alwaysQuote) + (endsWithLine ? lineEnd : '');
          const read = readInSlices(encode(text, encoding), places, encoding, delimiter);
          expect(
            read.map((record) => (typeof record === 'string' ? record : record.fields)),
          ).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('UTF-8 is decoded and checked as the platform does it', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            0x41,
            0x80,
            0xbf,
            0xc2,
            0xe0,
            0xa0,
            0xed,
            0x9f,
            0xf0,
            0x90,
            0xf4,
            0x8f,
            0xff,
          ),
          fc.nat(255),
        ),
        { maxLength: 12 },
      ),
      (list) => {
        const bytes = Uint8Array.from(list);
        let expected: string | null = null;
        try {
          expected = strict.decode(bytes);
        } catch {
          // Not UTF-8.
        }
        expect(isUtf8(bytes, 0, bytes.length)).toBe(expected !== null);
        if (expected !== null) expect(utf8Text(bytes, 0, bytes.length)).toBe(expected);
      },
    ),
    { numRuns: 3000 },
  );
});

describe('money', () => {
  const amount = fc.oneof(
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  );

  it('comes back from every way of writing it', () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(0, 2, 3),
        fc.constantFrom('.', ',') as fc.Arbitrary<'.' | ','>,
        fc.constantFrom('', "'", ' ', '\u00a0', 'other'),
        fc.constantFrom('-x', 'x-', '(x)', 'x CR', 'USD -x', '-USD x', '- x', '$-x'),
        (minor, minorDigits, decimal, group, negative) => {
          const thousands = group === 'other' ? (decimal === '.' ? ',' : '.') : group;
          const [whole = '', part] = minorToDecimal(Math.abs(minor), minorDigits).split('.');
          const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
          const plain = part === undefined ? grouped : `${grouped}${decimal}${part}`;
          const text = minor < 0 ? negative.replace('x', plain) : plain;
          const result = parseMoney(text, { decimal, currency: 'USD', minorDigits });
          expect([text, result]).toEqual([text, { ok: true, value: minor }]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
