import { dirname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { UnsavedAnswer } from '../contract/desktop.ts';
import { FILE_KINDS, type FileKind } from '../contract/file-kinds.ts';
import type { DesktopFailure } from '../contract/result.ts';
import type { ElectronApi } from '../ports.ts';

/** The native questions. Each hangs on the window; a second one while one is open is answered as cancelled. */
export interface FileDialogs {
  open(kind: FileKind): Promise<readonly string[]>;
  save(kind: FileKind, suggestedName: string): Promise<string | null>;
  replace(name: string): Promise<boolean>;
  unsaved(title: string): Promise<UnsavedAnswer>;
  /** A run is under way: true when it may end with the window. */
  endRun(): Promise<boolean>;
  /** The page has stopped: true when it should be loaded again. */
  reload(): Promise<boolean>;
  tell(failure: DesktopFailure): Promise<void>;
}

export function createDialogs(
  dialog: ElectronApi['dialog'],
  window: () => BrowserWindow | null,
  documentsFolder: () => string,
): FileDialogs {
  let busy = false;
  // The platform's own default folder changes between versions of Electron; people expect the last one.
  let lastFolder: string | null = null;

  async function alone<T>(cancelled: T, ask: (parent: BrowserWindow) => Promise<T>): Promise<T> {
    const parent = window();
    if (busy || parent === null) return cancelled;
    busy = true;
    try {
      return await ask(parent);
    } finally {
      busy = false;
    }
  }

  const filters = (kind: FileKind) => [
    { name: FILE_KINDS[kind].title, extensions: [...FILE_KINDS[kind].extensions] },
  ];

  async function message(
    parent: BrowserWindow,
    text: { readonly message: string; readonly detail: string },
    buttons: readonly string[],
    defaultId = 0,
  ): Promise<number> {
    const { response } = await dialog.showMessageBox(parent, {
      type: 'warning',
      ...text,
      buttons: [...buttons],
      defaultId,
      cancelId: buttons.length - 1,
      noLink: true,
    });
    return response;
  }

  return {
    open: (kind) =>
      alone<readonly string[]>([], async (parent) => {
        const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
          defaultPath: lastFolder ?? documentsFolder(),
          filters: filters(kind),
          properties: FILE_KINDS[kind].multiple ? ['openFile', 'multiSelections'] : ['openFile'],
        });
        const [first] = filePaths;
        if (canceled || first === undefined) return [];
        lastFolder = dirname(first);
        return filePaths;
      }),
    save: (kind, suggestedName) =>
      alone<string | null>(null, async (parent) => {
        const { canceled, filePath } = await dialog.showSaveDialog(parent, {
          defaultPath: join(lastFolder ?? documentsFolder(), fileNameOf(suggestedName)),
          filters: filters(kind),
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        });
        if (canceled || filePath === '') return null;
        lastFolder = dirname(filePath);
        return filePath;
      }),
    replace: (name) =>
      alone(false, async (parent) => {
        const text = {
          message: `Replace "${name}"?`,
          detail: 'A file with this name exists already.',
        };
        return (await message(parent, text, ['Replace', 'Cancel'])) === 0;
      }),
    unsaved: (title) =>
      alone<UnsavedAnswer>('cancel', async (parent) => {
        const text = {
          message: `Save the changes to "${title}"?`,
          detail: 'Changes that are not saved are lost.',
        };
        const answers = ['save', 'discard', 'cancel'] as const;
        const answer = await message(parent, text, ['Save', "Don't save", 'Cancel']);
        return answers[answer] ?? 'cancel';
      }),
    endRun: () =>
      alone(false, async (parent) => {
        const text = {
          message: 'End the run or calculation that is under way?',
          detail: 'It ends with the window, and nothing of it is kept.',
        };
        return (await message(parent, text, ['End it', 'Go on'], 1)) === 0;
      }),
    reload: () =>
      alone(false, async (parent) => {
        const text = {
          message: 'The window has stopped working.',
          detail: 'Your files are as you saved them last. Unsaved changes are lost.',
        };
        return (await message(parent, text, ['Open again', 'Quit'])) === 0;
      }),
    tell: (failure) =>
      alone(undefined, async (parent) => {
        await message(parent, { message: failure.message, detail: failure.hint }, ['OK']);
      }),
  };
}

/** A name that every file system takes; the dialog lets the user change it. */
export function fileNameOf(suggested: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system wants them in a name.
  const name = suggested.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '-').replace(/^[. ]+|[. ]+$/g, '');
  return name === '' ? 'Untitled' : name.slice(0, 120);
}
