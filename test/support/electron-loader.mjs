// node --import ./test/support/electron-loader.mjs dist/main/main.js: runs the BUILT main process in Node on a fake
// Electron, which asks it for its page the way a window would and prints what it saw as one line of JSON.
import { register } from 'node:module';

const fake = `
import { EventEmitter } from 'node:events';
const report = { channels: [], schemes: null, switches: [] };
export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  addRecentDocument() {},
  commandLine: { appendSwitch(name) { report.switches.push(name); } },
  enableSandbox() { report.sandboxed = true; },
  exit(code) { process.exit(code); },
  getPath(name) { return '/nowhere/' + name; },
  quit() {},
  requestSingleInstanceLock: () => true,
  setAboutPanelOptions() {},
  whenReady: async () => {},
});
export const dialog = {};
export const Menu = { buildFromTemplate: (template) => template, setApplicationMenu() {} };
export const session = { defaultSession: {
  setPermissionRequestHandler() {}, setPermissionCheckHandler() {}, setDevicePermissionHandler() {},
  webRequest: { onBeforeRequest() { report.offline = true; } },
} };
export const ipcMain = { handle(channel) { report.channels.push(channel); } };
let handler;
export const protocol = {
  registerSchemesAsPrivileged(list) { report.schemes = list; },
  handle(scheme, given) { handler = given; },
};
export class BrowserWindow extends EventEmitter {
  constructor(options) {
    super();
    report.preload = options.webPreferences.preload;
    this.webContents = Object.assign(new EventEmitter(), { setWindowOpenHandler() {}, send() {} });
  }
  show() {}
  async loadURL(url) {
    const get = async (address) => {
      const response = await handler(new Request(new URL(address, url)));
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    };
    const page = await get(url);
    const script = page.text.match(/src="([^"]+\\.js)"/)?.[1] ?? 'none';
    const asset = await get(script);
    const sample = await get('samples/northvale.cstrat');
    console.log(JSON.stringify({
      ...report, url, pageStatus: page.status, assetStatus: asset.status, assetType: asset.type,
      sampleStatus: sample.status, sampleStart: sample.text.slice(0, 15),
    }));
  }
}
`;
const hooks = `
export async function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: 'fake:electron', shortCircuit: true } : next(specifier, context);
}
export async function load(url, context, next) {
  return url === 'fake:electron'
    ? { format: 'module', source: ${JSON.stringify(fake)}, shortCircuit: true }
    : next(url, context);
}
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
