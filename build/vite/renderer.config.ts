import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { ISOLATION_HEADERS } from '../../src-main/contract/web.ts';

/** Name of the chunk of all that the first screen needs. */
const FIRST = 'first';

/** The browser asks for the application's first code with the page, not after the small code that starts the engine. */
function readFirstCodeEarly(): Plugin {
  return {
    name: 'read-first-code-early',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const first = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.name === FIRST,
        );
        if (first === undefined) return [];
        const attrs = { rel: 'modulepreload', crossorigin: true, href: `./${first.fileName}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}

/** The page alone, for every host. `root` is the repository: electron-vite bundles its configuration, so it is given. */
export function rendererConfig(root: string): UserConfig {
  return {
    root: resolve(root, 'src-renderer'),
    base: './',
    plugins: [react(), readFirstCodeEarly()],
    worker: { format: 'es' },
    // Met only inside the worker, these would be bundled in mid-session and reload the page.
    optimizeDeps: {
      include: [
        '@faker-js/faker',
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
        '@stdlib/math-base-special-gammainc',
        '@stdlib/stats-base-dists-normal-cdf',
        '@stdlib/stats-base-dists-normal-quantile',
        '@stdlib/stats-base-dists-t-cdf',
        '@stdlib/stats-base-dists-t-quantile',
        'sql.js',
        'zod',
      ],
    },
    // The sample document: served in development, copied by build/scripts/build.mjs otherwise.
    publicDir: resolve(root, 'dist/public'),
    server: { host: '127.0.0.1', headers: ISOLATION_HEADERS },
    build: {
      outDir: resolve(root, 'dist/renderer'),
      emptyOutDir: true,
      copyPublicDir: false,
      // One sheet in one order, whichever screens are read first.
      cssCodeSplit: false,
      // An inlined worker or wasm would be a data: address, which the content security policy refuses.
      assetsInlineLimit: 0,
      minify: 'oxc',
      sourcemap: true,
      chunkSizeWarningLimit: 1500,
      target: 'chrome130',
      rollupOptions: {
        input: resolve(root, 'src-renderer/index.html'),
        output: {
          codeSplitting: {
            // Two files for the first screen, not one for each set of screens that share some code: fifty requests take
            // longer than their bytes.
            groups: [
              { name: 'boot', test: /src-renderer[\\/]main\.ts$/, priority: 2 },
              { name: FIRST, test: /src-renderer[\\/]start-app\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  };
}

/** `npm run dev:web` runs it in a plain browser. */
export default defineConfig(() => rendererConfig(resolve(import.meta.dirname, '../..')));
