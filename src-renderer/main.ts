import { beginEngine } from './engine-client/client.ts';
import { preferencesStore } from './stores/preferences-store.ts';
import { beginSample } from './stores/sample-opening.ts';

// Small on purpose: the engine loads, and the very first start's sample opens, while the browser reads the application.
beginEngine();
if (!preferencesStore.getState().welcomed) beginSample();
void import('./start-app.tsx');
