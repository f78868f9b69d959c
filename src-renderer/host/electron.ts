import type { DesktopApi, OpenedFile } from '../../src-main/contract/desktop.ts';
import type { DesktopResult } from '../../src-main/contract/result.ts';
import type { HostFile, HostPort } from './port.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopApi;
  }
}

async function readGranted(file: OpenedFile): Promise<DesktopResult<File>> {
  try {
    const response = await fetch(file.url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return { ok: true, value: new File([await response.blob()], file.name) };
  } catch (error) {
    return {
      ok: false,
      error: {
        code: 'io',
        message: `${file.name} could not be read (${error instanceof Error ? error.message : 'unknown cause'}).`,
        where: file.name,
        hint: 'Check that the file still exists and open it again.',
      },
    };
  }
}

function hostFile(file: OpenedFile): HostFile {
  return {
    name: file.name,
    folder: file.folder,
    grant: file.grant,
    read: () => readGranted(file),
  };
}

function mapped<A, B>(result: DesktopResult<A>, map: (value: A) => B): DesktopResult<B> {
  return result.ok ? { ok: true, value: map(result.value) } : result;
}

/** The desktop program through its preload bridge. */
export function electronHost(desktop: DesktopApi): HostPort {
  return {
    kind: 'electron',
    isMac: desktop.platform === 'darwin',
    openFiles: async (kind) =>
      mapped(await desktop.openFiles(kind), (files) => files.map(hostFile)),
    openDropped: async (kind, file) =>
      mapped(await desktop.openDropped(kind, file), (opened) =>
        opened === null
          ? {
              name: file.name,
              folder: '',
              grant: null,
              read: async () => ({ ok: true, value: file }),
            }
          : hostFile(opened),
      ),
    saveFile: (request) => desktop.saveFile(request),
    recentDocuments: () => desktop.recentDocuments(),
    openRecent: async (grant) => mapped(await desktop.openRecent(grant), hostFile),
    describeRecent: async (grant, detail) => {
      await desktop.describeRecent(grant, detail);
    },
    forgetRecent: async (grant) => {
      await desktop.forgetRecent(grant);
    },
    setDocument: (document) => {
      void desktop.setDocument(document);
    },
    setMenu: (menu) => {
      void desktop.setMenu(menu);
    },
    askUnsaved: async (title) => {
      const answer = await desktop.askUnsaved(title);
      // Unsaved work is never given up because a question could not be asked.
      return answer.ok ? answer.value : 'cancel';
    },
    onCommand: (listener) => desktop.onCommand(listener),
    onOpenDocument: (listener) => desktop.onOpenDocument((file) => listener(hostFile(file))),
    onSaveBeforeClose: (listener) => desktop.onSaveBeforeClose(listener),
  };
}
