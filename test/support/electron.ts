import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
} from 'electron';
import { vi } from 'vitest';
import type { ElectronApi } from '../../src-main/ports.ts';

type Handler = (event: IpcMainInvokeEvent, input?: unknown) => Promise<unknown>;

/** The window's page as the main process sees it. */
export class FakeContents extends EventEmitter {
  readonly sent: { channel: string; value: unknown }[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value });
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  title = '';
  edited = false;
  represented = '';
  isShown = false;
  isClosed = false;
  focused = 0;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.emit('ready-to-show');
  }
  show(): void {
    this.isShown = true;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setDocumentEdited(edited: boolean): void {
    this.edited = edited;
  }
  setRepresentedFilename(name: string): void {
    this.represented = name;
  }
  isDestroyed(): boolean {
    return this.isClosed;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  focus(): void {
    this.focused += 1;
  }
  /** As Electron does: the listeners may prevent it. */
  close(): void {
    const event = { isPrevented: false, preventDefault: () => undefined as undefined };
    event.preventDefault = () => {
      event.isPrevented = true;
    };
    this.emit('close', event);
    if (!event.isPrevented) this.isClosed = true;
  }
}

/** What an Electron main process would have seen and answered. */
export function fakeElectron(given: { isLocked?: boolean; folder?: string } = {}) {
  const order: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    addRecentDocument: vi.fn(),
    commandLine: { appendSwitch: vi.fn() },
    enableSandbox: vi.fn(() => void order.push('sandbox')),
    exit: vi.fn(),
    getPath: (name: string) => `${given.folder ?? '/nowhere'}/${name}`,
    quit: vi.fn(),
    requestSingleInstanceLock: vi.fn(() => given.isLocked !== true),
    setAboutPanelOptions: vi.fn(),
    whenReady: vi.fn(async () => void order.push('ready')),
  });
  const windows: FakeWindow[] = [];
  const handlers = new Map<string, Handler>();
  const schemes = new Map<string, (request: Request) => Promise<Response>>();
  const menus: MenuItemConstructorOptions[][] = [];
  const defaultSession = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  const electron = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options);
        windows.push(this);
      }
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: MenuItemConstructorOptions[]) => void menus.push(menu),
    },
    dialog: {
      showMessageBox: vi.fn(async () => ({ response: 0, checkboxChecked: false })),
      showOpenDialog: vi.fn(async () => ({ canceled: true, filePaths: [] as string[] })),
      showSaveDialog: vi.fn(async () => ({ canceled: true, filePath: '' })),
    },
    ipcMain: { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
    protocol: {
      registerSchemesAsPrivileged: vi.fn(() => void order.push('schemes')),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        void schemes.set(scheme, handler),
    },
    session: { defaultSession },
  };
  return {
    // A fake of the whole of Electron's types would be a second Electron: what is missing throws when it is used.
    api: electron as unknown as ElectronApi,
    electron,
    handlers,
    menus,
    order,
    schemes,
    windows,
    /** A message from the window's main frame, at `url`. */
    messageFrom(url: string, over: { isSubframe?: boolean; sender?: unknown } = {}) {
      return {
        sender: over.sender ?? windows[0]?.webContents,
        senderFrame: { url, parent: over.isSubframe ? {} : null },
      } as unknown as IpcMainInvokeEvent;
    },
  };
}
