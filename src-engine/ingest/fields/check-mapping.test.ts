import { describe, expect, it } from 'vitest';
import { mappingOf } from '../../../test/property/ingest-kit.ts';
import type { ImportMapping } from '../mapping.ts';
import { parseMapping } from '../parse-mapping.ts';
import { checkMapping } from './check-mapping.ts';

const SNAPSHOT = mappingOf('snapshot', {
  accountId: 'id',
  amount: 'arrears',
  oldestDueDate: 'due',
});
const LEDGER = mappingOf('ledger', {
  accountId: 'customer',
  transactionId: 'invoice',
  postedDate: 'date',
  dueDate: 'due',
  amount: 'amount',
});
const MONTH = { month: '2026-01', billedColumn: 'b1', paidColumn: 'p1', statusColumn: null };
const PANEL = {
  ...mappingOf('panel', { accountId: 'id' }),
  fields: [
    ...mappingOf('panel', { accountId: 'id' }).fields,
    { target: 'dueDays', column: null, constant: '21' },
    { target: 'paymentDay', column: null, constant: '15' },
  ],
  panelMonths: [MONTH],
} satisfies ImportMapping;

function findings(mapping: ImportMapping): readonly string[] {
  return checkMapping(mapping).map((problem) => `${problem.pointer} ${problem.message}`);
}

function without(mapping: ImportMapping, ...targets: readonly string[]): ImportMapping {
  return { ...mapping, fields: mapping.fields.filter((field) => !targets.includes(field.target)) };
}

function withField(
  mapping: ImportMapping,
  target: string,
  column: string | null,
  constant: string | null,
): ImportMapping {
  return { ...mapping, fields: [...mapping.fields, { target, column, constant }] };
}

describe('a complete mapping', () => {
  it.each([
    ['snapshot', SNAPSHOT],
    ['ledger', LEDGER],
    ['panel', PANEL],
  ])('has no problem: %s', (_, mapping) => {
    expect(findings(mapping)).toEqual([]);
  });
});

describe('an incomplete or wrong one', () => {
  it('names what is missing', () => {
    expect(findings(without(SNAPSHOT, 'accountId'))).toEqual([
      '/fields Account number (accountId) has no column.',
    ]);
    expect(findings(without(SNAPSHOT, 'oldestDueDate'))).toEqual([
      '/fields The arrears have no age.',
    ]);
    expect(findings(without(SNAPSHOT, 'amount'))).toEqual(['/fields No amount is mapped.']);
    expect(findings(without(LEDGER, 'dueDate'))).toEqual(['/fields Bills have no due date.']);
    expect(findings(withField(SNAPSHOT, 'balance', 'total', null))).toEqual([
      '/fields The amount not yet due has no due date.',
    ]);
    expect(findings({ ...PANEL, panelMonths: [] })).toEqual(['/panelMonths No month is mapped.']);
  });

  it('points at unknown, double and contradicting fields', () => {
    const at = SNAPSHOT.fields.length;
    expect(findings(withField(SNAPSHOT, 'colour', 'c', null))).toEqual([
      `/fields/${at}/target A snapshot has no field “colour”.`,
    ]);
    expect(findings(withField(SNAPSHOT, 'amount', 'other', null))).toEqual([
      `/fields/${at}/target Arrears is mapped twice.`,
    ]);
    expect(findings(withField(SNAPSHOT, 'riskCategory', 'risk', 'LOW'))).toEqual([
      `/fields/${at} Risk category has a column and a constant.`,
    ]);
  });

  it('checks constants and replacements by type', () => {
    expect(findings(withField(SNAPSHOT, 'creditRating', null, 'good'))[0]).toContain(
      'Credit rating: “good” is not a whole number.',
    );
    expect(
      findings(withField(without(SNAPSHOT, 'accountId'), 'accountId', null, 'A'))[0],
    ).toContain('Account number cannot be the same for every row.');
    const values = [
      { target: 'creditRating', from: 'A', to: '700' },
      { target: 'creditRating', from: 'A', to: '650' },
      { target: 'lifeSupport', from: 'Z', to: 'perhaps' },
      { target: 'colour', from: 'a', to: 'b' },
    ];
    expect(findings({ ...SNAPSHOT, values })).toEqual([
      '/values/1/from “A” is replaced twice for creditRating.',
      '/values/2/to Life support: “perhaps” is neither yes nor no.',
      '/values/3/target A snapshot has no field “colour”.',
    ]);
  });

  it('wants the months in order, with a column', () => {
    const panelMonths = [
      { ...MONTH, month: '2026-02' },
      { ...MONTH, billedColumn: null, paidColumn: null },
    ];
    expect(findings({ ...PANEL, panelMonths })).toEqual([
      '/panelMonths/1/month 2026-01 comes after 2026-02.',
      '/panelMonths/1 2026-01 has neither a billed nor a paid column.',
    ]);
    expect(findings({ ...SNAPSHOT, panelMonths: [MONTH] })).toEqual([
      '/panelMonths A snapshot has no months.',
    ]);
  });

  it('wants a table where the file has tables, and none for CSV', () => {
    const format = SNAPSHOT.format;
    expect(findings({ ...SNAPSHOT, format: { ...format, table: 'x' } })).toHaveLength(1);
    expect(findings({ ...SNAPSHOT, format: { ...format, kind: 'sqlite' } })).toHaveLength(1);
    expect(findings({ ...SNAPSHOT, format: { ...format, kind: 'xlsx' } })).toHaveLength(1);
    expect(
      findings({ ...SNAPSHOT, format: { ...format, kind: 'json', table: 'rows' } }),
    ).toHaveLength(1);
    expect(findings({ ...SNAPSHOT, format: { ...format, kind: 'json', table: '/rows' } })).toEqual(
      [],
    );
  });
});

