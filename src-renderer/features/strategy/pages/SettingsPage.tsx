import { type Strategy, strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Holidays } from '../parts/Holidays.tsx';
import { Place } from '../parts/Place.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { SchemaForm } from '../parts/SchemaForm.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';

type Settings = Strategy['settings'];

/** Settings without a field of their own above. */
const OTHER_SETTINGS: readonly (keyof Settings)[] = [
  'ageTest',
  'poolCredits',
  'thresholdDebt',
  'runningProcess',
  'linkNewDebt',
  'processMonitorScan',
  'severanceDateMode',
  'writeOffDateMode',
  'includeMinimumDaysReview',
  'monitorDivisions',
  'activatorDivisions',
  'allocation',
  'failedEventRetryDays',
];

const AGE_BASIS = [
  { id: 'ARREARS_DATE', label: 'The arrears date (when the bill picks the charge up)' },
  { id: 'DUE_DATE', label: 'The due date of the bill' },
] as const;
const DATE_MODE = [
  { id: 'CALENDAR', label: 'Calendar days, then on to the next working day' },
  { id: 'WORKDAY', label: 'Working days only' },
] as const;
const BATCH_ORDER = [
  { id: 'CANCEL_FIRST', label: 'Process monitor first: who paid gets no letter' },
  { id: 'ACTIVATE_FIRST', label: 'Event activator first' },
] as const;
const PORTFOLIO_PROCESSES = [
  { id: 'CONTINUE', label: 'Go on from their next event' },
  { id: 'RESTART', label: 'Are closed, and their debt is reviewed anew' },
] as const;
const WEEKDAYS = [
  ['MON', 'Mon'],
  ['TUE', 'Tue'],
  ['WED', 'Wed'],
  ['THU', 'Thu'],
  ['FRI', 'Fri'],
  ['SAT', 'Sat'],
  ['SUN', 'Sun'],
] as const;

/** What holds for the whole strategy: its name, how days are counted, the work calendar. */
export function SettingsPage() {
  const { strategy, problems } = useEditor();
  const own = problems.filter(({ pointer }) =>
    ['', '/name', '/version', '/description', '/currency'].includes(pointer),
  );
  return (
    <div className="st-center wide">
      <Panel title="Strategy">
        <ProblemNotes problems={[...own, ...problemsWithin(problems, '/settings')]} />
        <div className="st-form">
          <Identity />
        </div>
      </Panel>
      <Panel title="How days are counted">
        <div className="st-form">
          <Counting settings={strategy.settings} />
        </div>
      </Panel>
      <Panel title="How debt is looked at" sub="options of the debt monitors and of payments">
        <SchemaForm
          schema={strategySchema.shape.settings}
          pointer="/settings"
          value={strategy.settings}
          only={OTHER_SETTINGS}
        />
      </Panel>
      <Panel title="Work calendar" sub="events land on working days that are no holidays">
        <ProblemNotes problems={problemsWithin(problems, '/workCalendar')} />
        <Workdays />
        <Holidays />
      </Panel>
    </div>
  );
}

function Identity() {
  const { strategy, set } = useEditor();
  return (
    <>
      <Place pointer="/name">
        {(error) => (
          <TextField
            label="Name"
            maxLength={80}
            value={strategy.name}
            error={error}
            onCommit={(name) =>
              set(`Rename strategy ${strategy.name}`, (draft) => {
                draft.name = name.trim();
              })
            }
          />
        )}
      </Place>
      <Place pointer="/version">
        {(error) => (
          <NumberField
            label="Version"
            min={1}
            max={9999}
            value={strategy.version}
            error={error}
            onCommit={(version) =>
              set('Change version', (draft) => {
                draft.version = version;
              })
            }
          />
        )}
      </Place>
      <Place pointer="/currency">
        {(error) => (
          <CurrencyField
            label="Currency"
            help="Three letters; must be the portfolio’s."
            value={strategy.currency}
            error={error}
            onCommit={(currency) =>
              set('Change currency', (draft) => {
                draft.currency = currency;
              })
            }
          />
        )}
      </Place>
      <Place pointer="/description" className="full">
        {(error) => (
          <TextField
            label="Description"
            rows={3}
            maxLength={2000}
            value={strategy.description}
            error={error}
            onCommit={(description) =>
              set('Change description', (draft) => {
                draft.description = description;
              })
            }
          />
        )}
      </Place>
    </>
  );
}

function Counting({ settings }: { readonly settings: Settings }) {
  const { set } = useEditor();
  const change = (what: string, by: Partial<Settings>) =>
    set(`Change ${what}`, (draft) => {
      Object.assign(draft.settings, by);
    });
  return (
    <>
      <Place pointer="/settings/ageBasis" className="full">
        {(error) => (
          <Select
            label="Debt ages from"
            value={settings.ageBasis}
            options={AGE_BASIS}
            error={error}
            onChange={(ageBasis) => change('age basis', { ageBasis })}
          />
        )}
      </Place>
      <Place pointer="/settings/dateMode" className="full">
        {(error) => (
          <Select
            label="Days of a step are"
            value={settings.dateMode}
            options={DATE_MODE}
            error={error}
            onChange={(dateMode) => change('date mode', { dateMode })}
          />
        )}
      </Place>
      <Place pointer="/settings/batchOrder" className="full">
        {(error) => (
          <Select
            label="Order of the night’s jobs"
            value={settings.batchOrder}
            options={BATCH_ORDER}
            error={error}
            onChange={(batchOrder) => change('batch order', { batchOrder })}
          />
        )}
      </Place>
      <Place pointer="/settings/portfolioProcesses" className="full">
        {(error) => (
          <Select
            label="Processes under way at the start"
            help="Those that the portfolio says run already on its as-of date. A template whose steps changed gives them its new steps; keep the old ones under the old code, and let the rules use a copy."
            value={settings.portfolioProcesses ?? 'CONTINUE'}
            options={PORTFOLIO_PROCESSES}
            error={error}
            onChange={(portfolioProcesses) => change('processes under way', { portfolioProcesses })}
          />
        )}
      </Place>
      <Place pointer="/settings/oldestBucketAgeDays">
        {(error) => (
          <NumberField
            label="Oldest bucket starts at"
            help="Older debt is one bucket; criteria cannot tell it apart."
            unit="d"
            min={1}
            max={9999}
            value={settings.oldestBucketAgeDays}
            error={error}
            onCommit={(oldestBucketAgeDays) => change('oldest bucket', { oldestBucketAgeDays })}
          />
        )}
      </Place>
    </>
  );
}

function Workdays() {
  const { strategy, set } = useEditor();
  const { workdays } = strategy.workCalendar;
  return (
    <fieldset className="st-days-of-week" data-pointer="/workCalendar/workdays">
      <legend>Working days</legend>
      {WEEKDAYS.map(([day, label]) => (
        <label className="check" key={day}>
          <input
            type="checkbox"
            checked={workdays.includes(day)}
            // The last working day stays: a calendar without one has no dates to give.
            disabled={workdays.length === 1 && workdays.includes(day)}
            onChange={(event) => {
              const on = event.target.checked;
              set(`${on ? 'Work' : 'Do not work'} on ${label}`, (draft) => {
                draft.workCalendar.workdays = WEEKDAYS.map(([name]) => name).filter((name) =>
                  name === day ? on : workdays.includes(name),
                );
              });
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
