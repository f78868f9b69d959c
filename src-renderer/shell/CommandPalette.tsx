import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '../commands/registry.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { useQuery } from '../engine-client/use-query.ts';
import { host } from '../host/index.ts';
import { documentStore, useDocumentSummary } from '../stores/document-state.ts';
import { go } from '../stores/navigation-store.ts';
import { runStore, selectedRun } from '../stores/run-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { commandEntries, type PaletteEntry, paletteList } from './palette-entries.ts';

/** Ids of the commands used last, newest first; lasts as long as the window. */
let recent: readonly string[] = [];

const FOUND = 6;

/** Accounts whose number begins with the text, or whose name contains it. */
function useFoundAccounts(query: string): readonly PaletteEntry[] {
  const text = query.trim();
  const summary = useDocumentSummary();
  const asks = text.length >= 2 && summary.portfolio !== null;
  const found = useQuery(
    'accountList',
    {
      text,
      segment: null,
      bucket: null,
      swap: null,
      runId: null,
      sort: 'id',
      descending: false,
      offset: 0,
      limit: FOUND,
    },
    asks ? `revision ${summary.revision}` : null,
  );
  if (!asks || found.value === null || found.stale) return [];
  return found.value.rows.map((row) => ({
    id: `account.${row.id}`,
    group: 'Accounts',
    title: row.name === '' ? row.id : `${row.id}  ${row.name}`,
    shortcut: null,
    enabled: true,
    run: () => go('accounts', { account: row.id }),
  }));
}

function runEntries(): readonly PaletteEntry[] {
  const { runs } = documentStore.getState().summary;
  return runs.map((run) => ({
    id: `run.${run.id}`,
    group: 'Runs',
    title: `Run ${run.id}: ${run.arms.map((arm) => arm.name).join(', ')}`,
    shortcut: null,
    enabled: true,
    run: () => go('compare', { run: String(run.id) }),
  }));
}

function bookmarkEntries(): readonly PaletteEntry[] {
  const { bookmarks } = documentStore.getState().summary;
  return bookmarks.map(({ accountId, title }) => ({
    id: `bookmark.${accountId}`,
    group: 'Bookmarks',
    title: `${title}  ${accountId}`,
    shortcut: null,
    enabled: true,
    run: () => go('accounts', { account: accountId }),
  }));
}

/** "day 46" or "46": that day of the run that is looked at. */
function dayEntries(query: string): readonly PaletteEntry[] {
  const day = /^(?:day\s+)?(\d{1,4})$/i.exec(query.trim())?.[1];
  const { runs } = documentStore.getState().summary;
  const run = selectedRun(runs, runStore.getState().selectedRunId);
  if (day === undefined || run === null || Number(day) >= run.days) return [];
  return [
    {
      id: `day.${day}`,
      group: 'Days',
      title: `Day ${Number(day)} of run ${run.id}`,
      shortcut: null,
      enabled: true,
      run: () => go('simulate', { run: String(run.id), day: String(Number(day)) }),
    },
  ];
}

interface Props {
  readonly onClose: () => void;
}

/** Ctrl+K: go to, find, do. Everything in the menus is here, from the same registry (ux 1.5). */
export function CommandPalette({ onClose }: Props) {
  const commands = useCommands();
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const accounts = useFoundAccounts(query);
  const fixed = useMemo(
    () => [...commandEntries(commands), ...runEntries(), ...bookmarkEntries()],
    [commands],
  );
  const shown = useMemo(
    () => [...paletteList(fixed, query, recent), ...dayEntries(query), ...accounts],
    [fixed, query, accounts],
  );
  const at = Math.min(chosen, shown.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const use = (entry: PaletteEntry | undefined) => {
    if (entry === undefined || !entry.enabled) return;
    recent = [entry.id, ...recent.filter((id) => id !== entry.id)].slice(0, 20);
    onClose();
    // After the palette has given the focus back, so that the command can move it.
    setTimeout(() => entry.run(), 0);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      choose(Math.min(shown.length - 1, Math.max(0, next)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      use(shown[at]);
    }
  };

  return (
    <Dialog.Root open={true} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim clear" />
        <Dialog.Popup className="palette" aria-label="Commands">
          <div className="in">
            <Icon name="search" />
            <input
              role="combobox"
              aria-label="Go to, find or do"
              aria-expanded="true"
              aria-controls="palette-list"
              aria-activedescendant={at >= 0 ? `palette-${at}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              placeholder="Go to a screen or a day, find an account, do something"
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                choose(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div className="list" role="listbox" id="palette-list" aria-label="Results" ref={list}>
            {shown.map((entry, index) => (
              <PaletteLine
                key={`${entry.group} ${entry.id}`}
                entry={entry}
                id={`palette-${index}`}
                heading={shown[index - 1]?.group === entry.group ? null : entry.group}
                selected={index === at}
                onUse={() => use(entry)}
                onPoint={() => choose(index)}
              />
            ))}
          </div>
          {shown.length === 0 ? (
            <div className="none" role="status">
              Nothing is called that. Try fewer letters.
            </div>
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface LineProps {
  readonly entry: PaletteEntry;
  readonly id: string;
  readonly heading: string | null;
  readonly selected: boolean;
  readonly onUse: () => void;
  readonly onPoint: () => void;
}

function PaletteLine({ entry, id, heading, selected, onUse, onPoint }: LineProps) {
  return (
    <>
      {heading === null ? null : (
        <div className="sec" role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is with the text field (activedescendant). */}
      <div
        role="option"
        id={id}
        tabIndex={-1}
        aria-selected={selected}
        aria-disabled={entry.enabled ? undefined : true}
        onClick={onUse}
        onMouseMove={onPoint}
      >
        <span>{entry.title}</span>
        {entry.shortcut === null ? null : <kbd>{showShortcut(entry.shortcut, host.isMac)}</kbd>}
      </div>
    </>
  );
}
