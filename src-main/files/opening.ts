import type { OpenedFile } from '../contract/desktop.ts';
import type { FileKind } from '../contract/file-kinds.ts';
import type { DesktopResult } from '../contract/result.ts';
import type { Disk } from '../ports.ts';
import type { Grants } from './grants.ts';
import { openFile } from './reading.ts';
import type { RecentDocuments } from './recent.ts';

/** Opens files and remembers the documents among them. */
export interface Opening {
  open(path: string, kind: FileKind): Promise<DesktopResult<OpenedFile>>;
  /** A document was opened or saved: it leads the recent ones, here and in the system's own list. */
  used(path: string): Promise<void>;
}

export function createOpening(tools: {
  readonly disk: Disk;
  readonly grants: Grants;
  readonly recent: RecentDocuments;
  addToSystemList(path: string): void;
}): Opening {
  async function used(path: string): Promise<void> {
    tools.addToSystemList(path);
    await tools.recent.used(path);
  }
  return {
    used,
    async open(path, kind) {
      const result = await openFile(path, kind, tools);
      if (!result.ok || kind !== 'document') return result;
      const grant = tools.grants.find(result.value.grant);
      if (grant !== null) await used(grant.path);
      return result;
    },
  };
}
