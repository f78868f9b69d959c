import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { INPUT_SCHEMAS } from '../../src-main/ipc/schemas.ts';

const root = join(import.meta.dirname, '../..');

it('the built main process starts on a fake Electron and serves the built page', async () => {
  const loader = join(root, 'test/support/electron-loader.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', loader, join(root, 'dist/main/main.js')],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    sandboxed: true,
    offline: true,
    url: 'app://bundle/index.html',
    pageStatus: 200,
    assetStatus: 200,
    assetType: 'text/javascript; charset=utf-8',
    sampleStatus: 200,
    sampleStart: 'SQLite format 3',
  });
  expect(report.channels.sort()).toEqual(Object.keys(INPUT_SCHEMAS).sort());
  expect(existsSync(report.preload)).toBe(true);
});

it('the built main process needs Electron and Node only, so that no package is shipped', () => {
  const text = readFileSync(join(root, 'dist/main/main.js'), 'utf8');
  const imported = [...text.matchAll(/^import .*? from "([^"]+)";$/gm)].map(([, name]) => name);
  expect(imported).toContain('electron');
  expect(imported.filter((name) => name !== 'electron' && !name?.startsWith('node:'))).toEqual([]);
});

it('the built page has no script or style of its own, which its policy would refuse', () => {
  const html = readFileSync(join(root, 'dist/renderer/index.html'), 'utf8');
  expect(html).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/);
  expect(html).toMatch(/<script type="module"[^>]* src="\.\/assets\//);
});
