import { BrowserDocuments } from './browser-documents.ts';
import { openWithPicker, saveToBrowser } from './browser-save.ts';
import type { HostFile, HostPort } from './port.ts';

function fromFile(file: File): HostFile {
  return {
    name: file.name,
    folder: '',
    grant: null,
    read: async () => ({ ok: true, value: file }),
  };
}

/** A plain browser: File System Access where there is one, else a file input and a download. */
export function browserHost(): HostPort {
  const documents = new BrowserDocuments();
  let warnBeforeClose = false;
  window.addEventListener('beforeunload', (event) => {
    if (warnBeforeClose) event.preventDefault();
  });
  return {
    kind: 'browser',
    isMac: navigator.platform.startsWith('Mac'),
    openFiles: (kind) => openWithPicker(kind, documents, fromFile),
    openDropped: async (_kind, file) => ({ ok: true, value: fromFile(file) }),
    saveFile: (request) => saveToBrowser(request, documents),
    recentDocuments: () => documents.recent(),
    openRecent: (grant) => documents.openRecent(grant),
    describeRecent: (grant, detail) => documents.describe(grant, detail),
    forgetRecent: (grant) => documents.forget(grant),
    setDocument: ({ title, dirty, running }) => {
      warnBeforeClose = dirty || running;
      const mark = dirty ? '● ' : '';
      document.title =
        title === '' ? 'Collections Strategy Lab' : `${mark}${title} - Collections Strategy Lab`;
    },
    setMenu: null,
    askUnsaved: null,
    onCommand: () => () => undefined,
    // A browser tab is neither asked to open files from outside nor allowed to wait before it closes.
    onOpenDocument: () => () => undefined,
    onSaveBeforeClose: () => () => undefined,
  };
}
