import { browserHost } from './browser.ts';
import { electronHost } from './electron.ts';
import type { HostPort } from './port.ts';

/** The host this page runs in: the desktop program when its bridge is there, else the browser. */
export const host: HostPort =
  window.desktop === undefined ? browserHost() : electronHost(window.desktop);
