import { z } from '../../base/zod.ts';

const MONTH = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/;
const columnName = z.string().min(1).max(500).nullable();

const fields = z
  .array(
    z.strictObject({
      target: z.string().min(1).max(60),
      column: columnName,
      constant: z.string().max(200).nullable(),
    }),
  )
  .max(100);

const values = z
  .array(
    z.strictObject({
      target: z.string().min(1).max(60),
      from: z.string().max(200),
      to: z.string().max(200),
    }),
  )
  .max(2000);

/**
 * A mapping file, schema version 1. Unknown members are errors and nothing has a hidden default, so that a saved
 * mapping says everything an import does.
 */
export const mappingSchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string().min(1).max(120),
  shape: z.enum(['snapshot', 'ledger', 'panel']),
  format: z.strictObject({
    kind: z.enum(['csv', 'json', 'sqlite', 'xlsx']),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
    delimiter: z.enum([',', ';', '\t', '|']),
    decimal: z.enum(['.', ',']),
    dateOrder: z.enum(['YMD', 'DMY', 'MDY']),
    table: z.string().max(500).nullable(),
  }),
  currency: z.string().regex(/^[A-Z]{3}$/, 'use a three-letter currency code'),
  minorDigits: z.int().min(0).max(4),
  columns: z.array(z.string().max(500)).max(16_384),
  fields,
  values,
  panelMonths: z
    .array(
      z.strictObject({
        month: z.string().regex(MONTH, 'write the month as YYYY-MM'),
        billedColumn: columnName,
        paidColumn: columnName,
        statusColumn: columnName,
      }),
    )
    .max(240),
  tables: z
    .array(
      z.strictObject({
        rows: z.enum([
          ...([
            'holds',
            'promises',
            'ratings',
            'reviews',
            'referrals',
            'processes',
            'facts',
            'payPlans',
          ] as const),
        ]),
        file: z.string().min(1).max(500).nullable(),
        table: z.string().max(500).nullable(),
        fields,
        values,
      }),
    )
    .max(50)
    .optional(),
});
