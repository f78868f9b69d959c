import { useState } from 'react';
import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import type { Calibration } from '../../../../src-engine/model/calibration.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { counted } from '../../../format/count.ts';
import { useContactsFile } from '../../../stores/contacts-store.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { showFailure } from '../../../stores/toast-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { chooseModel } from '../behaviour-actions.ts';
import { ContactsLine } from './ContactsLine.tsx';

interface Found {
  readonly text: string;
  readonly calibration: Calibration;
}

/** Fitting the model to the portfolio's own past, and what the model in use was fitted to (ux 2.2d). */
export function CalibrationPanel({ model }: { readonly model: BehaviourModel }) {
  const { portfolio } = useDocumentSummary();
  const [untilDay, setUntilDay] = useState<number | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const contacts = useContactsFile();
  const until = untilDay ?? portfolio?.asOfDay ?? null;
  const calibrate = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await callEngine('calibrateBehaviour', { untilDay: until, contacts });
    setIsBusy(false);
    if (answer.ok) setFound(answer.value);
    else showFailure(answer.error);
  };
  const { calibration } = model;
  return (
    <Panel
      title="Calibration"
      sub={
        calibration === undefined
          ? 'these figures were never fitted to this portfolio'
          : `version ${calibration.version}, fitted to ${calibration.from} to ${calibration.to}`
      }
    >
      <p className="st-model">
        Fits the figures to the portfolio’s own bills and payments. Where few events were seen, a
        figure stays an assumption. Nothing changes until you use the new model.
      </p>
      <div className="st-model-row">
        <DateField
          label="Learn from days up to"
          help="Leave days at the end for a backtest."
          value={until}
          onChange={setUntilDay}
        />
        <Button unavailable={whyNot(portfolio !== null, isBusy)} onClick={() => void calibrate()}>
          Calibrate…
        </Button>
      </div>
      <ContactsLine />
      {calibration === undefined ? null : <CalibrationNotes calibration={calibration} />}
      {found === null ? null : <CalibrationDialog found={found} onClose={() => setFound(null)} />}
    </Panel>
  );
}

function whyNot(hasPortfolio: boolean, isBusy: boolean): string | null {
  if (!hasPortfolio) return 'Import or generate a portfolio first.';
  return isBusy ? 'The engine is calibrating.' : null;
}

/** What it was fitted to; the warning that a treatment's effect could not be told comes first. */
function CalibrationNotes({ calibration }: { readonly calibration: Calibration }) {
  const { accounts, entries, fullPayments, partialPayments, identification, notes } = calibration;
  const warnings = new Set(
    identification.filter(({ label }) => label === 'assumed').map(({ sentence }) => sentence),
  );
  return (
    <>
      <p className="st-model">
        {counted(accounts, 'account')} came into arrears {counted(entries, 'time')} and made{' '}
        {counted(fullPayments, 'full payment')} and {counted(partialPayments, 'partial payment')}.
      </p>
      <ul className="st-problem-list">
        {notes.map((note) => (
          <li key={note} className={warnings.has(note) ? 'st-problem warning' : 'st-problem note'}>
            <Icon
              name={warnings.has(note) ? 'warn' : 'info'}
              label={warnings.has(note) ? 'warning' : 'note'}
            />
            <span>{note}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function CalibrationDialog({
  found,
  onClose,
}: {
  readonly found: Found;
  readonly onClose: () => void;
}) {
  const { calibration, text } = found;
  const name = `Calibrated to ${calibration.to}`;
  return (
    <Dialog
      title="Calibration finished"
      description={`Version ${calibration.version}, from ${calibration.from} to ${calibration.to}. The model in use has not changed.`}
      wide
      readOnly
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Discard</Button>
          <Button
            tone="primary"
            onClick={() => {
              onClose();
              void chooseModel(text, name);
            }}
          >
            Use this model
          </Button>
        </>
      }
    >
      <CalibrationNotes calibration={calibration} />
    </Dialog>
  );
}