describe('parseMapping', () => {
  it('reads what was written', () => {
    expect(parseMapping(JSON.stringify(LEDGER))).toEqual({ ok: true, value: LEDGER });
  });

  it('points into the file', () => {
    const text = JSON.stringify({
      ...PANEL,
      colour: 1,
      currency: 'dollars',
      panelMonths: [{ ...MONTH, month: '2026-13' }],
    });
    const result = parseMapping(text);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.map((problem) => problem.pointer).sort()).toEqual([
      '',
      '/currency',
      '/panelMonths/0/month',
    ]);
    expect(result.error.map((problem) => problem.message)).toContain('write the month as YYYY-MM.');
  });

  it('refuses a currency that is not ISO, and says where and what to write', () => {
    const result = parseMapping(JSON.stringify({ ...LEDGER, currency: 'ABC' }));
    expect(result).toMatchObject({
      ok: false,
      error: [
        {
          code: 'mapping-currency',
          pointer: '/currency',
          message: 'Currency "ABC" is no code of ISO 4217.',
          hint: 'Use the three capital letters of ISO 4217, for example USD, EUR or GBP.',
        },
      ],
    });
  });

  it('says of text that is no JSON where it breaks, in words that no engine of JavaScript changes', () => {
    const result = parseMapping('{\n  "schemaVersion": 1,\n  "files": [,]\n}');
    expect(result).toEqual({
      ok: false,
      error: [
        {
          code: 'mapping-json',
          severity: 'error',
          pointer: '',
          message: 'The mapping file is no JSON. Line 3, column 13: expected a value, found ",".',
          hint: 'Correct the text at that place.',
        },
      ],
    });
  });

  it('reads a mapping that an editor on Windows has marked with its byte order', () => {
    const result = parseMapping('\uFEFF[]');
    expect(result.ok ? '' : result.error[0]?.code).toBe('mapping-structure');
  });

  it('says of a list in the words of the product that it is no mapping', () => {
    const result = parseMapping('[]');
    expect(result.ok ? '' : result.error[0]?.message).toBe('This is no mapping: it is no object.');
  });
});
