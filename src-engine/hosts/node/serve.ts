import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assetSegments, contentType, SECURITY_HEADERS } from '../../../src-main/contract/web.ts';

/** A running loopback server. */
export interface Served {
  /** `http://127.0.0.1:<port>/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built page to a browser on this computer only, with the headers of the desktop window. Port 0 takes a
 * free one. Rejects with the system's error when the port is taken.
 */
export async function serveRenderer(folder: string, port = 0): Promise<Served> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(request, response, root).catch(() => {
      if (!response.headersSent) plain(response, 500);
      response.destroy();
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error === undefined ? closed() : failed(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
): Promise<void> {
  const { method, headers, url = '/', socket } = request;
  // Another site's name that was pointed at this computer must not reach the page (DNS rebinding).
  const host = `${socket.localPort}`;
  if (headers.host !== `127.0.0.1:${host}` && headers.host !== `localhost:${host}`) {
    return plain(response, 403);
  }
  if (method !== 'GET' && method !== 'HEAD') return plain(response, 405);
  const segments = assetSegments(url.split(/[?#]/, 1)[0] ?? '');
  const path = segments === null ? null : join(root, ...segments);
  if (path === null || !path.startsWith(root + sep)) return plain(response, 403);
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) return plain(response, 404);
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': contentType(path),
    'Content-Length': found.size,
    // The page is rebuilt under the same address.
    'Cache-Control': 'no-cache',
  });
  if (method === 'HEAD') response.end();
  else await pipeline(createReadStream(path), response);
}

function plain(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
