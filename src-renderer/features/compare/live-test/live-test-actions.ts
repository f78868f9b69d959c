import type { LiveTest } from '../../../../src-engine/model/live-test.ts';
import type {
  LiveTestChange,
  NewLiveTest,
} from '../../../../src-engine/protocol/live-test-methods.ts';
import type { FileKind } from '../../../../src-main/contract/file-kinds.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { host } from '../../../host/index.ts';
import { refreshDocument } from '../../../stores/document-state.ts';
import { ask } from '../../../stores/question-store.ts';
import { showFailure, showToast } from '../../../stores/toast-store.ts';

/** Keeps a new live test; answers whether it could be. */
export async function beginLiveTest(asked: NewLiveTest): Promise<boolean> {
  const begun = await callEngine('beginLiveTest', asked);
  if (begun.ok) refreshDocument(begun.value.document);
  else showFailure(begun.error);
  return begun.ok;
}

/** Asks for a plan of `cslab split` or of this program and keeps it; the name of its test, or null and said why not. */
export async function openLiveTestPlan(): Promise<string | null> {
  const picked = await host.openFiles('plan');
  if (!picked.ok) {
    showFailure(picked.error);
    return null;
  }
  const [first] = picked.value;
  if (first === undefined) return null;
  const file = await first.read();
  if (!file.ok) {
    showFailure(file.error);
    return null;
  }
  const text = await file.value.text();
  const opened = await callEngine('openLiveTest', { fileName: first.name, text });
  if (!opened.ok) {
    showFailure(opened.error);
    return null;
  }
  const { test, document } = opened.value;
  refreshDocument(document);
  showToast('good', `The live test ${test.experiment} is in the document.`);
  return test.experiment;
}

/** Opens the next phase of a live test; answers whether it could be. */
export async function changeLiveTest(asked: LiveTestChange): Promise<boolean> {
  const changed = await callEngine('changeLiveTest', asked);
  if (changed.ok) refreshDocument(changed.value.document);
  else showFailure(changed.error);
  return changed.ok;
}

/** Takes a live test out of the document after asking: that cannot be undone (ux 4.5). */
export async function removeLiveTest({ experiment }: LiveTest): Promise<void> {
  const answer = await ask({
    title: `Remove live test ${experiment}?`,
    body: 'Its ranges and phases leave the document. Save the plan first while the test runs: customers keep their arm only with it.',
    choices: [
      { id: 'keep', label: 'Keep live test', tone: 'plain' },
      { id: 'remove', label: 'Remove live test', tone: 'danger' },
    ],
    cancelId: 'keep',
  });
  if (answer !== 'remove') return;
  const removed = await callEngine('removeLiveTest', { experiment });
  if (!removed.ok) {
    showFailure(removed.error);
    return;
  }
  refreshDocument(removed.value);
  showToast('plain', `Live test ${experiment} was removed.`);
}

/** Every customer with its arm, as CSV. */
export function saveLiveTestUnits(test: LiveTest): Promise<void> {
  return save(test, 'table', `${stem(test)}-customers.csv`, ({ unitsCsv }) => unitsCsv);
}

/** The plan that `cslab split --previous` and `cslab livetest --plan` read. */
export function saveLiveTestPlan(test: LiveTest): Promise<void> {
  return save(test, 'plan', 'live-test.json', ({ planJson }) => planJson);
}

function stem({ experiment }: LiveTest): string {
  return experiment.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-');
}

async function save(
  { experiment }: LiveTest,
  kind: FileKind,
  suggestedName: string,
  textOf: (files: { readonly unitsCsv: string; readonly planJson: string }) => string,
): Promise<void> {
  const files = await callEngine('liveTestFiles', { experiment });
  if (!files.ok) {
    showFailure(files.error);
    return;
  }
  const bytes = new TextEncoder().encode(textOf(files.value));
  const request = { kind, suggestedName, bytes, target: null, overwriteChanged: true };
  const saved = await host.saveFile(request);
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}
