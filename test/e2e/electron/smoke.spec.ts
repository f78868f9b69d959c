import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { findElectron } from '../../../build/scripts/electron-binary.mjs';
import type {} from '../../../src-renderer/host/electron.ts';

// Never require('electron') to find out: that would start a download.
const electron = findElectron();
const root = join(import.meta.dirname, '../../..');
const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '');

test.describe('the desktop program', () => {
  test.skip(electron.path === null, electron.path === null ? electron.why : undefined);
  test.skip(!hasDisplay, 'there is no display here: run it with xvfb-run -a');

  let app: ElectronApplication;
  let page: Page;
  let profile: string;

  test.beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'cslab-electron-'));
    app = await _electron.launch({
      executablePath: electron.path ?? '',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${profile}`,
        root,
      ],
      cwd: root,
    });
    page = await app.firstWindow();
  });
  test.afterEach(async () => {
    await app.close();
    await rm(profile, { recursive: true, force: true });
  });

  test('opens its window on its own page, isolated, with the bridge and without Node', async () => {
    await expect(page).toHaveURL('app://bundle/index.html');
    await expect(page.getByRole('navigation', { name: 'Workflow' })).toBeVisible({
      timeout: 30_000,
    });
    const facts = await page.evaluate(() => ({
      bridge: typeof window.desktop?.openFiles,
      isolated: crossOriginIsolated,
      node: 'require' in window || 'process' in window,
    }));
    expect(facts).toEqual({ bridge: 'function', isolated: true, node: false });
  });

  test('stays on its page, opens no second window and reaches no network', async () => {
    const reached = await page.evaluate(async () => {
      const opened = window.open('https://example.com/');
      const fetched = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      location.href = 'https://example.com/';
      return { opened: opened !== null, fetched };
    });
    expect(reached).toEqual({ opened: false, fetched: false });
    await expect(page).toHaveURL('app://bundle/index.html');
    expect(app.windows()).toHaveLength(1);
  });

  test('saves a file through the dialog, and reads it back from its grant', async () => {
    const path = join(profile, 'Plan.cstrat');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    const read = await page.evaluate(async () => {
      const bytes = new Uint8Array(5_000_000).map((_byte, index) => index % 251);
      const saved = await window.desktop?.saveFile({
        kind: 'document',
        suggestedName: 'Plan',
        bytes,
        target: null,
        overwriteChanged: false,
      });
      if (!saved?.ok || saved.value === null) return null;
      const opened = await window.desktop?.openRecent(saved.value.grant);
      if (!opened?.ok) return null;
      const back = new Uint8Array(await (await fetch(opened.value.url)).arrayBuffer());
      return back.length === bytes.length && back.every((byte, index) => byte === bytes[index]);
    });
    expect(read).toBe(true);
    expect(await readFile(path)).toHaveLength(5_000_000);
  });
});
