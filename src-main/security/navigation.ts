import type { WebContents } from 'electron';
import { isAppPage } from '../protocol/resolve.ts';

/** Keeps the window on its page: no other address, no second window, no embedded one. */
export function refuseNavigation(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  devUrl: string | null,
): void {
  contents.on('will-navigate', (event) => {
    if (!isAppPage(event.url, devUrl)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppPage(event.url, devUrl)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppPage(event.url, devUrl)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
