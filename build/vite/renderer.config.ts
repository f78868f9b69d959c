import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin, type UserConfig } from 'vite';
import { ISOLATION_HEADERS } from '../../src-main/contract/web.ts';

/** Names of the chunks of all that the first screen needs, in the order in which they are evaluated. */
const FIRST = ['ground', 'charts', 'first'];
/** React and the controls, with the module that is asked for to have them read. */
const GROUND =
  /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|@base-ui|@floating-ui)[\\/]|launch[\\/]ground-code\.ts$/;
/** What charts are drawn with. */
const CHARTS =
  /node_modules[\\/](?:recharts|@reduxjs|redux|react-redux|immer|d3-[a-z-]+|victory-vendor|decimal\.js-light|es-toolkit|eventemitter3|internmap)[\\/]|launch[\\/]chart-code\.ts$/;

/** The font of all text: what is drawn before it comes is as wide as another font, and moves when it does. */
const FONT = /InterVariable-[^/]*\.woff2$/;

/** The browser asks for the application's first code and its font with the page, not after the small code that starts the engine. */
function readFirstFilesEarly(): Plugin {
  return {
    name: 'read-first-files-early',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.values(bundle ?? {});
        const code = files.filter((file) => file.type === 'chunk' && FIRST.includes(file.name));
        const font = files.filter(({ fileName }) => FONT.test(fileName));
        return [
          ...code.map(({ fileName }) => early(fileName, { rel: 'modulepreload' })),
          ...font.map(({ fileName }) =>
            early(fileName, { rel: 'preload', as: 'font', type: 'font/woff2' }),
          ),
        ];
      },
    },
  };
}

function early(fileName: string, attrs: Readonly<Record<string, string>>): HtmlTagDescriptor {
  const address = { crossorigin: true, href: `./${fileName}` };
  return { tag: 'link', attrs: { ...attrs, ...address }, injectTo: 'head' };
}

/** The page alone, for every host. `root` is the repository: electron-vite bundles its configuration, so it is given. */
export function rendererConfig(root: string): UserConfig {
  return {
    root: resolve(root, 'src-renderer'),
    base: './',
    plugins: [react(), readFirstFilesEarly()],
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
        'hucre/xlsx',
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
              { name: 'boot', test: /src-renderer[\\/]main\.ts$/, priority: 4 },
              { name: 'ground', test: GROUND, priority: 3 },
              { name: 'charts', test: CHARTS, priority: 2 },
              { name: 'first', test: /src-renderer[\\/]start-app\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  };
}

/** `npm run dev:web` runs it in a plain browser. */
export default defineConfig(() => rendererConfig(resolve(import.meta.dirname, '../..')));
