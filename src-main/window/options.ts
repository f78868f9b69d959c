import type { BrowserWindowConstructorOptions } from 'electron';

export interface WindowOptionsInput {
  readonly preloadFile: string;
  /** Developer tools: in development only. */
  readonly devTools: boolean;
  readonly icon: string | null;
}

/** The one kind of window: everything that keeps the page away from Node and the disk is set here, on purpose. */
export function windowOptions(given: WindowOptionsInput): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 1100,
    minHeight: 720,
    show: false,
    title: PRODUCT_NAME,
    backgroundColor: '#F5F6F8',
    ...(given.icon === null ? {} : { icon: given.icon }),
    webPreferences: {
      preload: given.preloadFile,
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
      devTools: given.devTools,
      // A long run goes on at full speed while the window is behind another one.
      backgroundThrottling: false,
    },
  };
}

export const PRODUCT_NAME = 'Collections Strategy Lab';

/** Title bar text: macOS marks unsaved changes by itself, elsewhere a dot does. */
export function windowTitle(title: string, dirty: boolean, platform: NodeJS.Platform): string {
  if (title === '') return PRODUCT_NAME;
  if (platform === 'darwin') return title;
  return `${dirty ? '● ' : ''}${title} - ${PRODUCT_NAME}`;
}
