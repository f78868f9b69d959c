import { join } from 'node:path';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { EventChannel, Events } from '../contract/channels.ts';
import type { OpenedFile, WindowDocument } from '../contract/desktop.ts';
import type { MenuModel } from '../contract/menu.ts';
import { APP_PAGE } from '../contract/web.ts';
import type { FileDialogs } from '../files/dialogs.ts';
import { menuTemplate } from '../menu/template.ts';
import type { Machine } from '../ports.ts';
import { isAppPage } from '../protocol/resolve.ts';
import { refuseNavigation } from '../security/navigation.ts';
import { createClosing } from './closing.ts';
import { windowOptions, windowTitle } from './options.ts';

/** The program's window: what it shows, how it closes, what it hears from outside. */
export interface MainWindow {
  readonly browserWindow: BrowserWindow;
  load(): Promise<void>;
  show(document: WindowDocument, path: string | null): void;
  setMenu(menu: MenuModel): void;
  listening(): void;
  closeAnswered(saved: boolean): void;
  openDocument(file: OpenedFile): void;
  focus(): void;
  /** True when a message comes from this window's main frame, showing the program's page. */
  isSender(event: IpcMainInvokeEvent): boolean;
}

/** Shown until the page sends its own; without it Electron's default menu would bind keys to reload. */
const START_MENU: MenuModel = {
  menus: [{ label: 'File', items: [{ kind: 'role', role: 'quit' }] }],
};

export interface WindowTools {
  readonly dialogs: FileDialogs;
  /** The page is gone: what it had begun is given up. */
  onPageGone(): void;
}

export function createMainWindow(machine: Machine, tools: WindowTools): MainWindow {
  const { electron, platform, devUrl } = machine;
  const icon = platform === 'linux' ? join(machine.rendererFolder, 'icon.png') : null;
  const window = new electron.BrowserWindow(
    windowOptions({
      preloadFile: machine.preloadFile,
      devTools: !electron.app.isPackaged,
      icon,
    }),
  );
  const contents = window.webContents;
  const waiting: OpenedFile[] = [];
  let isListening = false;

  function send<E extends EventChannel>(event: E, value: Events[E]): void {
    if (!window.isDestroyed()) contents.send(event, value);
  }

  function setMenu(menu: MenuModel): void {
    const template = menuTemplate(menu, platform, (id) => send('event:command', id));
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
  }

  const load = () => window.loadURL(devUrl ?? APP_PAGE);
  const closing = createClosing({
    ask: tools.dialogs.unsaved,
    askRun: tools.dialogs.endRun,
    requestSave: () => send('event:save-before-close', null),
    close: () => window.close(),
  });

  async function pageGone(reason: string): Promise<void> {
    machine.log(`The page is gone: ${reason}`);
    isListening = false;
    closing.pageGone();
    tools.onPageGone();
    if (await tools.dialogs.reload()) await load();
    else window.close();
  }

  refuseNavigation(contents, devUrl);
  setMenu(START_MENU);
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!closing.attempt()) event.preventDefault();
  });
  // The document's name is the title, not the page's own.
  window.on('page-title-updated', (event) => event.preventDefault());
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') {
      pageGone(reason).catch((error: unknown) => machine.log(String(error)));
    }
  });

  return {
    browserWindow: window,
    load,
    setMenu,
    show(document, path) {
      closing.show(document);
      window.setTitle(windowTitle(document.title, document.dirty, platform));
      window.setDocumentEdited(document.dirty);
      window.setRepresentedFilename(path ?? '');
    },
    listening() {
      isListening = true;
      for (const file of waiting.splice(0)) send('event:open-document', file);
    },
    closeAnswered: closing.answered,
    openDocument(file) {
      if (isListening) send('event:open-document', file);
      else waiting.push(file);
    },
    focus() {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    isSender: ({ sender, senderFrame }) =>
      sender === contents &&
      senderFrame !== null &&
      senderFrame.parent === null &&
      isAppPage(senderFrame.url, devUrl),
  };
}
