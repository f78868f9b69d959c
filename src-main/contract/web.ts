/** Where the desktop window's page comes from: a scheme of our own, so that it has an origin and no disk access. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;
/** Path under which the desktop program serves the bytes of a granted file. */
export const GRANT_FOLDER = 'grant';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // SQLite is WebAssembly; nothing else is compiled from text.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What makes the page cross-origin isolated, which shared memory between workers needs. */
export const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/**
 * Sent with every response, by the desktop window, the loopback server and the end-to-end tests alike. With every
 * response because a worker takes its policy from its own script's response, not from the page.
 */
export const SECURITY_HEADERS = {
  ...ISOLATION_HEADERS,
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
} as const;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  // Without this type the browser refuses to compile while it downloads.
  wasm: 'application/wasm',
};

/** Media type by extension; bytes for everything unknown. */
export function contentType(name: string): string {
  const dot = name.lastIndexOf('.');
  return (
    CONTENT_TYPES[dot < 0 ? '' : name.slice(dot + 1).toLowerCase()] ?? 'application/octet-stream'
  );
}

// A colon reaches drives and alternate streams on Windows, control characters reach nothing good anywhere.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point.
const UNSAFE = /[\\:\u0000-\u001f\u007f]/;

/**
 * The folders and the name that a URL's path asks for, or null for anything that is not plainly inside the served
 * folder: dot segments (encoded ones too), empty segments, hidden files, backslashes, drive letters.
 */
export function assetSegments(pathname: string): readonly string[] | null {
  if (pathname === '/' || pathname === '') return ['index.html'];
  if (!pathname.startsWith('/')) return null;
  const segments: string[] = [];
  for (const part of pathname.slice(1).split('/')) {
    let segment: string;
    try {
      segment = decodeURIComponent(part);
    } catch {
      return null;
    }
    if (segment === '' || segment.startsWith('.') || segment.includes('/') || UNSAFE.test(segment))
      return null;
    segments.push(segment);
  }
  return segments;
}
