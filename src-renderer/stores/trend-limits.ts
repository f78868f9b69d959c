import type { TrendLimit } from '../../src-engine/model/trends/trend-limit.ts';
import { callEngine } from '../engine-client/client.ts';
import { withDocument } from './document-state.ts';
import { pushUndo } from './strategy-store.ts';
import { showFailure } from './toast-store.ts';

/** Puts limits in the place of those before, as one undoable step. Answers true when the document has them. */
export async function setTrendLimits(
  before: readonly TrendLimit[],
  after: readonly TrendLimit[],
  label: string,
): Promise<boolean> {
  const put = await withDocument(callEngine('putTrendLimits', { limits: after }));
  if (!put.ok) {
    showFailure(put.error);
    return false;
  }
  pushUndo({ kind: 'limits', slot: 0, label, mergeKey: null, atMs: Date.now(), before, after });
  return true;
}
