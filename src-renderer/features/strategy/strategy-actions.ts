import { hasErrors, type Problem } from '../../../src-engine/base/problem.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { callEngine } from '../../engine-client/client.ts';
import { counted } from '../../format/count.ts';
import { host } from '../../host/index.ts';
import { documentStore } from '../../stores/document-state.ts';
import {
  flushDrafts,
  freeSlot,
  replaceStrategy,
  swapStrategies,
  undo,
} from '../../stores/strategy-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { armTitle } from '../../ui/arm-style.ts';

/** `NAME-2`, `NAME-3` …: the first that no strategy of the document has. */
export function freeStrategyName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/-\d+$/, '').slice(0, 76);
  for (let number = 2; ; number++) {
    const candidate = `${stem}-${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** A strategy becomes the next challenger under a name that is free, and is shown. */
async function addArm(from: Strategy, changes: Partial<Strategy>): Promise<void> {
  const slot = freeSlot();
  if (slot === null) {
    showToast('plain', 'A comparison has at most four challengers. Remove one first.');
    return;
  }
  const taken = documentStore.getState().summary.strategies.map((header) => header.name);
  const name = taken.includes(from.name) ? freeStrategyName(from.name, taken) : from.name;
  await replaceStrategy(slot, { ...from, ...changes, name }, `Add challenger ${name}`);
}

/** A copy of a strategy of the document becomes the next challenger. */
export function addChallenger(from: Strategy): Promise<void> {
  return addArm(from, { version: 1, description: `Copy of ${from.name}.` });
}

/** One of the example ladders becomes the next challenger, as it is. */
export function addLadder(ladder: Strategy): Promise<void> {
  return addArm(ladder, {});
}

/** Takes a strategy away; Undo brings it back. */
export async function removeStrategy(slot: number, name: string): Promise<void> {
  if (!(await replaceStrategy(slot, null, `Remove ${name}`))) return;
  showToast('plain', `${name} was removed.`, { label: 'Undo', run: undo });
}

/** The challenger becomes the champion; the champion of before takes its place as challenger, so nothing is lost. */
export async function promoteChallenger(slot: number): Promise<void> {
  const { strategies } = documentStore.getState().summary;
  const [champion] = strategies;
  const challenger = strategies.find((header) => header.slot === slot);
  if (champion === undefined || challenger === undefined || champion.slot === slot) return;
  const label = `Promote ${challenger.name} to champion`;
  if (!(await swapStrategies(slot, champion.slot, label))) return;
  showToast(
    'good',
    `${challenger.name} is the champion now. ${champion.name} is ${armTitle(slot)}.`,
    { label: 'Undo', run: undo },
  );
}

/** Asks for a strategy.json and puts it in the slot, or in the next free one. */
export async function importStrategy(slot: number | null): Promise<void> {
  const target = slot ?? freeSlot();
  if (target === null) return;
  const picked = await host.openFiles('strategy');
  if (!picked.ok) {
    showFailure(picked.error);
    return;
  }
  const [file] = picked.value;
  if (file === undefined) return;
  const read = await file.read();
  if (!read.ok) {
    showFailure(read.error);
    return;
  }
  await importStrategyText(target, file.name, await read.value.text());
}

/** The engine refuses a file with errors and keeps what was there; a good one becomes an undoable step. */
export async function importStrategyText(
  slot: number,
  fileName: string,
  text: string,
): Promise<void> {
  const refused = await flushDrafts();
  if (refused !== null) {
    showFailure(refused);
    return;
  }
  const imported = await callEngine('importStrategy', { slot, text });
  if (!imported.ok) {
    showFailure(imported.error);
    return;
  }
  const { problems } = imported.value;
  if (hasErrors(problems)) {
    showToast('bad', refusalSentence(fileName, problems));
    return;
  }
  const loaded = await callEngine('strategy', { slot });
  if (!loaded.ok) {
    showFailure(loaded.error);
    return;
  }
  if (await replaceStrategy(slot, loaded.value, `Import ${loaded.value.name}`)) {
    showToast('good', `${fileName} was imported.`, { label: 'Undo', run: undo });
  }
}

function refusalSentence(fileName: string, problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  const place = first === undefined || first.pointer === '' ? '' : `${first.pointer}: `;
  return `${fileName} was not imported: ${counted(errors.length, 'error')}. ${place}${first?.message ?? ''} ${first?.hint ?? ''}`.trim();
}

/** Writes strategy.json where the user says. */
export async function exportStrategy(slot: number): Promise<void> {
  const refused = await flushDrafts();
  if (refused !== null) {
    showFailure(refused);
    return;
  }
  const exported = await callEngine('exportStrategy', { slot });
  if (!exported.ok) {
    showFailure(exported.error);
    return;
  }
  const saved = await host.saveFile({
    kind: 'strategy',
    suggestedName: exported.value.fileName,
    bytes: new TextEncoder().encode(exported.value.text),
    target: null,
    overwriteChanged: true,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `${saved.value.name} was written.`);
}
