import type { RecentDocument } from '../../../src-main/contract/desktop.ts';
import { openThenShow } from '../../commands/open-then-show.ts';
import type { Command } from '../../commands/registry.ts';
import { host } from '../../host/index.ts';
import { documentStore } from '../../stores/document-state.ts';
import { openRecent } from '../../stores/document-store.ts';

const MOST = 8;
let known: readonly RecentDocument[] = [];

/** Reads the list of the host; answers whether it is another than before. */
async function readRecent(): Promise<boolean> {
  const answer = await host.recentDocuments();
  const next = answer.ok ? answer.value.slice(0, MOST) : [];
  const names = (list: readonly RecentDocument[]) =>
    list.map(({ grant, name, missing }) => `${grant} ${name} ${missing}`).join('\n');
  const isOther = names(next) !== names(known);
  known = next;
  return isOther;
}

/** Calls back with every change of the list: now, and after a document was opened or saved. */
export function watchRecent(changed: () => void): void {
  const look = () =>
    void readRecent().then((isOther) => {
      if (isOther) changed();
    });
  documentStore.subscribe((state, before) => {
    if (state.generation !== before.generation || state.savedMs !== before.savedMs) look();
  });
  look();
}

/** Open recent: one item a file, newest first. */
export function recentCommands(): readonly Command[] {
  return known.map(({ grant, name, missing }, index) => ({
    id: `file.recent.${index + 1}`,
    title: `Open ${name}`,
    section: 'File' as const,
    submenu: { name: 'Open recent', item: name },
    enabled: () => !missing,
    whyNot: () => `${name} is no longer where it was. Use Open… to find it.`,
    run: () => void openThenShow(() => openRecent(grant)),
  }));
}
