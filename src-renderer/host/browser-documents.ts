import type { RecentDocument } from '../../src-main/contract/desktop.ts';
import type { FileKind } from '../../src-main/contract/file-kinds.ts';
import type { DesktopResult } from '../../src-main/contract/result.ts';
import { forgetHandle, storedHandles, storeHandle } from './handle-store.ts';
import { causeOf, hostFailure } from './host-failure.ts';
import type { HostFile } from './port.ts';

interface PermissionHandle {
  requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface Grant {
  readonly handle: FileSystemFileHandle;
  /** Of the file when it was last read or written here, to see changes made by others. */
  readonly modifiedMs: number;
}

/** Files that the browser may write again, and the list of those used before. */
export class BrowserDocuments {
  private readonly grants = new Map<string, Grant>();

  /** The handle that a grant stands for in this session. */
  granted(grant: string): Grant | null {
    return this.grants.get(grant) ?? null;
  }

  /** Keeps a handle for saving in place and for the list of recent files. */
  async remember(grant: string, handle: FileSystemFileHandle, file: File): Promise<void> {
    this.grants.set(grant, { handle, modifiedMs: file.lastModified });
    const entry = {
      grant,
      name: file.name,
      detail: '',
      size: file.size,
      usedMs: Date.now(),
      handle,
    };
    // Without storage (private window) the list of recent files stays empty; opening still works.
    await storeHandle(entry).catch(() => undefined);
  }

  fromHandle(
    handle: FileSystemFileHandle,
    kind: FileKind,
    grant: string = crypto.randomUUID(),
  ): HostFile {
    return {
      name: handle.name,
      folder: '',
      grant,
      read: async () => {
        try {
          const file = await handle.getFile();
          if (kind === 'document') await this.remember(grant, handle, file);
          return { ok: true, value: file };
        } catch (error) {
          return hostFailure(
            'not-found',
            `${handle.name} could not be read (${causeOf(error)}).`,
            handle.name,
            'Open it again from where it is now.',
          );
        }
      },
    };
  }

  async recent(): Promise<DesktopResult<readonly RecentDocument[]>> {
    const rows = await storedHandles().catch(() => []);
    return {
      ok: true,
      value: rows.map(({ handle: _handle, ...row }) => ({ ...row, folder: '', missing: false })),
    };
  }

  async openRecent(grant: string): Promise<DesktopResult<HostFile>> {
    const rows = await storedHandles().catch(() => []);
    const row = rows.find((entry) => entry.grant === grant);
    if (row === undefined) {
      return hostFailure('not-found', 'This file is no longer remembered.', '', 'Use Open…');
    }
    const permitted = row.handle as PermissionHandle;
    const permission = await permitted.requestPermission?.({ mode: 'readwrite' });
    if (permission !== undefined && permission !== 'granted') {
      return hostFailure(
        'no-permission',
        `The browser was not allowed to read ${row.name}.`,
        row.name,
        'Choose the file again and allow it.',
      );
    }
    return { ok: true, value: this.fromHandle(row.handle, 'document', grant) };
  }

  async describe(grant: string, detail: string): Promise<void> {
    const rows = await storedHandles().catch(() => []);
    const row = rows.find((entry) => entry.grant === grant);
    if (row !== undefined) await storeHandle({ ...row, detail }).catch(() => undefined);
  }

  async forget(grant: string): Promise<void> {
    await forgetHandle(grant).catch(() => undefined);
  }
}
