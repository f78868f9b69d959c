import { describe, expect, it } from 'vitest';
import type { DocumentSummary, RunHeader } from '../../src-engine/protocol/methods.ts';
import { contentKey } from './content-key.ts';
import { adoptDocument, documentStore, isDirty, refreshDocument } from './document-state.ts';

function summary(
  revision: number,
  fingerprint: string,
  runIds: readonly number[] = [],
): DocumentSummary {
  const run = (id: number): RunHeader => ({
    id,
    arms: [],
    portfolioFingerprint: '',
    behaviourFingerprint: '',
    behaviourName: null,
    behaviourMark: null,
    days: 1,
    replications: 1,
    seed: 1,
    accounts: 1,
    asOfDay: 0,
    currency: 'USD',
    engineVersion: '1',
    branchOf: null,
    reweighedFrom: null,
    precision: null,
    title: '',
  });
  return {
    portfolio: null,
    strategies: [{ slot: 0, name: 'A', version: 1, fingerprint }],
    behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
    runs: runIds.map(run),
    bookmarks: [],
    revision,
  };
}

const origin = { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true };

describe('document state', () => {
  it('is dirty by content, not by revision', () => {
    adoptDocument(summary(1, 'aa'), origin);
    expect(isDirty(documentStore.getState())).toBe(false);
    refreshDocument(summary(2, 'bb'));
    expect(isDirty(documentStore.getState())).toBe(true);
    refreshDocument(summary(3, 'aa'));
    expect(isDirty(documentStore.getState())).toBe(false);
    refreshDocument(summary(4, 'aa', [1]));
    expect(isDirty(documentStore.getState())).toBe(true);
    refreshDocument({ ...summary(5, 'aa'), kept: '[[[1]],[],[]]' });
    expect(isDirty(documentStore.getState())).toBe(true);
    const other = { name: 'Own', fingerprint: 'c', isDefault: false, mark: null };
    refreshDocument({ ...summary(5, 'aa'), behaviour: other });
    expect(isDirty(documentStore.getState())).toBe(true);
  });

  it('shows the strategies after undo brought an earlier revision back', () => {
    adoptDocument(summary(5, 'aa'), origin);
    refreshDocument(summary(6, 'bb'));
    refreshDocument(summary(5, 'aa'));
    expect(contentKey(documentStore.getState().summary)).toBe(contentKey(summary(9, 'aa')));
    expect(isDirty(documentStore.getState())).toBe(false);
  });

  it('takes a new document even when its revision is lower, and counts it', () => {
    adoptDocument(summary(5, 'aa'), origin);
    const { generation } = documentStore.getState();
    adoptDocument(summary(1, 'cc'), { ...origin, onDisk: false });
    expect(documentStore.getState().generation).toBe(generation + 1);
    expect(documentStore.getState().savedMs).toBeNull();
    expect(documentStore.getState().summary.revision).toBe(1);
  });
});
