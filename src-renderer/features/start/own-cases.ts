import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CaseChoice, CaseFile } from '../../../src-engine/protocol/case-methods.ts';
import type { SampleCaseHeader } from '../../../src-engine/protocol/sample-case-header.ts';
import { chooseDays } from '../../commands/run-comparison.ts';
import { callEngine } from '../../engine-client/client.ts';
import { host } from '../../host/index.ts';
import { openCase } from '../../stores/document-store.ts';
import { go } from '../../stores/navigation-store.ts';
import { showFailure } from '../../stores/toast-store.ts';

/** A case file that was opened, beside the examples that the program brings; there until the page is closed. */
export interface OwnCase extends SampleCaseHeader {
  readonly file: CaseFile;
}

const ownCases = createStore<{ readonly cases: readonly OwnCase[] }>(() => ({ cases: [] }));

export function useOwnCases(): readonly OwnCase[] {
  return useStore(ownCases, ({ cases }) => cases);
}

/**
 * Asks for a case file and lists it, in the place of an earlier one of its name. Answers its id, or null when there is none: a file
 * that is no case is told with its place, and what was listed stays.
 */
export async function openCaseFile(): Promise<string | null> {
  const picked = await host.openFiles('case');
  if (!picked.ok) {
    showFailure(picked.error);
    return null;
  }
  const [chosen] = picked.value;
  if (chosen === undefined) return null;
  const bytes = await chosen.read();
  if (!bytes.ok) {
    showFailure(bytes.error);
    return null;
  }
  return (await listCase(bytes.value))?.id ?? null;
}

/** A case file that was dropped on the window opens as the document it makes, and is listed beside the examples. */
export async function openDroppedCase(dropped: File): Promise<void> {
  const listed = await listCase(dropped);
  if (listed !== null) await openExample({ file: listed.file }, listed.days);
}

/** Opens an example as a document, to be run for as many days as its story has. */
export async function openExample(choice: CaseChoice, days: number): Promise<void> {
  if (!(await openCase(choice))) return;
  chooseDays(days);
  go('portfolio');
}

/** Puts a case into the list; null when it is none, which was told with its place then. */
async function listCase(chosen: File): Promise<OwnCase | null> {
  const file = { name: chosen.name, text: await chosen.text() };
  const read = await callEngine('readCase', { file });
  if (!read.ok) {
    showFailure(read.error);
    return null;
  }
  const listed: OwnCase = { ...read.value, id: `file ${file.name}`, file };
  ownCases.setState(({ cases }) => ({
    cases: [...cases.filter(({ id }) => id !== listed.id), listed],
  }));
  return listed;
}
