import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { rendererConfig } from './build/vite/renderer.config.ts';

const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'dist/main',
      // Bundled whole: nothing of node_modules is shipped.
      externalizeDeps: false,
      rollupOptions: { input: { main: resolve(here, 'src-main/main.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'dist/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(here, 'src-main/preload/preload.ts') },
        // A sandboxed preload must be CommonJS, in one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererConfig(here),
});
