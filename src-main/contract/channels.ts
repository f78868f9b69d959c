import type {
  OpenedFile,
  RecentDocument,
  SavedFile,
  UnsavedAnswer,
  WindowDocument,
} from './desktop.ts';
import type { FileKind } from './file-kinds.ts';
import type { MenuModel } from './menu.ts';

/** Every message from the page's preload to the main process: what it carries and what comes back. */
export interface Calls {
  'files:open': { input: { readonly kind: FileKind }; value: readonly OpenedFile[] };
  /** The path comes from Electron's own `webUtils` in the preload; the page cannot make one up. */
  'files:drop': { input: { readonly kind: FileKind; readonly path: string }; value: OpenedFile };
  'save:begin': { input: SaveStart; value: { readonly session: string } | null };
  'save:chunk': {
    input: { readonly session: string; readonly offset: number; readonly bytes: Uint8Array };
    value: null;
  };
  'save:commit': { input: { readonly session: string }; value: SavedFile };
  'recent:list': { input: null; value: readonly RecentDocument[] };
  'recent:open': { input: { readonly grant: string }; value: OpenedFile };
  'recent:describe': { input: { readonly grant: string; readonly detail: string }; value: null };
  'recent:forget': { input: { readonly grant: string }; value: null };
  'window:document': { input: WindowDocument; value: null };
  'window:menu': { input: MenuModel; value: null };
  'window:unsaved': { input: { readonly title: string }; value: UnsavedAnswer };
  /** The page listens for documents now: those that came before are sent. */
  'window:listening': { input: null; value: null };
  'window:close-answer': { input: { readonly saved: boolean }; value: null };
}

export interface SaveStart {
  readonly kind: FileKind;
  readonly suggestedName: string;
  /** Bytes that will follow. */
  readonly size: number;
  readonly target: string | null;
  readonly overwriteChanged: boolean;
}

export type Channel = keyof Calls;

/** Every message from the main process to the page's preload. */
export interface Events {
  'event:command': string;
  'event:open-document': OpenedFile;
  'event:save-before-close': null;
}

export type EventChannel = keyof Events;

/** A file is written in pieces of at most this many bytes: one message never holds a whole portfolio. */
export const SAVE_CHUNK_BYTES = 4 * 1024 * 1024;

/** The largest document that is promised to work (one copy in the engine, one on its way). */
export const MAX_FILE_BYTES = 1024 * 1024 * 1024;
