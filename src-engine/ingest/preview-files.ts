import { type Failure, FailureError, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ByteFile } from './byte-file.ts';
import type { FileBeginning } from './detect/beginning.ts';
import { detectCurrency, detectDateOrder, detectDecimal } from './detect/detect-values.ts';
import { type DeclaredFormat, fileBeginning } from './detect/file-beginning.ts';
import { proposeMapping } from './detect/propose-mapping.ts';
import { targetFields } from './fields/target-fields.ts';
import { headerSignature } from './header-signature.ts';
import type { FileFormat, FilePreview, ImportMapping, InputShape } from './mapping.ts';
import type { OpenTable } from './table/open-table.ts';

/** Rows that a person sees. */
const SHOWN_ROWS = 20;

function baseName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,6}$/, '') || name;
}

/** The saved mapping of the same header, with this file's encoding, delimiter and table. */
function rememberedMapping(
  saved: readonly ImportMapping[],
  beginning: FileBeginning,
  declared: DeclaredFormat,
): ImportMapping | null {
  const signature = headerSignature(beginning.preview.columns);
  const match = saved.find(
    (mapping) =>
      mapping.format.kind === beginning.kind && headerSignature(mapping.columns) === signature,
  );
  if (match === undefined) return null;
  const { encoding, delimiter, table } = beginning;
  const decimal = declared.decimal ?? match.format.decimal;
  const dateOrder = declared.dateOrder ?? match.format.dateOrder;
  return {
    ...match,
    format: { kind: beginning.kind, encoding, delimiter, decimal, dateOrder, table },
  };
}

/** Files that the saved mapping of this header reads for further tables; they have columns of their own. */
function tableFiles(saved: readonly ImportMapping[], signature: string): ReadonlySet<string> {
  const match = saved.find((mapping) => headerSignature(mapping.columns) === signature);
  const files = (match?.tables ?? []).map((table) => table.file);
  return new Set(files.filter((file) => file !== null));
}

function proposalFor(
  file: ByteFile,
  beginning: FileBeginning,
  declared: DeclaredFormat,
  shape: InputShape | null,
): { readonly proposal: ImportMapping; readonly ambiguous: FilePreview['ambiguous'] } {
  const { columns, rows } = beginning.preview;
  const currency = detectCurrency(columns, rows);
  // Numbers of JSON, SQLite and workbooks have a point; only their texts leave a choice, which a preview decides likewise.
  const decimal = detectDecimal(rows, currency);
  const order = detectDateOrder(rows, declared.decimal ?? decimal.value);
  const ambiguous = [...beginning.ambiguous];
  if (declared.decimal === undefined && !decimal.certain) ambiguous.push('decimal');
  if (declared.dateOrder === undefined && !order.certain) ambiguous.push('dateOrder');
  const { kind, encoding, delimiter, table } = beginning;
  const format: FileFormat = {
    kind,
    encoding,
    delimiter,
    decimal: declared.decimal ?? decimal.value,
    dateOrder: declared.dateOrder ?? order.value,
    table,
  };
  const proposal = proposeMapping(baseName(file.name), format, currency, beginning.preview, shape);
  return { proposal, ambiguous };
}

/**
 * Looks at the first 64 KiB of the files (and at samples of the rest for the encoding) and proposes how to import
 * them: the saved mapping of the same header, otherwise one from column names and values. What the bytes cannot
 * decide is listed in `ambiguous`. `declared` and `shape` override detection. All files must have the first one's columns.
 */
export async function previewFiles(
  files: readonly ByteFile[],
  saved: readonly ImportMapping[],
  openTable: OpenTable,
  declared: DeclaredFormat = {},
  shape: InputShape | null = null,
): Promise<Result<FilePreview, Failure>> {
  const [first, ...others] = files;
  if (first === undefined) return err(failure('bad-argument', 'No file was chosen.'));
  try {
    const beginning = await fileBeginning(first, openTable, declared);
    if (!beginning.ok) return beginning;
    const signature = headerSignature(beginning.value.preview.columns);
    const named = tableFiles(saved, signature);
    for (const file of others) {
      if (named.has(file.name)) continue;
      const other = await fileBeginning(file, openTable, declared);
      if (!other.ok) return other;
      if (beginning.value.kind === 'json') continue;
      if (headerSignature(other.value.preview.columns) === signature) continue;
      const message = `Its columns are not those of ${first.name}.`;
      const hint = 'Import files of one kind together, and other kinds for themselves.';
      return err(failure('bad-file', message, file.name, hint));
    }
    return ok(preview(first, beginning.value, saved, declared, shape));
  } catch (thrown) {
    if (thrown instanceof FailureError) return err(thrown.failure);
    throw thrown;
  }
}

function preview(
  file: ByteFile,
  beginning: FileBeginning,
  saved: readonly ImportMapping[],
  declared: DeclaredFormat,
  shape: InputShape | null,
): FilePreview {
  const { proposal, ambiguous } = proposalFor(file, beginning, declared, shape);
  const wanted = saved.filter((mapping) => shape === null || mapping.shape === shape);
  const remembered = rememberedMapping(wanted, beginning, declared);
  const mapping = remembered ?? proposal;
  return {
    format: mapping.format,
    columns: beginning.preview.columns,
    rows: beginning.preview.rows.slice(0, SHOWN_ROWS),
    proposal: mapping,
    remembered: remembered !== null,
    targets: targetFields(mapping.shape),
    // A remembered mapping has declared decimal character and date order before.
    ambiguous:
      remembered === null
        ? ambiguous
        : ambiguous.filter((setting) => setting === 'encoding' || setting === 'delimiter'),
    tables: beginning.tables,
  };
}
