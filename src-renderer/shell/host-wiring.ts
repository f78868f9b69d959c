import { openThenShow } from '../commands/open-then-show.ts';
import { commandStore, runCommand } from '../commands/registry.ts';
import { host } from '../host/index.ts';
import { documentStore, isDirty } from '../stores/document-state.ts';
import { openHostFile } from '../stores/document-store.ts';
import { LongJob } from '../stores/long-job.ts';
import { preferencesStore } from '../stores/preferences-store.ts';
import { runStore } from '../stores/run-store.ts';
import { save } from '../stores/save-document.ts';
import { strategyStore } from '../stores/strategy-store.ts';
import { nativeMenu } from './menu-model.ts';

function isRunning(): boolean {
  return runStore.getState().activity.kind === 'running' || LongJob.isAnyWorthKeeping();
}

function showDocument(): void {
  const state = documentStore.getState();
  host.setDocument({
    title: state.isOpen ? state.fileName : '',
    dirty: isDirty(state),
    running: isRunning(),
    grant: state.grant,
  });
}

/** Sends the native menu when it would look different; many changes at once make one message. */
function menuSender(): () => void {
  const { setMenu } = host;
  if (setMenu === null) return () => undefined;
  let sent = '';
  let queued = false;
  return () => {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      const menu = nativeMenu(commandStore.getState().commands, host.isMac);
      const text = JSON.stringify(menu);
      if (text === sent) return;
      sent = text;
      setMenu(menu);
    });
  };
}

/** Title, menus and events of the host follow the stores. */
export function startHostWiring(): void {
  const sendMenu = menuSender();
  const stores = [commandStore, documentStore, strategyStore, runStore, preferencesStore];
  for (const store of stores) store.subscribe(sendMenu);
  documentStore.subscribe(showDocument);
  runStore.subscribe(({ activity }, before) => {
    if (activity.kind !== before.activity.kind) showDocument();
  });
  let isWorthKeeping = false;
  LongJob.changes.subscribe(() => {
    if (LongJob.isAnyWorthKeeping() === isWorthKeeping) return;
    isWorthKeeping = !isWorthKeeping;
    showDocument();
  });
  showDocument();
  sendMenu();
  host.onCommand((id) => void runCommand(id));
  host.onOpenDocument((file) => void openThenShow(() => openHostFile(file)));
  host.onSaveBeforeClose(() => save());
}
