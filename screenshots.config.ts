import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** `npm run screenshots`: pictures of the built page, for the README and for review. Needs `npm run build`. */
export default defineConfig({
  ...base,
  testDir: 'test/screenshots',
  testMatch: '*.shots.ts',
  outputDir: 'test-results/screenshots',
  retries: 0,
  // Sweeps and sensitivity are run for their pictures.
  timeout: 600_000,
  reporter: [['list']],
  use: { ...base.use, deviceScaleFactor: 2, actionTimeout: 15_000 },
  projects: [{ name: 'pictures' }],
});
