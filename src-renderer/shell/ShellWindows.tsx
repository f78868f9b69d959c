import { laterComponent } from '../ui/later-component.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PreferencesDialog } from './PreferencesDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { openWindow, useShellWindow } from './window-store.ts';

const GenerateDialog = laterComponent(
  async () => (await import('../features/portfolio/GenerateDialog.tsx')).GenerateDialog,
);

const GlossaryDialog = laterComponent(
  async () => (await import('./glossary/GlossaryDialog.tsx')).GlossaryDialog,
);
const SaveVersionDialog = laterComponent(
  async () => (await import('../features/versions/SaveVersionDialog.tsx')).SaveVersionDialog,
);
const VersionsDialog = laterComponent(
  async () => (await import('../features/versions/VersionsDialog.tsx')).VersionsDialog,
);
const LessonPicker = laterComponent(
  async () => (await import('../features/trainer/LessonPicker.tsx')).LessonPicker,
);
const NewsDialog = laterComponent(async () => (await import('./NewsDialog.tsx')).NewsDialog);

/** The windows that belong to no screen. */
export function ShellWindows() {
  const open = useShellWindow();
  return (
    <ErrorBoundary resetKey={open ?? ''} onClose={close}>
      <Shown />
    </ErrorBoundary>
  );
}

function close(): void {
  openWindow(null);
}

function Shown() {
  const open = useShellWindow();
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
    case 'glossary':
      return <GlossaryDialog onClose={close} />;
    case 'news':
      return <NewsDialog onClose={close} />;
    case 'lessons':
      return <LessonPicker onClose={close} />;
    case 'saveVersion':
      return <SaveVersionDialog onClose={close} />;
    case 'versions':
      return <VersionsDialog onClose={close} />;
    case null:
      return null;
  }
}
