import type { SensitivityProgress } from '../../src-engine/model/sensitivity.ts';
import type { Methods } from '../../src-engine/protocol/methods.ts';
import { callEngine } from '../engine-client/client.ts';
import { refreshDocument } from './document-state.ts';
import { LongJob } from './long-job.ts';

/** The sensitivity under way. */
export const sensitivityJob = new LongJob<SensitivityProgress>();

/** Names a challenger of a run. */
function sensitivityAbout(runId: number, arm: number): string {
  return `${runId} ${arm}`;
}

/**
 * Asks what a challenger's difference rests on. Answers with the number under which the document keeps it, or null when
 * it failed or was cancelled before an assumption was finished; one that is cancelled later keeps what is finished.
 */
export async function startSensitivity(
  request: Methods['sensitivity']['params'],
): Promise<number | null> {
  const about = sensitivityAbout(request.runId, request.arm);
  const done = await sensitivityJob.start(about, (options) =>
    callEngine('sensitivity', request, options),
  );
  if (done === null) return null;
  refreshDocument(done.document);
  return done.sensitivityId;
}
