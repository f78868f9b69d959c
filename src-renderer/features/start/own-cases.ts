import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CaseFile } from '../../../src-engine/protocol/case-methods.ts';
import type { SampleCaseHeader } from '../../../src-engine/protocol/sample-case-header.ts';
import { callEngine } from '../../engine-client/client.ts';
import { host } from '../../host/index.ts';
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
  const file = { name: chosen.name, text: await bytes.value.text() };
  const read = await callEngine('readCase', { file });
  if (!read.ok) {
    showFailure(read.error);
    return null;
  }
  const id = `file ${file.name}`;
  ownCases.setState(({ cases }) => ({
    cases: [...cases.filter((one) => one.id !== id), { ...read.value, id, file }],
  }));
  return id;
}
