// Draws build/icon.png (512 x 512) from build/icon.svg with the browser that the tests use. Run by hand after a change.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { ROOT } from './root.mjs';

const SIZE = 512;
const found = await findBrowser();
if (found.path === null) throw new Error(found.why);
const browser = await chromium.launch({ executablePath: found.path, args: found.args });
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = readFileSync(join(ROOT, 'build/icon.svg'), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  writeFileSync(join(ROOT, 'build/icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
