import { type Failure, failure } from '../../../src-engine/base/failure.ts';
import type { Problem } from '../../../src-engine/base/problem.ts';
import { ok, type Result } from '../../../src-engine/base/result.ts';
import { callEngine } from '../../engine-client/client.ts';
import { host } from '../../host/index.ts';
import { documentStore, refreshDocument } from '../../stores/document-state.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';

/** A file that is no behaviour model, with everything that is wrong with it. */
export interface RefusedModel {
  readonly fileName: string;
  readonly problems: readonly Problem[];
}

/** Puts a model in the place of the document's, or the default for null; answers what is wrong with the text. */
async function put(text: string | null): Promise<Result<readonly Problem[], Failure>> {
  if (text === null) {
    const reset = await callEngine('resetBehaviour', null);
    if (!reset.ok) return reset;
    refreshDocument(reset.value);
    return ok([]);
  }
  const answer = await callEngine('putBehaviour', { text });
  if (!answer.ok) return answer;
  refreshDocument(answer.value.document);
  return ok(answer.value.problems);
}

/** Replaces the model and says so; Undo brings back the one before, in the document that it belongs to. */
async function replaceModel(
  text: string | null,
  sentence: () => string,
): Promise<readonly Problem[]> {
  const { generation, summary } = documentStore.getState();
  // A model that cannot be read any more can be replaced, but there is nothing to come back to.
  const before = await callEngine('exportBehaviour', null);
  const done = await put(text);
  if (!done.ok) {
    showFailure(done.error);
    return [];
  }
  if (done.value.length > 0) return done.value;
  const undo = async (): Promise<void> => {
    if (!before.ok || documentStore.getState().generation !== generation) return;
    const undone = await put(summary.behaviour.isDefault ? null : before.value.text);
    if (!undone.ok) showFailure(undone.error);
  };
  const action = before.ok ? { label: 'Undo', run: () => void undo() } : null;
  showToast('good', sentence(), action);
  return [];
}

/** Asks for a behaviour model and makes it the document's. Answers the refusal of a file with problems. */
export async function importModel(): Promise<RefusedModel | null> {
  const picked = await host.openFiles('behaviour');
  if (!picked.ok) {
    showFailure(picked.error);
    return null;
  }
  const [file] = picked.value;
  if (file === undefined) return null;
  const read = await file.read();
  if (!read.ok) {
    showFailure(read.error);
    return null;
  }
  const problems = await replaceModel(await read.value.text(), () => {
    const { name } = documentStore.getState().summary.behaviour;
    return `${file.name} was imported. New runs use ${name}.`;
  });
  return problems.length === 0 ? null : { fileName: file.name, problems };
}

/** Makes a model of the program's own making the document's: a preset, a replay, a calibration. */
export async function chooseModel(text: string, name: string): Promise<void> {
  const problems = await replaceModel(text, () => `New runs use ${name}.`);
  const [first] = problems;
  if (first !== undefined)
    showFailure(failure('bad-behaviour-model', first.message, first.pointer, first.hint));
}

/** Makes the program's default the document's model again. */
export async function resetModel(): Promise<void> {
  await replaceModel(null, () => 'New runs use the default assumptions.');
}

/** Writes the document's model where the user says. */
export async function exportModel(): Promise<void> {
  const exported = await callEngine('exportBehaviour', null);
  if (!exported.ok) {
    showFailure(exported.error);
    return;
  }
  const saved = await host.saveFile({
    kind: 'behaviour',
    suggestedName: exported.value.fileName,
    bytes: new TextEncoder().encode(exported.value.text),
    target: null,
    overwriteChanged: true,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `${saved.value.name} was written.`);
}
