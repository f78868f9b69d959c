import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { memoryFile } from '../../../test/property/ingest-kit.ts';
import { FailureError } from '../../base/failure.ts';
import { MAX_WORKBOOK_BYTES, type SheetRow, Workbook } from './workbook.ts';

type Cells = readonly (string | number | boolean | Date | null)[];

async function workbook(sheets: Readonly<Record<string, readonly Cells[]>>): Promise<Workbook> {
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((r) => [...r]) })),
  });
  return Workbook.open(memoryFile('b.xlsx', bytes));
}

async function read(book: Workbook, sheet: string, most: number | null = null) {
  const { columns, rows } = await book.table(sheet, most);
  const found: SheetRow[] = [];
  for await (const row of rows) found.push(row);
  return { columns, rows: found };
}

describe('the sheets of a workbook', () => {
  it('are its tables, in their order', async () => {
    const book = await workbook({ Second: [['a', 'b']], 'First & last': [] });
    expect(book.sheets).toEqual(['Second', 'First & last']);
  });

  it('name their columns in the first row with two filled cells; titles and empty rows are no rows', async () => {
    const book = await workbook({
      S: [['Arrears report'], [], ['id', null, 'amount', 'amount'], ['A', 1, 2.5], [], [null, 'B']],
    });
    expect(await read(book, 'S')).toEqual({
      columns: ['id', 'column 2', 'amount', 'amount (2)'],
      rows: [
        { line: 4, cells: ['A', 1, 2.5, null] },
        { line: 6, cells: [null, 'B', null, null] },
      ],
    });
  });

  it('keep what stands beside the table, so that it is noticed', async () => {
    const book = await workbook({
      S: [
        ['id', 'name'],
        ['A', 'x', null, 'a remark'],
      ],
    });
    expect((await read(book, 'S')).rows).toEqual([
      { line: 2, cells: ['A', 'x', null, 'a remark'] },
    ]);
  });

  it('have no columns without a row of names', async () => {
    const book = await workbook({ S: [['only a title'], ['and more']], Empty: [] });
    expect(await read(book, 'S')).toEqual({ columns: [], rows: [] });
    expect(await read(book, 'Empty')).toEqual({ columns: [], rows: [] });
  });

  it('are read no further than asked', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => [`A${at}`, at]);
    const book = await workbook({ S: [['id', 'n'], ...rows] });
    expect((await read(book, 'S', 3)).rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect((await read(book, 'S')).rows).toHaveLength(50);
  });
});

describe('a file that is no workbook is one sentence', () => {
  async function failureOf(file: Parameters<typeof Workbook.open>[0]) {
    try {
      await Workbook.open(file);
    } catch (thrown) {
      if (thrown instanceof FailureError) return thrown.failure;
      throw thrown;
    }
    throw new Error('it was opened');
  }

  it('when it is damaged or another archive', async () => {
    const whole = await writeXlsx({ sheets: [{ name: 'S', rows: [['a', 'b']] }] });
    for (const bytes of [whole.slice(0, 300), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])])
      expect(await failureOf(memoryFile('b.xlsx', bytes))).toMatchObject({
        code: 'bad-file',
        message: expect.stringMatching(/^The file is no readable Excel workbook: .*[^.]\.$/),
        where: 'b.xlsx',
        hint: 'Save it as an Excel workbook (.xlsx) or as CSV.',
      });
  });

  it('when it is too large, before it is read', async () => {
    const file = {
      name: 'huge.xlsx',
      size: MAX_WORKBOOK_BYTES + 1,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('was read')) }),
    };
    expect((await failureOf(file)).message).toBe(
      'An Excel workbook of more than 256 MiB cannot be read.',
    );
  });
});
