import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const alias = { electron: join(import.meta.dirname, 'test/support/electron-unmocked.ts') };

export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'src-engine/**/*.test.ts',
            'src-main/**/*.test.ts',
            'build/**/*.test.ts',
            'test/{golden,property,differential,fault,contract,samples,cli,package}/**/*.test.ts',
          ],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['src-renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        // Needs `npm run build` first.
        test: { name: 'built', environment: 'node', include: ['test/built/**/*.test.ts'] },
      },
      {
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
