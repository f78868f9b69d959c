import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteDictionary } from '../../src-engine/ingest/bytes/byte-dictionary.ts';
import type { ByteRecord } from '../../src-engine/ingest/bytes/byte-record.ts';
import { CsvTokenizer } from '../../src-engine/ingest/csv/csv-tokenizer.ts';
import type { BoundField } from '../../src-engine/ingest/fields/bound-field.ts';
import { RowReader } from '../../src-engine/ingest/fields/row-reader.ts';
import type { DateOrder } from '../../src-engine/ingest/mapping.ts';

const WIDTH = 4;

/** A field of the column `index`, with a slot for each way of reading it. */
function field(target: string, slot: number, index: number, repeats: boolean): BoundField {
  const label = `${target} ${index}`;
  const type = 'text';
  return { target, label, type, slot, index, column: label, repeats, constant: null, values: null };
}

const FIELDS = Array.from({ length: WIDTH }, (_, index) => ({
  repeated: field('segment', index, index, true),
  fresh: field('accountId', WIDTH + index, index, false),
  flag: field('vulnerable', 2 * WIDTH + index, index, true),
  contact: field('hasMobile', 3 * WIDTH + index, index, true),
}));

/** Everything that a reader says of every field of a record, one after the other. */
function readAll(reader: RowReader, record: ByteRecord, dictionary: ByteDictionary) {
  return FIELDS.map(({ repeated, fresh, flag, contact }) => {
    reader.start(record);
    const code = reader.code(fresh, dictionary);
    const values = [
      reader.text(repeated),
      reader.text(fresh),
      reader.requiredText(repeated),
      code < 0 ? null : dictionary.text(code),
      reader.flag(contact),
    ];
    const problem = reader.problem;
    const read = [
      () => reader.money(repeated),
      () => reader.date(repeated),
      () => reader.flag(flag),
      () => reader.integer(repeated),
    ].map((one) => {
      reader.start(record);
      return [one(), reader.problem];
    });
    return { values, problem, read };
  });
}

const date = fc.constantFrom(
  '2026-03-02',
  '02/03/2026',
  '2.3.2026',
  '31/02/2026',
  '03-02-2026',
  '2026-13-01',
  '1/1/26',
);
const money = fc.constantFrom('12.50', '12,50', '-3', '0', '1.234,5', '(7.10)', '$5', '1e3', '12.');
const word = fc.constantFrom('Yes', 'no', 'X', 'null', 'RES', 'a""b', 'Müller', '0170 12345', '?');
const space = fc.constantFrom('', '', '', ' ', '\t', '\u00a0');
const cell = fc
  .tuple(space, fc.oneof(date, money, word, fc.constant('')), space)
  .map(([before, text, behind]) => before + text + behind);
const quoted = fc
  .tuple(cell, fc.boolean())
  .map(([text, inQuotes]) => (inQuotes ? `"${text}"` : text.replaceAll('"', '')));
const line = fc.array(quoted, { minLength: 1, maxLength: WIDTH + 1 });

it.each<DateOrder>(['YMD', 'DMY', 'MDY'])(
  'a field of a batch reads like the same field by itself, however the file is cut: %s',
  (order) => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        fc.constantFrom<'.' | ','>('.', ','),
        (lines, cuts, decimal) => {
          const bytes = new TextEncoder().encode(lines.map((one) => one.join(';')).join('\n'));
          const format = { decimal, currency: 'USD', minorDigits: 2 };
          const inColumns = new RowReader(format, order);
          const byItself = new RowReader(format, order);
          const [codes, others] = [new ByteDictionary(), new ByteDictionary()];
          const tokenizer = new CsvTokenizer('f.csv', ';', (record) => {
            const single = { ...record, batch: null };
            expect(readAll(inColumns, record, codes)).toEqual(readAll(byItself, single, others));
          });
          const places = [...cuts.map((cut) => cut % (bytes.length + 1)), 0, bytes.length];
          places.sort((a, b) => a - b);
          for (const [index, place] of places.entries())
            tokenizer.push(bytes.slice(places[index - 1] ?? 0, place));
          tokenizer.end();
        },
      ),
      { numRuns: 150 },
    );
  },
);
