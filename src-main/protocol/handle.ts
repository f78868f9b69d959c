import { join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { contentType, SECURITY_HEADERS } from '../contract/web.ts';
import { systemCode } from '../files/failures.ts';
import type { Grants } from '../files/grants.ts';
import type { Disk } from '../ports.ts';
import { resolveRequest } from './resolve.ts';

export interface AppSource {
  readonly disk: Disk;
  readonly grants: Grants;
  readonly rendererFolder: string;
}

/** Answers the window's requests: built files by path, granted files by token, everything else refused. */
export function appHandler(source: AppSource): (request: Request) => Promise<Response> {
  return async (request) => {
    const wanted = resolveRequest(request.method, request.url);
    const head = request.method === 'HEAD';
    try {
      if (wanted.kind === 'asset') return await asset(wanted.segments, source, head);
      if (wanted.kind === 'grant') return await granted(wanted.token, source, head);
      return plain(wanted.status);
    } catch (error) {
      const code = systemCode(error);
      if (code === null) throw error;
      return plain(code === 'EACCES' || code === 'EPERM' ? 403 : 404);
    }
  };
}

async function asset(
  segments: readonly string[],
  { disk, rendererFolder }: AppSource,
  head: boolean,
): Promise<Response> {
  const root = resolve(rendererFolder);
  const path = join(root, ...segments);
  // assetSegments has seen to this already: a second lock on the one door that leads to the disk.
  if (!path.startsWith(root + sep)) return plain(403);
  const bytes = await disk.readFile(path);
  const headers = { ...SECURITY_HEADERS, 'Content-Type': contentType(path) };
  return new Response(head ? null : new Uint8Array(bytes), { headers });
}

async function granted(
  token: string,
  { disk, grants }: AppSource,
  head: boolean,
): Promise<Response> {
  const grant = grants.find(token);
  if (grant === null) return plain(403);
  const { size } = await disk.stat(grant.path);
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment',
    'Content-Length': String(size),
    'Cache-Control': 'no-store',
  };
  if (head) return new Response(null, { headers });
  const handle = await disk.open(grant.path, 'r');
  // Streamed, so that a portfolio never lies in memory twice; the stream closes the handle.
  const stream = Readable.toWeb(handle.createReadStream({ highWaterMark: 1024 * 1024 }));
  return new Response(stream as ReadableStream<Uint8Array>, { headers });
}

function plain(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
