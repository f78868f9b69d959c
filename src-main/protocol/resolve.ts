import { APP_HOST, APP_SCHEME, assetSegments, GRANT_FOLDER } from '../contract/web.ts';

/** What a request to the window's own scheme asks for. */
export type Resolution =
  | { readonly kind: 'asset'; readonly segments: readonly string[] }
  | { readonly kind: 'grant'; readonly token: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 405 };

const TOKEN = /^[A-Za-z0-9-]{16,64}$/;

/** Pure: no request reaches the disk without passing here. */
export function resolveRequest(method: string, address: string): Resolution {
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused', status: 405 };
  if (!URL.canParse(address)) return { kind: 'refused', status: 400 };
  const url = new URL(address);
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) {
    return { kind: 'refused', status: 403 };
  }
  const segments = assetSegments(url.pathname);
  if (segments === null) return { kind: 'refused', status: 403 };
  const [first, second, ...rest] = segments;
  if (first !== GRANT_FOLDER) return { kind: 'asset', segments };
  if (second === undefined || rest.length > 0 || !TOKEN.test(second)) {
    return { kind: 'refused', status: 403 };
  }
  return { kind: 'grant', token: second };
}

/** True for the page itself and nothing else: the only place a window may be. */
export function isAppPage(address: string, devUrl: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (devUrl !== null && url.origin === new URL(devUrl).origin) return true;
  return (
    url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.pathname === '/index.html'
  );
}
