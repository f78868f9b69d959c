import type { FileKind } from './file-kinds.ts';
import type { MenuModel } from './menu.ts';
import type { DesktopResult } from './result.ts';

/** A file that the user picked, dropped or started the program with. The page never sees a path it could act on. */
export interface OpenedFile {
  readonly name: string;
  /** The folder, for people to read. */
  readonly folder: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, UTC. */
  readonly modifiedMs: number;
  /** Same-origin address of the bytes: `await (await fetch(url)).blob()` streams them past the message channel. */
  readonly url: string;
  /** Opaque: names this file to the host, as the `target` of a save for example. Valid until the program ends. */
  readonly grant: string;
}

export interface SaveRequest {
  readonly kind: FileKind;
  /** Name offered by the dialog; its extension is added when it lacks one. */
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  /** Grant of an earlier open or save: written without asking. null: a dialog asks where. */
  readonly target: string | null;
  /** false: a target that changed on disk since it was opened or saved is left alone (`changed-on-disk`). */
  readonly overwriteChanged: boolean;
}

export interface SavedFile {
  readonly name: string;
  readonly folder: string;
  readonly grant: string;
}

/** One line of "Continue" on the Start screen, newest first. */
export interface RecentDocument {
  readonly grant: string;
  readonly name: string;
  readonly folder: string;
  /** What the page said of it last with `describeRecent`, for example "12,000 accounts, 3 runs". */
  readonly detail: string;
  /** Bytes; 0 when it is missing. */
  readonly size: number;
  /** Milliseconds since 1970, UTC, of the last open or save in this program. */
  readonly usedMs: number;
  /** True when the file is no longer where it was. */
  readonly missing: boolean;
}

/** What the window shows of the open document. */
export interface WindowDocument {
  /** Document name; empty on the Start screen. */
  readonly title: string;
  /** Unsaved changes: marks the title and makes closing ask. */
  readonly dirty: boolean;
  /** A run or a long calculation is under way: closing asks, for it ends with the window. */
  readonly running: boolean;
  /** The file it is saved in, or null. */
  readonly grant: string | null;
}

export type UnsavedAnswer = 'save' | 'discard' | 'cancel';

/**
 * `window.desktop`: everything the page can ask of the desktop program. Absent in a plain browser.
 * Cancelled dialogs are empty values, failures are `ok: false`; nothing here rejects.
 */
export interface DesktopApi {
  /** Node's name of the platform: `linux`, `darwin`, `win32`. */
  readonly platform: string;

  /** Asks for files of a kind; empty when the dialog is cancelled. */
  openFiles(kind: FileKind): Promise<DesktopResult<readonly OpenedFile[]>>;
  /** A `File` of a drop event becomes an opened file that can be saved in place; null when it is not on disk. */
  openDropped(kind: FileKind, file: object): Promise<DesktopResult<OpenedFile | null>>;
  /** Writes atomically; a document keeps its previous state as `.bak`. null when the dialog is cancelled. */
  saveFile(request: SaveRequest): Promise<DesktopResult<SavedFile | null>>;

  recentDocuments(): Promise<DesktopResult<readonly RecentDocument[]>>;
  openRecent(grant: string): Promise<DesktopResult<OpenedFile>>;
  describeRecent(grant: string, detail: string): Promise<DesktopResult<null>>;
  forgetRecent(grant: string): Promise<DesktopResult<null>>;

  setDocument(document: WindowDocument): Promise<DesktopResult<null>>;
  setMenu(menu: MenuModel): Promise<DesktopResult<null>>;
  /** The platform's own question before unsaved work is given up, as before New or Open. */
  askUnsaved(title: string): Promise<DesktopResult<UnsavedAnswer>>;

  /** A native menu item was chosen. Each `on…` returns what takes the listener away again. */
  onCommand(listener: (commandId: string) => void): () => void;
  /** A document was opened from outside (file manager, second start); those from before listening come at once. */
  onOpenDocument(listener: (file: OpenedFile) => void): () => void;
  /** The user closes the window and wants to save first: answer true once everything is on disk. */
  onSaveBeforeClose(listener: () => Promise<boolean>): () => void;
}
