import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CliBench } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await mkdir(join(bench.folder, 'page'));
  await writeFile(join(bench.folder, 'page/index.html'), '<!doctype html><title>page</title>');
});
afterAll(() => bench.remove());

it('prints its address, serves the page, and ends with code 0 when it is stopped', async () => {
  const controller = new AbortController();
  let url = '';
  let visit: Promise<string> = Promise.resolve('');
  const answer = await bench.cslab(['serve', '--json'], {
    rendererFolder: join(bench.folder, 'page'),
    guardInterrupt: () => ({ signal: controller.signal, release: () => undefined }),
    stdout: {
      isTerminal: false,
      columns: 80,
      write: (text) => {
        url = (JSON.parse(text) as { url: string }).url;
        visit = fetch(url)
          .then((response) => response.text())
          .finally(() => controller.abort());
      },
    },
  });
  expect(answer).toEqual({ code: 0, out: '', err: '' });
  expect(await visit).toContain('<title>page</title>');
  await expect(fetch(url)).rejects.toThrow();
});

it('says when the port is taken', async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const answer = await bench.cslab(['serve', '--port', String(port)], {
    rendererFolder: join(bench.folder, 'page'),
  });
  server.close();
  expect(answer).toEqual({
    code: 2,
    out: '',
    err: `cslab: Port ${port} is used by another program. Choose another with --port, or leave it out.\n`,
  });
});
