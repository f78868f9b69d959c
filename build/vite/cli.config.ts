import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '../..');

/** The programs that run in Node. Each is bundled alone into one file, so that it runs from anywhere. */
export const NODE_ENTRIES = {
  cli: resolve(root, 'src-engine/hosts/node/cli.ts'),
  'run-worker': resolve(root, 'src-engine/hosts/node/run-worker.ts'),
  serve: resolve(root, 'src-engine/hosts/node/serve.ts'),
} as const;

export type NodeEntry = keyof typeof NODE_ENTRIES;

/** The configuration that bundles one of them; `mode` names it. */
export default defineConfig(({ mode }) => {
  if (!(mode in NODE_ENTRIES))
    throw new Error(`--mode must be one of ${Object.keys(NODE_ENTRIES)}`);
  // The line above has looked.
  const name = mode as NodeEntry;
  return {
    root,
    publicDir: false,
    plugins: [
      {
        name: 'sql-wasm-beside-the-bundle',
        generateBundle() {
          if (name === 'serve') return;
          this.emitFile({
            type: 'asset',
            fileName: 'sql-wasm.wasm',
            source: readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm')),
          });
        },
      },
    ],
    // sql.js's Node build reads __dirname, which an ES module lacks; the browser build takes the bytes it is given.
    resolve: {
      alias: [
        { find: /^sql\.js$/, replacement: require.resolve('sql.js/dist/sql-wasm-browser.js') },
      ],
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: resolve(root, 'dist'),
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: { [name]: NODE_ENTRIES[name] },
        // Constants stay constants: the compiler puts their values into the code of the kernel, a variable's it reads each
        // time (docs/adr/0245).
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          codeSplitting: false,
          topLevelVar: false,
        },
      },
    },
  };
});
