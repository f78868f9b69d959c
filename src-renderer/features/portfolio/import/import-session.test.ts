import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportMapping, ImportReport } from '../../../../src-engine/ingest/mapping.ts';
import type { DocumentSummary } from '../../../../src-engine/protocol/methods.ts';

const format: ImportMapping['format'] = {
  kind: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  decimal: '.',
  dateOrder: 'DMY',
  table: null,
};
const mapping: ImportMapping = {
  schemaVersion: 1,
  name: 'x',
  shape: 'snapshot',
  format,
  currency: 'USD',
  minorDigits: 2,
  columns: ['id'],
  fields: [{ target: 'accountId', column: 'id', constant: null }],
  values: [],
  panelMonths: [],
};
const report: ImportReport = {
  files: ['a.csv'],
  rowsRead: 2,
  rowsImported: 2,
  rowsRejected: 0,
  accounts: 2,
  agreements: 2,
  transactions: 2,
  tableRows: [],
  rejected: [],
  rejectedByReason: [],
  latestDay: null,
  notes: [],
};
const summary: DocumentSummary = {
  portfolio: null,
  strategies: [],
  behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
  runs: [],
  bookmarks: [],
  revision: 1,
};
const calls: { method: string; params: unknown; signal: AbortSignal | undefined }[] = [];
let cancelImport = false;

vi.mock('../../../engine-client/client.ts', () => ({
  callEngine: async (method: string, params: unknown, options?: { signal?: AbortSignal }) => {
    calls.push({ method, params, signal: options?.signal });
    if (method === 'previewImport') {
      const value = {
        format,
        columns: ['id'],
        rows: [['1']],
        proposal: mapping,
        remembered: false,
        targets: [],
        ambiguous: ['dateOrder', 'decimal'],
        tables: [],
      };
      return { ok: true, value };
    }
    if (method === 'checkImport') return { ok: true, value: report };
    if (method === 'importPortfolio' && cancelImport) {
      return { ok: false, error: { code: 'cancelled', message: '', where: '', hint: '' } };
    }
    if (method === 'importPortfolio') return { ok: true, value: { report, document: summary } };
    return { ok: true, value: summary };
  },
}));

const session = await import('./import-session.ts');
const { importStore } = session;
const { navigationStore } = await import('../../../stores/navigation-store.ts');
const file = new File(['id\n1'], 'a.csv');
const previewed = () => vi.waitFor(() => expect(importStore.getState().preview).not.toBeNull());

beforeEach(async () => {
  calls.length = 0;
  cancelImport = false;
  session.startImport([file]);
  await previewed();
});

describe('import session', () => {
  it('detects first, opening a document when there is none', () => {
    expect(calls.map((call) => call.method)).toContain('previewImport');
    expect(calls.find((call) => call.method === 'previewImport')?.params).toEqual({
      files: [file],
      format: null,
      shape: null,
    });
    expect(importStore.getState()).toMatchObject({ step: 'file', mapping, work: null });
    expect(importStore.getState().unsure).toEqual(['dateOrder', 'decimal']);
  });

  it('keeps asking about a setting until it has been chosen', async () => {
    session.settle(['dateOrder']);
    await session.readPreview([file], { ...format, dateOrder: 'MDY' }, 'snapshot');
    expect(importStore.getState().unsure).toEqual(['decimal']);
  });

  it('proposes afresh without the remembered mapping, and asks again what the rows do not decide', async () => {
    session.settle(['dateOrder', 'decimal']);
    session.showStep('map');
    session.changeMapping({ ...mapping, name: 'edited' });
    calls.length = 0;
    await session.proposeAfresh();
    expect(calls[0]).toMatchObject({
      method: 'previewImport',
      params: { files: [file], format: null, shape: null, afresh: true },
    });
    expect(importStore.getState()).toMatchObject({ step: 'file', mapping });
    expect(importStore.getState().unsure).toEqual(['dateOrder', 'decimal']);
  });

  it('checks without importing, and forgets the check when the mapping changes', async () => {
    await session.runCheck();
    expect(importStore.getState()).toMatchObject({ step: 'check', checked: report });
    expect(calls.map((call) => call.method)).not.toContain('importPortfolio');
    session.changeMapping({ ...mapping, currency: 'EUR' });
    expect(importStore.getState().checked).toBeNull();
  });

  it('imports and shows what came of it', async () => {
    await session.runCheck();
    await session.runImport();
    expect(importStore.getState()).toMatchObject({ step: 'finish', imported: report, work: null });
    expect(navigationStore.getState().params).toEqual({ import: 'finish' });
  });

  it('goes back to the check after a cancel, without calling it a failure', async () => {
    await session.runCheck();
    cancelImport = true;
    await session.runImport();
    expect(importStore.getState()).toMatchObject({ step: 'check', imported: null, failure: null });
  });

  it('does not check without an as-of date', async () => {
    session.changeAsOfDay(null);
    await session.runCheck();
    expect(calls.map((call) => call.method)).not.toContain('checkImport');
  });

  it('leaves nothing behind', () => {
    session.leaveImport();
    expect(importStore.getState()).toMatchObject({ files: [], preview: null, mapping: null });
    expect(navigationStore.getState().params).toEqual({});
  });
});
