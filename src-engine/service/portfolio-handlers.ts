import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import { type ImportProgress, importFiles } from '../ingest/import-files.ts';
import type { ImportMapping, RejectedRow } from '../ingest/mapping.ts';
import { previewFiles } from '../ingest/preview-files.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import { portfolioSummary } from '../report/portfolio-summary.ts';
import { rejectedCsv } from '../report/rejected-csv.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import type { ImportRecord, NewPortfolio } from '../store/repos/portfolio-repo.ts';
import type { Workspace } from '../store/workspace.ts';
import { generateOptionsFailure } from '../synth/check-options.ts';
import { generateInSteps } from '../synth/generate.ts';
import { followCurrency } from './follow-currency.ts';
import type { Session } from './session.ts';

type PortfolioHandlers = Pick<
  Handlers,
  | 'previewImport'
  | 'checkImport'
  | 'importPortfolio'
  | 'generatePortfolio'
  | 'portfolioSummary'
  | 'rejectedRows'
  | 'savedMappings'
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
  });
  return report.ok ? ok({ draft, rejected, report: report.value }) : report;
}

/** `march.csv` of one file, `march.csv and 2 more` of several. */
function sourceOf(files: readonly ByteFile[]): string {
  const first = files[0]?.name ?? '';
  return files.length > 1 ? `${first} and ${files.length - 1} more` : first;
}

function replacePortfolio(
  session: Session,
  workspace: Workspace,
  draft: PortfolioDraft,
  header: NewPortfolio,
  batch: ImportRecord | null,
): void {
  const before = workspace.portfolio.record()?.fingerprint ?? null;
  const portfolio = workspace.portfolio.replace(draft, header, batch);
  session.forgetPortfolio();
  followCurrency(workspace, header.currency);
  workspace.audit('portfolio replaced', header.source, before, portfolio.fingerprint);
}

function importedLines(workspace: Workspace) {
  const { portfolio } = workspace;
  if (portfolio.record()?.generated !== false) return [];
  return [
    { text: 'rows were left out of the import', count: portfolio.rejectedCount() },
    ...portfolio.importNotes().map(({ note, count }) => ({ text: note, count })),
  ];
}

/** Getting a portfolio into the document, and what it looks like as a whole. */
export function portfolioHandlers(session: Session): PortfolioHandlers {
  return {
    previewImport: ({ files, format, shape }) => {
      const workspace = session.workspace();
      const saved = workspace.ok ? workspace.value.mappings.list() : [];
      const openTable = (bytes: Uint8Array) => session.sql.openSource(bytes);
      return previewFiles(files, saved, openTable, format ?? {}, shape);
    },

    checkImport: async (request, context) => {
      const read = await readDraft(session, request, context);
      return read.ok ? ok(read.value.report) : read;
    },

    importPortfolio: async (request, context) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const read = await readDraft(session, request, context);
      if (!read.ok) return read;
      const { draft, rejected, report } = read.value;
      const { files, mapping, asOfDay } = request;
      const header = {
        name: (files[0]?.name ?? '').replace(/\.[^.]*$/, ''),
        source: sourceOf(files),
        asOfDay,
        currency: mapping.currency,
        generated: false,
      };
      replacePortfolio(session, open.value, draft, header, {
        files: report.files,
        mappingText: JSON.stringify(mapping),
        rowsRead: report.rowsRead,
        rowsImported: report.rowsImported,
        rowsRejected: report.rowsRejected,
        notes: report.notes,
        rejected,
      });
      open.value.mappings.remember(mapping);
      const document = session.summary();
      return document.ok ? ok({ report, document: document.value }) : document;
    },

    generatePortfolio: async (options, context) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const problem = generateOptionsFailure(options);
      if (problem !== null) return err(problem);
      const draft = new PortfolioDraft();
      for (const done of generateInSteps(options, draft)) {
        context.progress({ done, total: options.accounts });
        await context.pause();
        if (!context.signal.cancelled) continue;
        return err(failure('cancelled', 'The portfolio was not generated; nothing was changed.'));
      }
      const header = {
        name: `Generated ${options.preset}, ${options.accounts} accounts`,
        source: `Generated: ${options.preset}, ${options.accounts} accounts, seed ${options.seed}`,
        asOfDay: options.asOfDay,
        currency: options.currency,
        generated: true,
      };
      replacePortfolio(session, open.value, draft, header, null);
      return session.summary();
    },

    portfolioSummary: () => {
      const open = session.workspace();
      if (!open.ok) return open;
      const found = session.portfolio();
      if (!found.ok) return found;
      const { portfolio, balances } = found.value;
      return ok(portfolioSummary(portfolio, balances, importedLines(open.value)));
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
