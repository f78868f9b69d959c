import type { Failure } from '../../src-engine/base/failure.ts';
import { err, ok, type Result } from '../../src-engine/base/result.ts';
import type { Matters } from '../../src-engine/model/comparison.ts';
import { callEngine } from '../engine-client/client.ts';
import { answerAhead } from '../engine-client/use-query.ts';
import { refreshDocument } from './document-state.ts';
import { readParametersAgain } from './parameter-store.ts';
import { runViewKey } from './run-view-key.ts';

/** Has a run read by other changes that matter; null is what was set before it. The page shows the new readings at once. */
export async function putMatters(
  runId: number,
  matters: Matters | null,
): Promise<Result<null, Failure>> {
  const put = await callEngine('putMatters', { runId, matters });
  if (!put.ok) return err(put.error);
  const { document, view } = put.value;
  answerAhead('runView', { runId }, runViewKey(view.header), view);
  readParametersAgain(runId);
  refreshDocument(document);
  return ok(null);
}
