import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type Calls,
  type Channel,
  type EventChannel,
  type Events,
  SAVE_CHUNK_BYTES,
} from '../contract/channels.ts';
import type { DesktopApi, SavedFile, SaveRequest } from '../contract/desktop.ts';
import type { DesktopResult } from '../contract/result.ts';

// Runs sandboxed beside the page: one CommonJS file that needs `electron` only, and hands over named functions, never
// ipcRenderer itself.

async function call<C extends Channel>(
  channel: C,
  input: Calls[C]['input'],
): Promise<DesktopResult<Calls[C]['value']>> {
  try {
    return await ipcRenderer.invoke(channel, input);
  } catch (error) {
    const message = `The desktop program did not answer: ${String(error)}`;
    return { ok: false, error: { code: 'bug', message, where: channel, hint: '' } };
  }
}

function listen<E extends EventChannel>(
  event: E,
  listener: (value: Events[E]) => void,
): () => void {
  const heard = (_event: unknown, value: Events[E]) => listener(value);
  ipcRenderer.on(event, heard);
  return () => void ipcRenderer.removeListener(event, heard);
}

async function saveFile({
  bytes,
  ...request
}: SaveRequest): Promise<DesktopResult<SavedFile | null>> {
  const begun = await call('save:begin', { ...request, size: bytes.length });
  if (!begun.ok || begun.value === null) return begun.ok ? { ok: true, value: null } : begun;
  const { session } = begun.value;
  for (let offset = 0; offset < bytes.length; offset += SAVE_CHUNK_BYTES) {
    // A copy, not a view: a view would take its whole buffer along with every message.
    const piece = bytes.slice(offset, offset + SAVE_CHUNK_BYTES);
    const sent = await call('save:chunk', { session, offset, bytes: piece });
    if (!sent.ok) return sent;
  }
  return call('save:commit', { session });
}

let saveBeforeClose: (() => Promise<boolean>) | null = null;
listen('event:save-before-close', () => {
  const saved = saveBeforeClose === null ? Promise.resolve(false) : saveBeforeClose();
  saved
    .catch(() => false)
    .then((value) => call('window:close-answer', { saved: value === true }))
    .catch(() => undefined);
});

const api: DesktopApi = {
  platform: process.platform,
  openFiles: (kind) => call('files:open', { kind }),
  async openDropped(kind, file) {
    // Empty for a file that is not on disk, a picture dragged out of a page for example.
    const path = webUtils.getPathForFile(file as File);
    return path === '' ? { ok: true, value: null } : call('files:drop', { kind, path });
  },
  saveFile,
  recentDocuments: () => call('recent:list', null),
  openRecent: (grant) => call('recent:open', { grant }),
  describeRecent: (grant, detail) => call('recent:describe', { grant, detail }),
  forgetRecent: (grant) => call('recent:forget', { grant }),
  setDocument: (document) => call('window:document', document),
  setMenu: (menu) => call('window:menu', menu),
  askUnsaved: (title) => call('window:unsaved', { title }),
  onCommand: (listener) => listen('event:command', listener),
  onOpenDocument(listener) {
    const stop = listen('event:open-document', listener);
    call('window:listening', null).catch(() => undefined);
    return stop;
  },
  onSaveBeforeClose(listener) {
    saveBeforeClose = listener;
    return () => {
      if (saveBeforeClose === listener) saveBeforeClose = null;
    };
  },
};

contextBridge.exposeInMainWorld('desktop', api);
