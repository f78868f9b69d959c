import { useEffect } from 'react';
import { registerCommands } from '../../../commands/registry.ts';
import { importStore, leaveImport, runCheck, runImport, showStep } from './import-session.ts';
import { whyNotCheck } from './why-not-check.ts';

/** What the main button of the shown step does, or null while it does nothing. */
function nextStep(): (() => void) | null {
  const session = importStore.getState();
  if (session.work !== null) return null;
  switch (session.step) {
    case 'file':
      return session.preview === null ? null : () => showStep('map');
    case 'map':
      return whyNotCheck(session) === null ? () => void runCheck() : null;
    case 'check':
      return (session.checked?.rowsImported ?? 0) > 0 ? () => void runImport() : null;
    case 'finish':
      return session.imported === null ? null : leaveImport;
  }
}

/** Alt+N goes on in the wizard, from any field of it (ux 6, main job by keyboard). */
export function useNextStep(): void {
  useEffect(
    () =>
      registerCommands([
        {
          id: 'import.next',
          title: 'Next step of the import',
          section: 'File',
          group: 1,
          shortcut: 'Alt+N',
          enabled: () => nextStep() !== null,
          run: () => nextStep()?.(),
        },
      ]),
    [],
  );
}
