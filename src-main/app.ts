import { isAbsolute, join, resolve } from 'node:path';
import { FILE_KINDS } from './contract/file-kinds.ts';
import { APP_SCHEME } from './contract/web.ts';
import { createDialogs } from './files/dialogs.ts';
import { createGrants } from './files/grants.ts';
import { createOpening } from './files/opening.ts';
import { createRecentDocuments } from './files/recent.ts';
import { createSaving } from './files/saving.ts';
import { openDoor } from './ipc/door.ts';
import { createRoutes } from './ipc/routes.ts';
import type { Machine } from './ports.ts';
import { appHandler } from './protocol/handle.ts';
import { refuseNetwork } from './security/network.ts';
import { refusePermissions } from './security/permissions.ts';
import { createMainWindow, type MainWindow } from './window/main-window.ts';
import { PRODUCT_NAME } from './window/options.ts';

/** Starts the desktop program. Everything before the first await must happen before Electron is ready. */
export async function startProgram(machine: Machine): Promise<void> {
  const { app, protocol, session } = machine.electron;
  if (!app.requestSingleInstanceLock()) {
    // The running program hears `second-instance` and opens what this one was given.
    app.quit();
    return;
  }
  app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // supportFetchAPI: without it the page could not fetch its WebAssembly.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  app.setAboutPanelOptions({ applicationName: PRODUCT_NAME });
  app.on('window-all-closed', () => app.quit());

  const outside = listenOutside(machine);
  await app.whenReady();
  refusePermissions(session.defaultSession);
  refuseNetwork(session.defaultSession, machine.devUrl);

  const opened: { window: MainWindow | null } = { window: null };
  const grants = createGrants(machine.token);
  const dialogs = createDialogs(
    machine.electron.dialog,
    () => opened.window?.browserWindow ?? null,
    () => app.getPath('documents'),
  );
  const saving = createSaving({ ...machine, grants, dialogs });
  const recentFile = join(app.getPath('userData'), 'recent.json');
  const recent = createRecentDocuments(recentFile, { ...machine, grants });
  const opening = createOpening({
    disk: machine.disk,
    grants,
    recent,
    addToSystemList: (path) => app.addRecentDocument(path),
  });
  protocol.handle(APP_SCHEME, appHandler({ ...machine, grants }));

  const window = createMainWindow(machine, {
    dialogs,
    onPageGone: () => void saving.abandonAll(),
  });
  opened.window = window;
  openDoor(createRoutes({ grants, dialogs, opening, recent, saving, window }), {
    ipcMain: machine.electron.ipcMain,
    isOurs: window.isSender,
    log: machine.log,
  });
  outside.connect(async (path) => {
    window.focus();
    if (path === null) return;
    const file = await opening.open(path, 'document');
    if (file.ok) window.openDocument(file.value);
    else await dialogs.tell(file.error);
  });
  await window.load();
}

type OpenFromOutside = (path: string | null) => Promise<void>;

/** Documents from the command line, a second start (null: it had none) or the file manager; early ones wait. */
function listenOutside({ electron: { app }, argv, cwd, log }: Machine): {
  connect(open: OpenFromOutside): void;
} {
  const waiting: (string | null)[] = [];
  let open: OpenFromOutside | null = null;

  function hear(path: string | null): void {
    if (open === null) waiting.push(path);
    else open(path).catch((error: unknown) => log(String(error)));
  }

  const first = documentArgument(argv, cwd);
  if (first !== null) hear(first);
  app.on('second-instance', (_event, others, folder) => hear(documentArgument(others, folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hear(path);
  });
  return {
    connect(opener) {
      open = opener;
      for (const path of waiting.splice(0)) hear(path);
    },
  };
}

/** The document among a program's arguments, as an absolute path; null when there is none. */
export function documentArgument(argv: readonly string[], cwd: string): string | null {
  const extensions = FILE_KINDS.document.extensions.map((extension) => `.${extension}`);
  const found = argv
    .slice(1)
    .findLast(
      (argument) =>
        !argument.startsWith('-') &&
        extensions.some((extension) => argument.toLowerCase().endsWith(extension)),
    );
  if (found === undefined) return null;
  return isAbsolute(found) ? found : resolve(cwd, found);
}
