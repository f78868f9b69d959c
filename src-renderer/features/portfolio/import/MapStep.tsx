import { useState } from 'react';
import { currencyProblem } from '../../../../src-engine/base/currency-problem.ts';
import type {
  FilePreview,
  ImportMapping,
  InputShape,
} from '../../../../src-engine/ingest/mapping.ts';
import { counted } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { minorDigits } from '../../../format/money.ts';
import { Button } from '../../../ui/Button.tsx';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FurtherTables } from './FurtherTables.tsx';
import { missingTargets, sourceOf, unusedColumns } from './import-rules.ts';
import {
  changeAsOfDay,
  changeMapping,
  type ImportSession,
  proposeAfresh,
  readPreview,
  runCheck,
  showStep,
} from './import-session.ts';
import { latestDate } from './latest-date.ts';
import { MappingRow } from './MappingRow.tsx';
import { PanelMonths } from './PanelMonths.tsx';
import { ValueMaps } from './ValueMaps.tsx';
import { whyNotCheck } from './why-not-check.ts';

const SHAPES: readonly { readonly id: InputShape; readonly label: string }[] = [
  { id: 'snapshot', label: 'Snapshot' },
  { id: 'ledger', label: 'Ledger' },
  { id: 'panel', label: 'Panel' },
];

const ONE_ROW: Readonly<Record<InputShape, string>> = {
  snapshot: 'One row per account.',
  ledger: 'One row per invoice or payment.',
  panel: 'One row per account, with its months in columns.',
};

/** Which column feeds which field. */
export function MapStep({ session }: { readonly session: ImportSession }) {
  const { preview, mapping } = session;
  const [all, setAll] = useState(false);
  if (preview === null || mapping === null) return null;
  const missing = missingTargets(mapping, preview.targets);
  const unused = unusedColumns(mapping, preview.columns);
  // Those that need a source or were proposed one; the choice of rows must not jump while it is being edited.
  const shown = preview.targets.filter(
    (target) => all || target.required || sourceOf(preview.proposal, target.target).kind !== 'none',
  );
  const blocked = whyNotCheck(session);
  return (
    <>
      <div className="mapgrid">
        <Panel
          title="Fields"
          sub={
            missing.length === 0
              ? 'all required fields have a source'
              : `${counted(missing.length, 'required field')} without a source`
          }
          tools={
            preview.remembered ? (
              <>
                <span className="chip pos">Mapping remembered for these columns</span>
                <Button
                  size="small"
                  disabled={session.work !== null}
                  onClick={() => void proposeAfresh()}
                >
                  Propose afresh
                </Button>
              </>
            ) : undefined
          }
          flush
        >
          <div className="scroll-x">
            <table className="edge">
              <thead>
                <tr>
                  <th scope="col">Field</th>
                  <th scope="col">Comes from</th>
                  <th scope="col">Type</th>
                  <th scope="col">Examples, or the value</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((target) => (
                  <MappingRow
                    key={target.target}
                    target={target}
                    preview={preview}
                    mapping={mapping}
                    missing={missing.includes(target)}
                    onChange={changeMapping}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {shown.length === preview.targets.length ? null : (
            <div className="morefields">
              <Button size="small" icon="chevronDown" onClick={() => setAll(true)}>
                {`Show ${counted(preview.targets.length - shown.length, 'more field')}`}
              </Button>
            </div>
          )}
          <p className="note unused">
            {unused.length === 0 ? 'Every column is used.' : `Not used: ${unused.join(', ')}.`}
          </p>
        </Panel>
        <AboutPanel session={session} preview={preview} mapping={mapping} />
      </div>
      {mapping.shape === 'panel' ? (
        <PanelMonths mapping={mapping} columns={preview.columns} onChange={changeMapping} />
      ) : null}
      <FurtherTables mapping={mapping} preview={preview} />
      <ValueMaps mapping={mapping} targets={preview.targets} onChange={changeMapping} />
      <div className="wizardfoot">
        <Button onClick={() => showStep('file')}>Back</Button>
        {blocked === null ? null : <span className="t2">{blocked}</span>}
        <Button tone="primary" unavailable={blocked} onClick={() => void runCheck()}>
          Check all rows
        </Button>
      </div>
    </>
  );
}

interface AboutProps {
  readonly session: ImportSession;
  readonly preview: FilePreview;
  readonly mapping: ImportMapping;
}

function AboutPanel({ session, preview, mapping }: AboutProps) {
  const latest = latestDate(preview, mapping);
  return (
    <Panel title="This portfolio">
      <div className="fields">
        <Select
          label="What a row is"
          help={ONE_ROW[mapping.shape]}
          options={SHAPES}
          value={mapping.shape}
          onChange={(shape) => void readPreview(session.files, preview.format, shape)}
        />
        <TextField
          label="Name"
          help="The mapping is remembered under this name."
          value={mapping.name}
          maxLength={80}
          onCommit={(name) => changeMapping({ ...mapping, name })}
        />
        <DateField
          label="As-of date"
          help={`The day the extract was made: day 0 of every run.${latest === null ? '' : ` The first rows end on ${formatDate(latest)}.`}`}
          value={session.asOfDay}
          onChange={changeAsOfDay}
        />
        <CurrencyField
          label="Currency"
          help="One for the whole portfolio; nothing is converted."
          passesAny
          value={mapping.currency}
          onCommit={(currency) =>
            changeMapping({
              ...mapping,
              currency,
              minorDigits:
                currencyProblem(currency) === null ? minorDigits(currency) : mapping.minorDigits,
            })
          }
        />
      </div>
    </Panel>
  );
}
