import { beginEngine } from './engine-client/client.ts';
import { preferencesStore } from './stores/preferences-store.ts';
import { beginSample } from './stores/sample-opening.ts';

// Small on purpose: the engine loads, and the very first start's sample opens, while the browser reads the application.
beginEngine();
if (!preferencesStore.getState().welcomed) beginSample();
void start();

/** In pieces, each a task of its own: evaluated in one go, the page's code would hold up the first key (ux 4.9). */
async function start(): Promise<void> {
  await import('./launch/ground-code.ts');
  await import('./launch/chart-code.ts');
  await import('./start-app.tsx');
}
