import { parseExactJson } from '../base/exact-json.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { RunView } from '../protocol/methods.ts';
import { KEPT_VIEW_VERSION } from './kept-view-version.ts';
import type { Session } from './session.ts';
import { runHeader } from './stored-behaviour.ts';

/** What the Compare screen shows of a run: as it was kept, else worked out from its numbers and kept. */
export async function keptRunView(
  session: Session,
  runId: number,
): Promise<Result<RunView, Failure>> {
  const open = session.workspace();
  if (!open.ok) return open;
  const { runs, runViews } = open.value;
  const record = runs.get(runId);
  const text = runViews.get(runId, KEPT_VIEW_VERSION);
  if (record === null || text === null || !runs.hasKnownLayout(runId)) {
    const { keepRunView } = await import('./keep-run-view.ts');
    return keepRunView(session, runId);
  }
  // Written by `keepRunView` of this very version, into a file that nothing else has written to.
  const view = parseExactJson(text) as Omit<RunView, 'header'>;
  return ok({ header: runHeader(open.value, record), ...view });
}
