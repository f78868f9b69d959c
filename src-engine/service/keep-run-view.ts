import { exactJson } from '../base/exact-json.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { outcomeLimits } from '../config/outcome-limits.ts';
import type { RunView } from '../protocol/methods.ts';
import { runView } from '../report/run-view.ts';
import { KEPT_VIEW_VERSION } from './kept-view-version.ts';
import { runPlanStrategy } from './run-plan.ts';
import type { Session } from './session.ts';
import { runHeader } from './stored-behaviour.ts';

/** From the numbers of the run. */
function workedOut(session: Session, runId: number): Result<RunView, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const run = session.run(runId);
  if (!run.ok) return run;
  const champion = runPlanStrategy(session, runId, 0);
  if (!champion.ok) return champion;
  const { record, result, accounts } = run.value;
  const limits = outcomeLimits(champion.value);
  return ok(runView(runHeader(open.value, record), result, accounts, limits));
}

/**
 * Works out what a run shows and keeps it in the document, so that opening it again does not work it out again. Called
 * when a run has been saved, and again when the changes that matter were edited: its numbers and its plan never change, but
 * its readings go by those. The new view takes the place of the old one.
 */
export function keepRunView(session: Session, runId: number): Result<RunView, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const view = workedOut(session, runId);
  if (!view.ok) return view;
  // The header names the behaviour model as the document does at the time.
  const { header: _, ...kept } = view.value;
  open.value.runViews.put(runId, KEPT_VIEW_VERSION, exactJson(kept));
  return view;
}
