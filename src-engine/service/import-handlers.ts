import { ok } from '../base/result.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import { type ImportProgress, importFiles } from '../ingest/import-files.ts';
import type { ImportMapping, RejectedRow } from '../ingest/mapping.ts';
import { previewFiles } from '../ingest/preview-files.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import { rejectedCsv } from '../report/rejected-csv.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import { replacePortfolio } from './replace-portfolio.ts';
import type { Session } from './session.ts';

type ImportHandlers = Pick<
  Handlers,
  'previewImport' | 'checkImport' | 'importPortfolio' | 'rejectedRows' | 'savedMappings'
>;

interface ImportRequest {
  readonly files: readonly ByteFile[];
  readonly mapping: ImportMapping;
  readonly asOfDay: number;
}

/** Reads files into a draft; nothing of the document changes. */
async function readDraft(
  session: Session,
  { files, mapping, asOfDay }: ImportRequest,
  context: CallContext<ImportProgress>,
  reportsNone = false,
) {
  const draft = new PortfolioDraft();
  const rejected: RejectedRow[] = [];
  const report = await importFiles(files, mapping, asOfDay, draft, {
    signal: {
      get aborted() {
        return context.signal.cancelled;
      },
    },
    onProgress: (progress) => context.progress(progress),
    onReject: (row) => rejected.push(row),
    openTable: (bytes) => session.sql.openSource(bytes),
    reportsNone,
  });
  return report.ok ? ok({ draft, rejected, report: report.value }) : report;
}

/** Files with accounts first, then those of further tables. */
function accountsFirst({ files, mapping }: ImportRequest): readonly ByteFile[] {
  const named = new Set((mapping.tables ?? []).map(({ file }) => file));
  return [
    ...files.filter(({ name }) => !named.has(name)),
    ...files.filter(({ name }) => named.has(name)),
  ];
}

/** `march.csv` of one file, `march.csv and 2 more` of several. */
function sourceOf(files: readonly ByteFile[]): string {
  const first = files[0]?.name ?? '';
  return files.length > 1 ? `${first} and ${files.length - 1} more` : first;
}

/** Files in, portfolio out: what they hold, what would be left out, and the import itself. */
export function importHandlers(session: Session): ImportHandlers {
  return {
    previewImport: ({ files, format, shape, afresh = false }) => {
      const workspace = session.workspace();
      const saved = workspace.ok && !afresh ? workspace.value.mappings.list() : [];
      const openTable = (bytes: Uint8Array) => session.sql.openSource(bytes);
      return previewFiles(files, saved, openTable, format ?? {}, shape);
    },

    checkImport: async (request, context) => {
      const read = await readDraft(session, request, context, true);
      return read.ok ? ok(read.value.report) : read;
    },

    importPortfolio: async (request, context) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const read = await readDraft(session, request, context);
      if (!read.ok) return read;
      const { draft, rejected, report } = read.value;
      const { mapping, asOfDay } = request;
      const files = accountsFirst(request);
      const header = {
        name: (files[0]?.name ?? '').replace(/\.[^.]*$/, ''),
        source: sourceOf(files),
        asOfDay,
        currency: mapping.currency,
        generated: false,
      };
      replacePortfolio(
        session,
        open.value,
        draft,
        header,
        {
          files: report.files,
          mappingText: JSON.stringify(mapping),
          rowsRead: report.rowsRead,
          rowsImported: report.rowsImported,
          rowsRejected: report.rowsRejected,
          notes: report.notes,
          rejected,
        },
        null,
      );
      open.value.mappings.remember(mapping);
      const document = session.summary();
      return document.ok ? ok({ report, document: document.value }) : document;
    },

    rejectedRows: () => {
      const open = session.workspace();
      if (!open.ok) return open;
      const rows = open.value.portfolio.rejectedRows();
      return ok({ csv: rejectedCsv(rows), count: rows.length });
    },

    savedMappings: () => {
      const open = session.workspace();
      return open.ok ? ok(open.value.mappings.list()) : open;
    },
  };
}
