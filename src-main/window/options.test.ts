import { expect, it } from 'vitest';
import { windowOptions, windowTitle } from './options.ts';

it('gives the page no way to Node or the disk', () => {
  const given = { preloadFile: '/app/preload.cjs', devTools: false, icon: null };
  expect(windowOptions(given).webPreferences).toEqual({
    preload: '/app/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
    backgroundThrottling: false,
  });
  expect(windowOptions(given)).toMatchObject({ minWidth: 1100, minHeight: 720, show: false });
});

it.each([
  ['', false, 'linux', 'Collections Strategy Lab'],
  ['Plan.cstrat', false, 'linux', 'Plan.cstrat - Collections Strategy Lab'],
  ['Plan.cstrat', true, 'win32', '● Plan.cstrat - Collections Strategy Lab'],
  ['Plan.cstrat', true, 'darwin', 'Plan.cstrat'],
] as const)('%s, unsaved %s, on %s is titled %s', (name, dirty, platform, title) => {
  expect(windowTitle(name, dirty, platform)).toBe(title);
});
