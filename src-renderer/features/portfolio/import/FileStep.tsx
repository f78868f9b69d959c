import type { FileFormat, FilePreview } from '../../../../src-engine/ingest/mapping.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { Select } from '../../../ui/Select.tsx';
import {
  chooseFiles,
  type ImportSession,
  readPreview,
  settle,
  showStep,
} from './import-session.ts';

const ENCODINGS: readonly { readonly id: FileFormat['encoding']; readonly label: string }[] = [
  { id: 'utf-8', label: 'UTF-8' },
  { id: 'windows-1252', label: 'Windows-1252 (Western Europe)' },
  { id: 'utf-16le', label: 'UTF-16, little-endian' },
  { id: 'utf-16be', label: 'UTF-16, big-endian' },
];
const DELIMITERS: readonly { readonly id: FileFormat['delimiter']; readonly label: string }[] = [
  { id: ',', label: 'Comma' },
  { id: ';', label: 'Semicolon' },
  { id: '\t', label: 'Tab' },
  { id: '|', label: 'Vertical bar' },
];
const DECIMALS: readonly { readonly id: FileFormat['decimal']; readonly label: string }[] = [
  { id: '.', label: 'Point, 1204.50' },
  { id: ',', label: 'Comma, 1204,50' },
];
const DATE_ORDERS: readonly { readonly id: FileFormat['dateOrder']; readonly label: string }[] = [
  { id: 'YMD', label: 'Year, month, day' },
  { id: 'DMY', label: 'Day, month, year' },
  { id: 'MDY', label: 'Month, day, year' },
];
const NO_ROWS = 'The file names columns and has no row below them. Choose another file.';
const KINDS = { csv: 'CSV', json: 'JSON', sqlite: 'SQLite', xlsx: 'Excel workbook' } as const;
const PLACES = { json: 'Rows are in (JSON pointer)', sqlite: 'Table', xlsx: 'Sheet' } as const;

/** Which file, and how its bytes are read. */
export function FileStep({ session }: { readonly session: ImportSession }) {
  const { preview, files, failure, work } = session;
  if (files.length === 0) {
    return (
      <section className="panel drop" aria-label="Choose a file">
        <EmptyState
          icon="portfolio"
          title="Drop a CSV, Excel, JSON or SQLite file here"
          actions={
            <Button tone="primary" onClick={() => void chooseFiles()}>
              Choose files…
            </Button>
          }
        >
          One row per account (a snapshot), per invoice and payment (a ledger), or per account with
          months in columns (a panel).
        </EmptyState>
      </section>
    );
  }
  return (
    <>
      {failure === null ? null : (
        <section className="panel" aria-label="The file cannot be read">
          <ErrorState
            failure={failure}
            actions={<Button onClick={() => void chooseFiles()}>Choose another file…</Button>}
          />
        </section>
      )}
      {preview === null ? (
        work === 'preview' ? (
          <p className="t2" role="status">
            Reading the first rows.
          </p>
        ) : null
      ) : (
        <PreviewPanels session={session} preview={preview} />
      )}
    </>
  );
}

/** The file whose rows are shown. */
function nameOfFile({ files, mapping }: ImportSession): string {
  if (files.length === 1) return 'the file';
  return (mapping?.tables ?? []).length > 0 ? 'the file with the accounts' : 'the first file';
}

interface PreviewProps {
  readonly session: ImportSession;
  readonly preview: FilePreview;
}

function PreviewPanels({ session, preview }: PreviewProps) {
  const { files } = session;
  const { format } = preview;
  const reread = (part: Partial<FileFormat>) => {
    settle(Object.keys(part));
    void readPreview(files, { ...format, ...part }, preview.proposal.shape);
  };
  // What the first rows cannot decide stays marked until the person has chosen.
  const unsure = (setting: FilePreview['ambiguous'][number]) =>
    session.unsure.includes(setting) ? 'The first rows fit more than one. Look at them.' : null;
  return (
    <>
      <Panel title="How it is read" sub={`${KINDS[format.kind]}, detected; correct what is wrong`}>
        <div className="formatrow">
          {format.kind === 'csv' ? (
            <>
              <Select
                label="Encoding"
                options={ENCODINGS}
                error={unsure('encoding')}
                value={format.encoding}
                onChange={(encoding) => reread({ encoding })}
              />
              <Select
                label="Delimiter"
                options={DELIMITERS}
                error={unsure('delimiter')}
                value={format.delimiter}
                onChange={(delimiter) => reread({ delimiter })}
              />
            </>
          ) : (
            <Select
              label={PLACES[format.kind]}
              options={preview.tables.map((table) => ({
                id: table,
                label: table === '' ? 'The whole file' : table,
              }))}
              value={format.table ?? ''}
              onChange={(table) => reread({ table })}
            />
          )}
          <Select
            label="Decimal mark"
            options={DECIMALS}
            error={unsure('decimal')}
            value={format.decimal}
            onChange={(decimal) => reread({ decimal })}
          />
          <Select
            label="Order of dates"
            options={DATE_ORDERS}
            error={unsure('dateOrder')}
            value={format.dateOrder}
            onChange={(dateOrder) => reread({ dateOrder })}
          />
        </div>
      </Panel>
      <Panel title="First rows" sub={`${preview.rows.length} of ${nameOfFile(session)}`} flush>
        <ScrollRegion label="First rows, table" className="scroll-x preview">
          <table className="edge">
            <thead>
              <tr>
                {preview.columns.map((column) => (
                  <th key={column} scope="col" className="mono">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: preview rows never move.
                <tr key={at}>
                  {preview.columns.map((column, index) => (
                    <td key={column}>{row[index] ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {preview.rows.length > 0 ? null : <p className="note unused">{NO_ROWS}</p>}
      </Panel>
      <div className="wizardfoot">
        <Button onClick={() => void chooseFiles()}>Choose another file…</Button>
        <Button
          tone="primary"
          unavailable={preview.rows.length > 0 ? null : NO_ROWS}
          onClick={() => showStep('map')}
        >
          Map columns
        </Button>
      </div>
    </>
  );
}
