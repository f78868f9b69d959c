// Packs the program around a stand-in for Electron (its binary may be out of reach) and reports what would ship:
// the files in app.asar and the fuses, read back from the packed executable.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const fromBuilder = createRequire(require.resolve('electron-builder/package.json'));
const fromLib = createRequire(fromBuilder.resolve('app-builder-lib/package.json'));
const { build, Platform } = require('electron-builder');
const asar = fromLib('@electron/asar');
const fuses = fromLib('@electron/fuses');

const root = fileURLToPath(new URL('../..', import.meta.url));
const fake = join(root, 'release/fake-electron');
rmSync(join(root, 'release'), { recursive: true, force: true });
mkdirSync(join(fake, 'locales'), { recursive: true });
mkdirSync(join(fake, 'resources'));
const wire = Buffer.from([1, 9, ...Buffer.from('111111111')]);
writeFileSync(
  join(fake, 'electron'),
  Buffer.concat([
    Buffer.alloc(64),
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    wire,
    Buffer.alloc(64),
  ]),
  { mode: 0o755 },
);
for (const name of [
  'LICENSE',
  'LICENSES.chromium.html',
  'version',
  'locales/en-US.pak',
  'locales/de.pak',
]) {
  writeFileSync(join(fake, name), name);
}
await build({
  targets: Platform.LINUX.createTarget('dir'),
  projectDir: root,
  config: { extends: join(root, 'electron-builder.yml'), electronDist: fake },
  publish: 'never',
});
const out = join(root, 'release/linux-unpacked');
const listed = asar
  .listPackage(join(out, 'resources/app.asar'))
  .filter((/** @type {string} */ f) => /\.[a-z0-9]+$/.test(f));
console.log(listed.join('\n'));
const bytes = readFileSync(join(out, 'resources/app.asar')).length;
const name = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name;
const read = await fuses.getCurrentFuseWire(join(out, name));
for (const [key, value] of Object.entries(read)) {
  if (key !== 'version')
    console.log(
      `fuse ${fuses.FuseV1Options[Number(key)] ?? key}: ${String.fromCharCode(Number(value))}`,
    );
}
console.log(`app.asar: ${listed.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
