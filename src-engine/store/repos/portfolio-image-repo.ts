import { assert } from '../../base/assert.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { type ColumnType, decodeColumn, encodeColumn } from '../column-codec.ts';
import type { PortfolioIdentity } from '../portfolio/load-portfolio.ts';
import type { SqlDatabase, SqlRow } from '../sqlite.ts';
import { joinTexts, splitTexts } from '../text-column.ts';

/** Raise it whenever a column of model/portfolio.ts comes, goes or means something else. */
export const PORTFOLIO_IMAGE_VERSION = 4;

const ARRAYS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;

type ArrayKind = keyof typeof ARRAYS;
type Column = InstanceType<(typeof ARRAYS)[ArrayKind]>;
type Content = readonly string[] | number | Column;

/** What the portfolio's own row says; everything else is in the image. */
const IDENTITY = new Set<string>(['name', 'asOfDay', 'currency', 'fingerprint']);

/** Every column of a portfolio by its name: `segments`, `accounts.flags`. */
function contentOf(portfolio: Portfolio): readonly (readonly [string, Content])[] {
  return Object.entries(portfolio).flatMap(([name, value]): (readonly [string, Content])[] => {
    if (IDENTITY.has(name)) return [];
    if (Array.isArray(value) || ArrayBuffer.isView(value)) return [[name, value as Content]];
    // A table: its members are columns and their count (model/portfolio.ts).
    const table = value as Readonly<Record<string, Content>>;
    return Object.entries(table).map(([column, content]) => [`${name}.${column}`, content]);
  });
}

function kindOf(column: Column): ArrayKind {
  for (const kind of Object.keys(ARRAYS) as ArrayKind[])
    if (column instanceof ARRAYS[kind]) return kind;
  throw new Error('a portfolio has columns of known arrays');
}

/** What of one column has been read: the numbers of each part, in order. */
interface ReadColumn {
  readonly kind: string;
  readonly parts: Map<string, SqlRow[]>;
}

function numbersOf<T extends Column>(rows: readonly SqlRow[], make: (length: number) => T): T {
  const chunks = rows.map(([, , , type, length, bytes]) => {
    assert(bytes instanceof Uint8Array, 'a column is a BLOB');
    // The table's CHECK allows the known types only.
    return { type: String(type) as ColumnType, length: Number(length), bytes };
  });
  const values = make(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  decodeColumn(chunks, values);
  return values;
}

function contentFrom({ kind, parts }: ReadColumn): Content {
  const part = (name: string) => parts.get(name) ?? [];
  if (kind === 'text') {
    return joinTexts({
      shared: numbersOf(part('shared'), (length) => new Int32Array(length)),
      rest: numbersOf(part('rest'), (length) => new Int32Array(length)),
      units: numbersOf(part('units'), (length) => new Uint16Array(length)),
    });
  }
  if (kind === 'number')
    return numbersOf(part('values'), (length) => new Float64Array(length))[0] ?? 0;
  const ArrayOfKind = ARRAYS[kind as ArrayKind];
  assert(ArrayOfKind !== undefined, 'a column has a known kind');
  return numbersOf(part('values'), (length) => new ArrayOfKind(length));
}

/**
 * The columns of the portfolio beside its rows, as they were last read from them: reading these is twenty times faster.
 * The rows are what counts; an image is believed only in a file that nothing else has written to.
 */
export class PortfolioImageRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  put(portfolio: Portfolio): void {
    this.clear();
    this.#database.run(
      'INSERT INTO portfolio_image (image_no, version, fingerprint) VALUES (1, ?, ?)',
      [PORTFOLIO_IMAGE_VERSION, portfolio.fingerprint],
    );
    for (const [name, content] of contentOf(portfolio)) this.#putContent(name, content);
  }

  /** Null when there is none of this portfolio by this version. Throws when it is not whole. */
  get(identity: PortfolioIdentity & { readonly fingerprint: string }): Portfolio | null {
    const found = this.#database.one(
      'SELECT 1 FROM portfolio_image WHERE version = ? AND fingerprint = ?',
      [PORTFOLIO_IMAGE_VERSION, identity.fingerprint],
    );
    if (found === null) return null;
    const { name, asOfDay, currency, fingerprint } = identity;
    const portfolio: Record<string, unknown> = { name, asOfDay, currency, fingerprint };
    for (const [path, column] of this.#columns()) {
      const [table = '', member] = path.split('.');
      const content = contentFrom(column);
      if (member === undefined) portfolio[table] = content;
      else {
        portfolio[table] ??= {};
        (portfolio[table] as Record<string, unknown>)[member] = content;
      }
    }
    // Written by `put` of this very version, which a test holds to the columns of the model.
    return portfolio as unknown as Portfolio;
  }

  clear(): void {
    this.#database.run('DELETE FROM portfolio_image');
    this.#database.run('DELETE FROM portfolio_image_column');
  }

  #columns(): ReadonlyMap<string, ReadColumn> {
    const columns = new Map<string, ReadColumn>();
    this.#database.each(
      'SELECT name, kind, part, type, length, bytes FROM portfolio_image_column ORDER BY name, part, chunk',
      [],
      (row) => {
        const name = String(row[0]);
        const column = columns.get(name) ?? { kind: String(row[1]), parts: new Map() };
        columns.set(name, column);
        const part = String(row[2]);
        column.parts.set(part, [...(column.parts.get(part) ?? []), row]);
      },
    );
    return columns;
  }

  #putContent(name: string, content: Content): void {
    if (typeof content === 'number') this.#putPart(name, 'number', 'values', [content]);
    else if (ArrayBuffer.isView(content)) {
      this.#putPart(name, kindOf(content), 'values', content);
    } else {
      const { shared, rest, units } = splitTexts(content);
      this.#putPart(name, 'text', 'shared', shared);
      this.#putPart(name, 'text', 'rest', rest);
      this.#putPart(name, 'text', 'units', units);
    }
  }

  #putPart(name: string, kind: string, part: string, values: ArrayLike<number>): void {
    for (const [chunk, { type, length, bytes }] of encodeColumn(values).entries()) {
      this.#database.run(
        `INSERT INTO portfolio_image_column (name, kind, part, chunk, type, length, bytes)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [name, kind, part, chunk, type, length, bytes],
      );
    }
  }
}
