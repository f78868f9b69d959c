import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { bindImports } from './build/vite/bind-imports.ts';

const alias = { electron: join(import.meta.dirname, 'test/support/electron-unmocked.ts') };

/** A limit for what hangs, not for speed: benchmarks judge that, and a build machine may be several times slower. */
const HANG_MS = 120_000;

/** What the tests of src-renderer have in common. */
const page = {
  extends: true as const,
  plugins: [react()],
  resolve: {
    alias: { recharts: join(import.meta.dirname, 'node_modules/recharts/es6/index.js') },
  },
  test: {
    environment: 'happy-dom' as const,
    // A context for each file in a thread that stays: the document alone took half of a file's time in a thread of its own.
    pool: 'vmThreads' as const,
    // Its modules have names that such a context takes for scripts.
    server: { deps: { inline: [/recharts/] } },
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
  },
};

export default defineConfig({
  plugins: [bindImports()],
  test: {
    restoreMocks: true,
    pool: 'threads',
    // All processors: Vitest would leave one idle, which on two is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          // These tests share no state: one process for all files halves the time.
          isolate: false,
          setupFiles: ['test/support/typed-array-equality.ts'],
          include: [
            'src-engine/**/*.test.ts',
            'src-main/**/*.test.ts',
            'build/**/*.test.ts',
            'test/{golden,property,differential,fault,contract,samples,steps,cli,package,protection}/**/*.test.ts',
          ],
          testTimeout: HANG_MS,
          hookTimeout: HANG_MS,
        },
      },
      {
        ...page,
        test: {
          ...page.test,
          name: 'dom',
          include: ['src-renderer/**/*.test.tsx'],
          setupFiles: ['test/support/dom-setup.ts'],
        },
      },
      {
        ...page,
        test: {
          ...page.test,
          name: 'page',
          // These draw nothing: without the library that looks at components, which each file would read anew.
          include: ['src-renderer/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Needs `npm run build` first.
        test: {
          name: 'built',
          environment: 'node',
          include: ['test/built/**/*.test.ts'],
          // Each runs the program on every processor.
          fileParallelism: false,
          testTimeout: HANG_MS,
          hookTimeout: HANG_MS,
        },
      },
      {
        extends: true,
        // Run by `npm run test:slow` only.
        test: {
          name: 'slow',
          environment: 'node',
          include: ['test/slow/**/*.test.ts'],
          testTimeout: 600_000,
        },
      },
    ],
  },
});
