import { randomUUID } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { startProgram } from './app.ts';

// The only file that touches the real Electron, clock and entropy: everything else is handed what it needs.
const built = join(import.meta.dirname, '..');

startProgram({
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session },
  disk,
  platform: process.platform,
  argv: process.argv,
  cwd: process.cwd(),
  rendererFolder: join(built, 'renderer'),
  preloadFile: join(built, 'preload/preload.cjs'),
  devUrl: app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null),
  now: () => Date.now(),
  token: () => randomUUID(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
  log: (line) => console.error(line),
}).catch((error: unknown) => {
  console.error(error);
  app.exit(1);
});
