import { FILE_KINDS, type FileKind } from '../../src-main/contract/file-kinds.ts';

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

/** The browser's own pickers, or undefined where it has none. */
export function filePickers(): PickerWindow {
  return window as unknown as PickerWindow;
}

export function pickerOptions(kind: FileKind): PickerOptions {
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
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
