import { useEffect, useRef } from 'react';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ScreenHead } from '../../../ui/ScreenHead.tsx';
import { CheckStep } from './CheckStep.tsx';
import { FileStep } from './FileStep.tsx';
import { FinishStep } from './FinishStep.tsx';
import './import.css';
import {
  type ImportSession,
  type ImportStep,
  importStore,
  leaveImport,
  STEPS,
  useImportSession,
} from './import-session.ts';
import { MapStep } from './MapStep.tsx';
import { useNextStep } from './use-next-step.ts';

const TITLES: Readonly<Record<ImportStep, string>> = {
  file: 'File',
  map: 'Map',
  check: 'Check',
  finish: 'Finish',
};

function StepBody({ session }: { readonly session: ImportSession }) {
  switch (session.step) {
    case 'file':
      return <FileStep session={session} />;
    case 'map':
      return <MapStep session={session} />;
    case 'check':
      return <CheckStep session={session} />;
    case 'finish':
      return <FinishStep session={session} />;
  }
}

/** Four steps from a file to the document's portfolio (ux 2.1). Not modal: going elsewhere and back keeps it. */
export function ImportWizard() {
  const session = useImportSession();
  const { params } = useNavigation();
  const wanted = params['import'];
  const { preview, step } = session;

  // Back in the browser history, or a link: only to a step whose data is there.
  useEffect(() => {
    const known = STEPS.find((candidate) => candidate === wanted);
    if (known === undefined || known === step) return;
    if (known === 'file' || (known === 'map' && preview !== null)) {
      importStore.setState({ step: known });
    }
  }, [wanted, step, preview]);

  useNextStep();
  // The button that led to a step is gone with the step before: the focus goes on, not away.
  const current = useRef<HTMLLIElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    current.current?.focus();
  }, [step]);

  const at = STEPS.indexOf(step);
  const names = session.files.map((file) => file.name).join(', ');
  return (
    <>
      <ScreenHead
        title="Import a portfolio"
        meta={names === '' ? 'CSV, Excel, JSON or SQLite; several files make one portfolio' : names}
        actions={
          <Button tone="ghost" onClick={leaveImport}>
            {session.imported === null ? 'Cancel import' : 'Close'}
          </Button>
        }
      />
      <ol className="steps" aria-label="Steps">
        {STEPS.map((name, index) => (
          <li
            key={name}
            className={index < at ? 'done' : index === at ? 'now' : undefined}
            aria-current={index === at ? 'step' : undefined}
            ref={index === at ? current : undefined}
            tabIndex={index === at ? -1 : undefined}
          >
            <span className="n">{index < at ? <Icon name="check" label="done" /> : index + 1}</span>
            {TITLES[name]}
          </li>
        ))}
      </ol>
      <StepBody session={session} />
    </>
  );
}
