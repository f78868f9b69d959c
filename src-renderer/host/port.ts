import type {
  RecentDocument,
  SavedFile,
  SaveRequest,
  UnsavedAnswer,
  WindowDocument,
} from '../../src-main/contract/desktop.ts';
import type { FileKind } from '../../src-main/contract/file-kinds.ts';
import type { MenuModel } from '../../src-main/contract/menu.ts';
import type { DesktopResult } from '../../src-main/contract/result.ts';

/** A file that the user chose; its bytes stay with the host until they are asked for. */
export interface HostFile {
  readonly name: string;
  /** The folder, for people to read; empty where the host does not know it. */
  readonly folder: string;
  /** Names the file as the target of a save; null when it cannot be written in place. */
  readonly grant: string | null;
  /** The bytes, readable in slices. */
  read(): Promise<DesktopResult<File>>;
}

/**
 * What the application needs from where it runs: the desktop program (`electron.ts`) or a plain browser
 * (`browser.ts`). Cancelled dialogs are empty values, failures are `ok: false`; nothing here rejects.
 */
export interface HostPort {
  readonly kind: 'electron' | 'browser';
  readonly isMac: boolean;

  openFiles(kind: FileKind): Promise<DesktopResult<readonly HostFile[]>>;
  /** A file dropped on the window. */
  openDropped(kind: FileKind, file: File): Promise<DesktopResult<HostFile>>;
  /** null when the dialog is cancelled. The grant is empty when the host cannot write there again. */
  saveFile(request: SaveRequest): Promise<DesktopResult<SavedFile | null>>;

  recentDocuments(): Promise<DesktopResult<readonly RecentDocument[]>>;
  openRecent(grant: string): Promise<DesktopResult<HostFile>>;
  describeRecent(grant: string, detail: string): Promise<void>;
  forgetRecent(grant: string): Promise<void>;

  /** Title bar, dirty mark and the question before closing. */
  setDocument(document: WindowDocument): void;
  /** Native menu bar; null where the application draws its own. */
  readonly setMenu: ((menu: MenuModel) => void) | null;
  /** The platform's own question; null where the application asks with its own dialog. */
  readonly askUnsaved: ((title: string) => Promise<UnsavedAnswer>) | null;

  onCommand(listener: (commandId: string) => void): () => void;
  onOpenDocument(listener: (file: HostFile) => void): () => void;
  /** Answer true once everything is on disk. */
  onSaveBeforeClose(listener: () => Promise<boolean>): () => void;
}
