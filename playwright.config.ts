import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './build/scripts/browser.mjs';

const browser = await findBrowser();
if (browser.path === null) throw new Error(browser.why);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // The program uses every core itself: pages side by side only starve each other.
  workers: Math.max(1, Math.floor(availableParallelism() / 2)),
  // A second try on build machines, whose timing nobody controls; the report still names what was flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  // Limits for a hang, not for speed, which benchmarks judge: a build machine may be several times slower.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser.path, args: browser.args },
  },
  projects: [
    { name: 'browser', testIgnore: 'electron/**' },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
  ],
});
