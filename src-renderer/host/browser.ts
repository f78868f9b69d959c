import { FILE_KINDS, type FileKind } from '../../src-main/contract/file-kinds.ts';
import type { DesktopFailureCode, DesktopResult } from '../../src-main/contract/result.ts';
import { pickWithInput, startDownload } from './browser-files.ts';
import { forgetHandle, type StoredHandle, storedHandles, storeHandle } from './handle-store.ts';
import type { HostFile, HostPort } from './port.ts';

// The File System Access API, which Chromium has and TypeScript's DOM library only has in part.
interface PickerOptions {
  readonly suggestedName?: string;
  readonly multiple?: boolean;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Record<string, string[]>;
  }[];
}
interface PickerWindow {
  showOpenFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>;
}
interface PermissionHandle {
  requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

function refuse<T>(
  code: DesktopFailureCode,
  message: string,
  where: string,
  hint: string,
): DesktopResult<T> {
  return { ok: false, error: { code, message, where, hint } };
}

function pickerOptions(kind: FileKind): PickerOptions {
  const info = FILE_KINDS[kind];
  return {
    multiple: info.multiple,
    types: [
      {
        description: info.title,
        accept: { [info.mime]: info.extensions.map((extension) => `.${extension}`) },
      },
    ],
  };
}

/** Picking, and being told "no" by the person, both end in the same exception name. */
function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Grant {
  readonly handle: FileSystemFileHandle;
  /** Of the file when it was last read or written here, to see changes made by others. */
  modifiedMs: number;
}

/** A plain browser: File System Access where there is one, else a file input and a download. */
export function browserHost(): HostPort {
  const pickers = window as unknown as PickerWindow;
  const grants = new Map<string, Grant>();
  let warnBeforeClose = false;

  window.addEventListener('beforeunload', (event) => {
    if (warnBeforeClose) event.preventDefault();
  });

  const remember = async (
    grant: string,
    handle: FileSystemFileHandle,
    file: File,
    detail: string,
  ) => {
    grants.set(grant, { handle, modifiedMs: file.lastModified });
    const entry: StoredHandle = {
      grant,
      name: file.name,
      detail,
      size: file.size,
      usedMs: Date.now(),
      handle,
    };
    // Without storage (private window) the list of recent files stays empty; opening still works.
    await storeHandle(entry).catch(() => undefined);
  };

  const fromHandle = (handle: FileSystemFileHandle, kind: FileKind, known?: string): HostFile => {
    const grant = known ?? crypto.randomUUID();
    return {
      name: handle.name,
      folder: '',
      grant,
      read: async () => {
        try {
          const file = await handle.getFile();
          if (kind === 'document') await remember(grant, handle, file, '');
          return { ok: true, value: file };
        } catch (error) {
          return refuse(
            'not-found',
            `${handle.name} could not be read (${causeOf(error)}).`,
            handle.name,
            'Open it again from where it is now.',
          );
        }
      },
    };
  };

  const fromFile = (file: File): HostFile => ({
    name: file.name,
    folder: '',
    grant: null,
    read: async () => ({ ok: true, value: file }),
  });

  const writeTo = async (handle: FileSystemFileHandle, bytes: Uint8Array) => {
    const stream = await handle.createWritable();
    await stream.write(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    await stream.close();
  };

  return {
    kind: 'browser',
    isMac: navigator.platform.startsWith('Mac'),

    openFiles: async (kind) => {
      try {
        if (pickers.showOpenFilePicker === undefined) {
          const files = await pickWithInput(kind);
          return { ok: true, value: files.map(fromFile) };
        }
        const handles = await pickers.showOpenFilePicker(pickerOptions(kind));
        return { ok: true, value: handles.map((handle) => fromHandle(handle, kind)) };
      } catch (error) {
        if (isCancelled(error)) return { ok: true, value: [] };
        return refuse('io', `No file could be chosen (${causeOf(error)}).`, '', 'Try again.');
      }
    },

    openDropped: async (_kind, file) => ({ ok: true, value: fromFile(file) }),

    saveFile: async ({ kind, suggestedName, bytes, target, overwriteChanged }) => {
      const known = target === null ? undefined : grants.get(target);
      try {
        if (known === undefined && pickers.showSaveFilePicker === undefined) {
          startDownload(suggestedName, bytes, FILE_KINDS[kind].mime);
          return { ok: true, value: { name: suggestedName, folder: 'Downloads', grant: '' } };
        }
        let handle = known?.handle;
        if (handle === undefined) {
          handle = await pickers.showSaveFilePicker?.({ ...pickerOptions(kind), suggestedName });
        } else if (!overwriteChanged && known !== undefined) {
          const current = await handle.getFile();
          if (current.lastModified !== known.modifiedMs) {
            return refuse(
              'changed-on-disk',
              `${handle.name} was changed by another program since it was opened.`,
              handle.name,
              'Choose Keep mine to overwrite it, or Save as to keep both.',
            );
          }
        }
        if (handle === undefined) return { ok: true, value: null };
        await writeTo(handle, bytes);
        const grant = target !== null && known !== undefined ? target : crypto.randomUUID();
        if (kind === 'document') await remember(grant, handle, await handle.getFile(), '');
        return { ok: true, value: { name: handle.name, folder: '', grant } };
      } catch (error) {
        if (isCancelled(error)) return { ok: true, value: null };
        return refuse(
          'io',
          `${suggestedName} could not be written (${causeOf(error)}).`,
          suggestedName,
          'Use Save as and choose another place.',
        );
      }
    },

    recentDocuments: async () => {
      const rows = await storedHandles().catch(() => []);
      return {
        ok: true,
        value: rows.map((row) => ({
          grant: row.grant,
          name: row.name,
          folder: '',
          detail: row.detail,
          size: row.size,
          usedMs: row.usedMs,
          missing: false,
        })),
      };
    },

    openRecent: async (grant) => {
      const rows = await storedHandles().catch(() => []);
      const row = rows.find((entry) => entry.grant === grant);
      if (row === undefined) {
        return refuse('not-found', 'This file is no longer remembered.', '', 'Open it with Open…');
      }
      const permission = await (row.handle as PermissionHandle).requestPermission?.({
        mode: 'readwrite',
      });
      if (permission !== undefined && permission !== 'granted') {
        return refuse(
          'no-permission',
          `The browser was not allowed to read ${row.name}.`,
          row.name,
          'Choose the file again and allow it.',
        );
      }
      return { ok: true, value: fromHandle(row.handle, 'document', grant) };
    },

    describeRecent: async (grant, detail) => {
      const rows = await storedHandles().catch(() => []);
      const row = rows.find((entry) => entry.grant === grant);
      if (row !== undefined) await storeHandle({ ...row, detail }).catch(() => undefined);
    },

    forgetRecent: async (grant) => {
      await forgetHandle(grant).catch(() => undefined);
    },

    setDocument: ({ title, dirty }) => {
      warnBeforeClose = dirty;
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
