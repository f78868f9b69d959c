import { GenerateDialog } from '../features/portfolio/GenerateDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { PreferencesDialog } from './PreferencesDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { openWindow, useShellWindow } from './window-store.ts';

/** The windows that belong to no screen. */
export function ShellWindows() {
  const open = useShellWindow();
  const close = () => openWindow(null);
  switch (open) {
    case 'palette':
      return <CommandPalette onClose={close} />;
    case 'preferences':
      return <PreferencesDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'generate':
      return <GenerateDialog onClose={close} />;
    case null:
      return null;
  }
}
