import { currencyProblem } from '../../../../src-engine/base/currency-problem.ts';
import type {
  FilePreview,
  ImportMapping,
  InputShape,
} from '../../../../src-engine/ingest/mapping.ts';
import { formatDate } from '../../../format/date.ts';
import { minorDigits } from '../../../format/money.ts';
import { Button } from '../../../ui/Button.tsx';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FieldsTable, requiredText } from './FieldsTable.tsx';
import { FurtherTables } from './FurtherTables.tsx';
import { missingTargets, unusedColumns } from './import-rules.ts';
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
  if (preview === null || mapping === null) return null;
  const missing = missingTargets(mapping, preview.targets);
  const blocked = whyNotCheck(session);
  return (
    <>
      <div className="mapgrid">
        <Panel
          title="Fields"
          sub={requiredText(missing)}
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
          <FieldsTable
            of=""
            targets={preview.targets}
            beginning={preview}
            proposal={preview.proposal}
            mapping={mapping}
            unused={unusedColumns(mapping, preview.columns)}
            onChange={changeMapping}
          />
        </Panel>
        <AboutPanel session={session} preview={preview} mapping={mapping} />
      </div>
      {mapping.shape === 'panel' ? (
        <PanelMonths mapping={mapping} columns={preview.columns} onChange={changeMapping} />
      ) : null}
      <FurtherTables mapping={mapping} preview={preview} onChange={changeMapping} />
      <ValueMaps of="" mapping={mapping} targets={preview.targets} onChange={changeMapping} />
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
