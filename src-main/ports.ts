import type * as fs from 'node:fs/promises';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  IpcMain,
  Menu,
  Protocol,
  Session,
} from 'electron';

/** The part of Electron that the program uses, so that tests hand in a fake and never load the real module. */
export interface ElectronApi {
  readonly app: Pick<
    App,
    | 'addRecentDocument'
    | 'commandLine'
    | 'enableSandbox'
    | 'exit'
    | 'getPath'
    | 'isPackaged'
    | 'on'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setAboutPanelOptions'
    | 'whenReady'
  >;
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly dialog: Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>;
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly protocol: Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>;
  readonly session: { readonly defaultSession: Session };
}

/** The file operations in use; tests wrap the real ones to make the n-th one fail. */
export type Disk = Pick<
  typeof fs,
  'chmod' | 'copyFile' | 'mkdir' | 'open' | 'readFile' | 'realpath' | 'rename' | 'rm' | 'stat'
>;

/** Everything of the machine and the moment that the program depends on. */
export interface Machine {
  readonly electron: ElectronApi;
  readonly disk: Disk;
  readonly platform: NodeJS.Platform;
  readonly argv: readonly string[];
  readonly cwd: string;
  /** Absolute paths of the built page's folder and of the built preload. */
  readonly rendererFolder: string;
  readonly preloadFile: string;
  /** Address of the development server, or null for the built page. */
  readonly devUrl: string | null;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** An unguessable text of letters, digits and dashes. */
  token(): string;
  sleep(milliseconds: number): Promise<void>;
  log(line: string): void;
}
