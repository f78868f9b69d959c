// Checks electron-builder.yml against electron-builder's own schema: no Electron binary needed.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(
  createRequire(import.meta.url).resolve('electron-builder/package.json'),
);
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config');
const { DebugLogger } = require('builder-util');

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = await getConfig(root, process.argv[2] ?? null, null);
await validateConfiguration(config, new DebugLogger(false));
const { version } = createRequire(import.meta.url)('electron/package.json');
if (config.electronVersion !== undefined && config.electronVersion !== version) {
  throw new Error(`electronVersion ${config.electronVersion} in the config, ${version} installed`);
}
console.log(`electron-builder config: valid (${Object.keys(config).length} keys)`);
