import type { Session } from 'electron';
import { APP_HOST, APP_SCHEME } from '../contract/web.ts';

const INSIDE = new Set(['blob:', 'data:', 'devtools:']);

/** True for requests that stay inside the program (and, in development, go to its own server). */
export function staysInside(address: string, devUrl: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (INSIDE.has(url.protocol)) return true;
  if (url.protocol === `${APP_SCHEME}:`) return url.host === APP_HOST;
  if (devUrl === null) return false;
  const isWeb = ['http:', 'ws:'].includes(url.protocol);
  return isWeb && url.host === new URL(devUrl).host;
}

/** The program is offline by construction: every other request is cancelled before it leaves. */
export function refuseNetwork(session: Pick<Session, 'webRequest'>, devUrl: string | null): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !staysInside(details.url, devUrl) });
  });
}
