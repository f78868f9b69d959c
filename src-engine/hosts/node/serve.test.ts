import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SECURITY_HEADERS } from '../../../src-main/contract/web.ts';
import { temporaryFolder } from '../../../test/support/disk.ts';
import { serveRenderer } from './serve.ts';

async function serving() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'page/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'page/assets/a.wasm'), 'wasm');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const served = await serveRenderer(join(folder, 'page'));
  onTestFinished(() => served.close());
  return served;
}

/** A request as it is written: `fetch` would tidy the path first and set the host. */
function raw(url: string, path: string, given: { host?: string; method?: string } = {}) {
  return new Promise<number | undefined>((answered, failed) => {
    const { hostname, port, host } = new URL(url);
    const headers = { host: given.host ?? host };
    request({ hostname, port, path, method: given.method ?? 'GET', headers }, (response) => {
      response.resume();
      answered(response.statusCode);
    })
      .on('error', failed)
      .end();
  });
}

it('serves the page with the headers of the desktop window, on this computer only', async () => {
  const { url } = await serving();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await fetch(url);
  expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
  const wasm = await fetch(`${url}assets/a.wasm?x=1`);
  expect(wasm.headers.get('content-type')).toBe('application/wasm');
  const missing = await fetch(`${url}missing.js`);
  expect(missing.status).toBe(404);
  for (const response of [page, wasm, missing]) {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(response.headers.get(name)).toBe(value);
    }
  }
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '15']);
});

it('refuses other folders, other names of this computer, and writing', async () => {
  const { url } = await serving();
  expect(await raw(url, '/../secret.txt')).toBe(403);
  expect(await raw(url, '/%2e%2e/secret.txt')).toBe(403);
  expect(await raw(url, '/assets')).toBe(404);
  expect(await raw(url, '/', { host: 'rebound.example' })).toBe(403);
  expect(await raw(url, '/', { host: `localhost:${new URL(url).port}` })).toBe(200);
  expect(await raw(url, '/', { method: 'POST' })).toBe(405);
});

it('takes the port it is told, and rejects when that is taken', async () => {
  const first = await serving();
  const folder = await temporaryFolder();
  await expect(serveRenderer(folder, Number(new URL(first.url).port))).rejects.toThrow(
    'EADDRINUSE',
  );
});
