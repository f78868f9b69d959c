import { memo, useEffect, useState } from 'react';
import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted } from '../../../format/count.ts';
import { shortFingerprint } from '../../../format/fingerprint.ts';
import { useBehaviourHeader } from '../../../stores/document-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Deferred } from '../../../ui/Deferred.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { BacktestPanel } from '../behaviour/BacktestPanel.tsx';
import { CalibrationPanel } from '../behaviour/CalibrationPanel.tsx';
import { ModelChoice } from '../behaviour/ModelChoice.tsx';
import { parameterFigures } from '../behaviour/parameter-figures.ts';
import { ResponseCurvesPanel } from '../behaviour/ResponseCurvesPanel.tsx';
import { exportModel, importModel, type RefusedModel, resetModel } from '../behaviour-actions.ts';
import { FigurePanel, type RowCurves } from '../parts/FigurePanel.tsx';
import { RefusedModelDialog } from '../RefusedModelDialog.tsx';
import {
  intensityTable,
  otherFiguresTable,
  personaTable,
  treatmentTable,
} from '../read/behaviour-tables.ts';
import { calendarTable, customerEventTable } from '../read/customer-event-table.ts';
import { useEditor } from '../use-editor.ts';

/** Room of the tables until they are drawn. */
const TABLES_PX = 1600;

/** The assumptions about customers that every run rests on; the same for all arms of a comparison (ux 2.2d). */
export function BehaviourPage() {
  const { strategy } = useEditor();
  const { fingerprint } = useBehaviourHeader();
  const { value: model, failure } = useQuery('behaviour', null, `model-${fingerprint}`);
  return (
    <div className="st-center wide">
      <div className="bar" role="note">
        <Icon name="info" />
        <span>
          These are assumptions. Readings depend on them; the intervals of a comparison do not cover
          errors of this model.
        </span>
      </div>
      <ModelPanel />
      {failure === null ? null : (
        <section className="panel" aria-label="Behaviour model">
          <ErrorState failure={failure} />
        </section>
      )}
      {model === null || failure !== null ? null : (
        <>
          <CalibrationPanel model={model} />
          <BacktestPanel model={model} currency={strategy.currency} />
          <ResponseCurvesPanel />
          <Deferred minHeight={TABLES_PX}>
            <Tables model={model} currency={strategy.currency} />
          </Deferred>
          <FigureList model={model} />
        </>
      )}
    </div>
  );
}

/** Every figure with its range, badge and origin (ux 2.2d). */
const FigureList = memo(function FigureList({ model }: { readonly model: BehaviourModel }) {
  const { fingerprint } = useBehaviourHeader();
  const { value: lines } = useQuery('behaviourParameters', null, `figures-${fingerprint}`);
  const [isShown, show] = useState(false);
  useEffect(() => {
    // The button is gone: the focus goes to what it brought.
    if (isShown)
      document.querySelector<HTMLElement>('section[aria-label="Every figure, table"]')?.focus();
  }, [isShown]);
  if (lines === null) return null;
  const fitted = lines.filter(({ badge }) => badge === 'data' || badge === 'shrunk').length;
  const sub = `${counted(lines.length, 'figure')}, ${fitted} of them fitted to data`;
  // Long: made when it is asked for, so that the page is there at once.
  if (!isShown) {
    return (
      <Panel
        title="Every figure"
        sub={sub}
        tools={
          <Button size="small" onClick={() => show(true)}>
            Show every figure
          </Button>
        }
      >
        <p className="t2">Each with its value, range, badge, grade and where it comes from.</p>
      </Panel>
    );
  }
  return (
    <FigurePanel
      title="Every figure"
      sub={sub}
      table={parameterFigures(model, lines)}
      fileName="behaviour-figures"
    />
  );
});

/** Which model this is, and replacing it. */
function ModelPanel() {
  const { name, fingerprint, isDefault } = useBehaviourHeader();
  const [refused, setRefused] = useState<RefusedModel | null>(null);
  return (
    <Panel
      title={name}
      sub={`${isDefault ? 'the default of this program' : 'of this document'}, fingerprint ${shortFingerprint(fingerprint)}`}
      tools={
        <>
          <Button size="small" onClick={() => void exportModel()}>
            Export model…
          </Button>
          <Button size="small" onClick={() => void importModel().then(setRefused)}>
            Import model…
          </Button>
          <Button
            size="small"
            unavailable={isDefault ? 'The default is in use.' : null}
            onClick={() => void resetModel()}
          >
            Use default
          </Button>
        </>
      }
    >
      <p className="st-model">
        New runs use this model for every arm; finished runs keep the one they were made with. To
        change a figure, export the model, edit the file and import it.
      </p>
      <ModelChoice />
      {refused === null ? null : (
        <RefusedModelDialog refused={refused} onClose={() => setRefused(null)} />
      )}
    </Panel>
  );
}

/** Curves beside the names of rows, once the engine has drawn them. */
function rowCurves(base: number, rows: RowCurves['rows'] | undefined) {
  return rows === undefined ? {} : { curves: { base, rows } };
}

interface TablesProps {
  readonly model: BehaviourModel;
  readonly currency: string;
}

const Tables = memo(function Tables({ model, currency }: TablesProps) {
  const { fingerprint } = useBehaviourHeader();
  const { value: drawn } = useQuery('behaviourCurves', { against: null }, `curves-${fingerprint}`);
  // Of one contact, for the first type.
  const effects = drawn?.own.treatments.map(({ factors }) => factors[0]?.[0] ?? []);
  const byAge = (of: 'full' | 'partial') => drawn?.own.personas.map((persona) => persona[of]);
  const calendar = calendarTable(model);
  const happenings = customerEventTable(model, currency);
  return (
    <>
      <FigurePanel
        title="What contacts do"
        sub="effect on the intensity of paying in full"
        note="The small curves show the effect of one contact over 60 days, for the first customer type."
        table={treatmentTable(model)}
        fileName="behaviour-treatments"
        {...rowCurves(1, effects)}
      />
      <FigurePanel
        title="Customer types"
        sub="each account is of one type, drawn once"
        table={personaTable(model)}
        fileName="behaviour-customer-types"
      />
      <FigurePanel
        title="Full payments"
        sub="intensity per day without any contact"
        note="An intensity of 6% a day lets 5.8 of 100 such customers pay within the day."
        table={intensityTable(model, 'fullPerDay')}
        fileName="behaviour-full-payments"
        {...rowCurves(0, byAge('full'))}
      />
      <FigurePanel
        title="Partial payments"
        sub="intensity per day without any contact"
        note="A partial payment is half of what is past due on average."
        table={intensityTable(model, 'partialPerDay')}
        fileName="behaviour-partial-payments"
        {...rowCurves(0, byAge('partial'))}
      />
      {calendar === null ? null : (
        <FigurePanel
          title="When customers pay"
          sub="by weekday and pay day"
          table={calendar}
          fileName="behaviour-calendar"
        />
      )}
      {happenings.rows.length === 0 ? null : (
        <FigurePanel
          title="What else customers do"
          sub="disputes, leaving, bankruptcy, plans, complaints"
          note="What is known of an account moves these and its payments: see every figure."
          table={happenings}
          fileName="behaviour-customers"
        />
      )}
      <FigurePanel
        title="Other figures"
        table={otherFiguresTable(model, currency)}
        fileName="behaviour-other-figures"
      />
    </>
  );
});
