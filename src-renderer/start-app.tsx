import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startKeyboard } from './commands/keyboard.ts';
import { giveInputTheWay } from './engine-client/client.ts';
import { host } from './host/index.ts';
import { startCrashPolicy } from './shell/crash-policy.ts';
import { startFirstLaunch } from './shell/first-launch.ts';
import { registerGeneralCommands } from './shell/general-commands.ts';
import { startHostWiring } from './shell/host-wiring.ts';
import { Shell } from './shell/Shell.tsx';
import { startPreferences } from './stores/preferences-store.ts';
import { isPaintPending } from './ui/after-paint.ts';
import './ui/tokens.css';
import './ui/app.css';

startPreferences();
registerGeneralCommands();
startKeyboard(host.isMac);
// A screen on its way is drawn behind its title.
giveInputTheWay(() => isPaintPending() || document.querySelector('[data-later]') !== null);
startCrashPolicy();
startHostWiring();
void startFirstLaunch();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    {/* The content security policy refuses <style> elements. */}
    <CSPProvider disableStyleElements>
      <Shell />
    </CSPProvider>
  </StrictMode>,
);
