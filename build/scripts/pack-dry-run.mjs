// Packs the program around a stand-in for Electron (its binary may be out of reach) and checks what would ship: the
// files in app.asar and the fuses, read back from the packed executable. It does not prove that the program runs.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const require = createRequire(import.meta.url);
const fromBuilder = createRequire(require.resolve('electron-builder/package.json'));
const fromLib = createRequire(fromBuilder.resolve('app-builder-lib/package.json'));
const { build, Platform } = require('electron-builder');
const asar = fromLib('@electron/asar');
const fuses = fromLib('@electron/fuses');

const RELEASE = join(ROOT, 'release/dry-run');
const EXECUTABLE = 'collections-strategy-lab';
/** What a release must hold; file names carry the hash of their content. */
const WANTED = [
  /^dist\/main\/main\.js$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/engine-worker-[\w-]+\.js$/,
  /^dist\/renderer\/assets\/sql-wasm-browser-[\w-]+\.wasm$/,
  /^dist\/renderer\/samples\/northvale\.cstrat$/,
  /^dist\/renderer\/third-party-licences\.txt$/,
  /^package\.json$/,
];
/** Everything that may be in it. */
const ALLOWED =
  /^(?:package\.json|dist\/(?:main\/[\w-]+\.js|preload\/preload\.cjs|renderer\/(?:index\.html|icon\.png|third-party-licences\.txt|samples\/northvale\.cstrat|assets\/[\w.-]+\.(?:js|css|wasm|woff2|svg))))$/;
/** A fuse that is on lets somebody change what the installed program does. See docs/security.md. */
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** A folder that looks like Electron's to the packer: an executable that holds the fuses, and its data files. */
function standIn() {
  const folder = join(RELEASE, 'electron');
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const wire = Buffer.from([1, 9, ...Buffer.from('111111111')]);
  const executable = Buffer.concat([Buffer.alloc(64), sentinel, wire, Buffer.alloc(64)]);
  writeFileSync(join(folder, 'electron'), executable, { mode: 0o755 });
  const data = ['LICENSE', 'LICENSES.chromium.html', 'version', 'locales/en-US.pak'];
  for (const name of data) writeFileSync(join(folder, name), name);
  return folder;
}

rmSync(RELEASE, { recursive: true, force: true });
await build({
  targets: Platform.LINUX.createTarget('dir'),
  projectDir: ROOT,
  config: {
    extends: join(ROOT, 'electron-builder.yml'),
    electronDist: standIn(),
    directories: { output: RELEASE },
  },
  publish: 'never',
});

const unpacked = join(RELEASE, 'linux-unpacked');
const archive = join(unpacked, 'resources/app.asar');
/** @type {string[]} */
const files = asar
  .listPackage(archive, { isPack: false })
  .map((/** @type {string} */ path) => path.replaceAll('\\', '/').replace(/^\//, ''))
  .filter((/** @type {string} */ path) => !('files' in asar.statFile(archive, path)));
const problems = [
  ...WANTED.filter((wanted) => !files.some((file) => wanted.test(file))).map(
    (wanted) => `missing from app.asar: ${wanted}`,
  ),
  ...files.filter((file) => !ALLOWED.test(file)).map((file) => `does not belong there: ${file}`),
];
const wire = await fuses.getCurrentFuseWire(join(unpacked, EXECUTABLE));
for (const [name, isOn] of Object.entries(FUSES)) {
  const state = String.fromCharCode(wire[fuses.FuseV1Options[name]]);
  if (state !== (isOn ? '1' : '0')) problems.push(`fuse ${name} is ${state}, not ${isOn ? 1 : 0}`);
}
const licence = readFileSync(join(unpacked, 'resources/LICENSE.txt'), 'utf8');
if (!licence.includes('MIT License')) problems.push('the licence does not ship');

console.log(files.join('\n'));
console.log(`app.asar: ${files.length} files, ${(statSync(archive).size / 1e6).toFixed(1)} MB`);
for (const problem of problems) console.error(`WRONG: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
