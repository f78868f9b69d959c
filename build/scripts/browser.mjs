// Finds a Chromium-based browser for the tests. node build/scripts/browser.mjs [--installed] prints it, or why there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ path: string, args: string[], from: string }} Browser
 * @typedef {{ path: null, why: string }} NoBrowser
 */

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/**
 * The browser's own pages of the address bar cost two seconds of a processor in every new window, and nobody sees them.
 * The last `--disable-features` counts, so what Playwright turns off is listed again.
 */
const UNUSED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

/** Without these a closed network sees refused connections at every start; root has no sandbox. */
const ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${UNUSED_FEATURES.join()}`,
];

const INSTALL_HINT =
  'Install Google Chrome, Chromium or Microsoft Edge (on Debian or Ubuntu: apt-get install chromium), ' +
  'or set CSLAB_BROWSER to the path of one.';

/**
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string, installedOnly?: boolean, exists?: (path: string) => boolean }} [given]
 * @returns {Promise<Browser | NoBrowser>}
 */
export async function findBrowser({
  env = process.env,
  platform = process.platform,
  installedOnly = false,
  exists = runnable,
} = {}) {
  for (const name of ['CSLAB_BROWSER', 'CHROMIUM_PATH']) {
    const path = env[name];
    if (!path) continue;
    // Named on purpose: another one in its place would be a surprise.
    if (!exists(path)) return { path: null, why: `${name} is ${path}, where no program is.` };
    return { path, args: [...ARGS, ...extraArgs(path)], from: name };
  }
  const installed = installedPaths(env, platform).find(exists);
  if (installed !== undefined) return { path: installed, args: ARGS, from: 'installed' };
  const packaged = installedOnly ? 'not asked for' : await packagedBrowser(platform);
  if (typeof packaged !== 'string') return packaged;
  return {
    path: null,
    why: `No browser was found (the one of @sparticuz/chromium: ${packaged}). ${INSTALL_HINT}`,
  };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
function installedPaths(env, platform) {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => env[name] ?? [])
      .flatMap((folder) => WINDOWS_PATHS.map((path) => join(folder, path)));
  }
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** The browser that comes as a package: Linux on x64 only. Returns why not, otherwise. @param {string} platform */
async function packagedBrowser(platform) {
  if (platform !== 'linux' || process.arch !== 'x64') return 'it runs on Linux x64 only';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    const tried = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (tried.status === 0)
      return { path, args: [...ARGS, ...extraArgs(path)], from: '@sparticuz/chromium' };
    return (
      tried.stderr.split('\n').find((line) => line !== '') ??
      tried.error?.message ??
      'it does not start'
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The packaged browser is unpacked where nobody could give it a sandbox helper. @param {string} path */
function extraArgs(path) {
  return path === join(tmpdir(), 'chromium') ? ['--no-sandbox'] : [];
}

/** @param {string} path */
function runnable(path) {
  if (process.platform === 'win32') return existsSync(path);
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await findBrowser({ installedOnly: process.argv.includes('--installed') });
  console.log(found.path ?? found.why);
  process.exitCode = found.path === null ? 1 : 0;
}
