import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeTools, temporaryFolder } from '../../test/support/disk.ts';
import { SECURITY_HEADERS } from '../contract/web.ts';
import { createGrants } from '../files/grants.ts';
import { appHandler } from './handle.ts';

async function served() {
  const folder = await temporaryFolder();
  const rendererFolder = join(folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html>');
  await writeFile(join(rendererFolder, 'assets/sql.wasm'), new Uint8Array([0, 97, 115, 109]));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const { disk, token } = fakeTools();
  const grants = createGrants(token);
  const handler = appHandler({ disk, grants, rendererFolder });
  return {
    folder,
    grants,
    get: (url: string, method = 'GET') => handler(new Request(url, { method })),
  };
}

it('serves built files with their type and every security header', async () => {
  const { get } = await served();
  const page = await get('app://bundle/index.html');
  expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const wasm = await get('app://bundle/assets/sql.wasm');
  expect(wasm.headers.get('content-type')).toBe('application/wasm');
  expect([...new Uint8Array(await wasm.arrayBuffer())]).toEqual([0, 97, 115, 109]);
  for (const response of [page, wasm, await get('app://bundle/missing.js')]) {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(response.headers.get(name)).toBe(value);
    }
  }
});

it('answers 404 for what is missing or a folder, 403 for what is outside, 405 for writing', async () => {
  const { get } = await served();
  const status = async (url: string, method?: string) => (await get(url, method)).status;
  expect(await status('app://bundle/missing.js')).toBe(404);
  expect(await status('app://bundle/assets')).toBe(404);
  expect(await status('app://bundle/%2e%2e%2fsecret.txt')).toBe(403);
  expect(await status('app://elsewhere/index.html')).toBe(403);
  expect(await status('app://bundle/index.html', 'POST')).toBe(405);
});

it('streams a granted file and nothing that was not granted', async () => {
  const { folder, grants, get } = await served();
  const path = join(folder, 'portfolio.csv');
  const text = 'id;balance\n'.repeat(300_000);
  await writeFile(path, text);
  const { token } = grants.issue(path, 'portfolio');
  const response = await get(`app://bundle/grant/${token}`);
  expect(response.headers.get('content-length')).toBe(String(text.length));
  expect(response.headers.get('content-disposition')).toBe('attachment');
  expect((await response.text()) === text).toBe(true);
  expect((await get(`app://bundle/grant/${token}`, 'HEAD')).status).toBe(200);
  expect((await get(`app://bundle/grant/${'x'.repeat(36)}`)).status).toBe(403);
  await rm(path);
  expect((await get(`app://bundle/grant/${token}`)).status).toBe(404);
});
