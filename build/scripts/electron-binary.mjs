// Finds Electron's binary WITHOUT require('electron'): since 42 that starts a download when it is missing.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** @returns {{ path: string, version: string } | { path: null, version: string | null, why: string }} */
export function findElectron(from = import.meta.url) {
  let folder;
  let version;
  try {
    const manifest = createRequire(from).resolve('electron/package.json');
    folder = dirname(manifest);
    version = JSON.parse(readFileSync(manifest, 'utf8')).version;
  } catch {
    return {
      path: null,
      version: null,
      why: 'the npm package "electron" is not installed (run npm ci)',
    };
  }
  const pathFile = join(folder, 'path.txt');
  const executable = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : defaultExecutable();
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const path = join(override ?? join(folder, 'dist'), executable);
  if (existsSync(path)) return { path, version };
  return {
    path: null,
    version,
    why: override
      ? `ELECTRON_OVERRIDE_DIST_PATH is set, but ${path} does not exist`
      : `${path} does not exist: Electron ${version} has not been downloaded`,
  };
}

function defaultExecutable() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
