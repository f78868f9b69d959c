import type { Failure } from '../../../src-engine/base/failure.ts';
import { ok, type Result } from '../../../src-engine/base/result.ts';
import { callEngine } from '../../engine-client/client.ts';
import { documentStore } from '../../stores/document-state.ts';
import { restoreStrategies, undo } from '../../stores/strategy-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import type { ReplacedModel } from '../../stores/undo-stack.ts';

/** The model of the version and that of now, when they differ; a version from before it held one leaves it alone. */
async function changedModel(name: string): Promise<Result<ReplacedModel | undefined, Failure>> {
  const then = await callEngine('versionBehaviour', { name });
  if (!then.ok) return then;
  const now = documentStore.getState().summary.behaviour;
  if (then.value === null || then.value.fingerprint === now.fingerprint) return ok(undefined);
  if (now.isDefault) return ok({ before: null, after: then.value.text });
  const before = await callEngine('exportBehaviour', null);
  return before.ok ? ok({ before: before.value.text, after: then.value.text }) : before;
}

/** The strategies and the behaviour model of a saved version take the place of those of now: one undoable step. */
export async function restoreVersion(name: string): Promise<boolean> {
  const held = await callEngine('versionStrategies', { name });
  if (!held.ok) {
    showFailure(held.error);
    return false;
  }
  const model = await changedModel(name);
  if (!model.ok) {
    showFailure(model.error);
    return false;
  }
  const wanted = new Map(held.value.map(({ slot, strategy }) => [slot, strategy]));
  if (!(await restoreStrategies(wanted, `Restore version ${name}`, model.value))) return false;
  const what = model.value === undefined ? 'strategies' : 'strategies and the behaviour model';
  showToast('good', `The ${what} are those of version ${name} again.`, {
    label: 'Undo',
    run: undo,
  });
  return true;
}
