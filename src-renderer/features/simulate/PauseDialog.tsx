import type { Failure } from '../../../src-engine/base/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MoneyField } from '../../ui/MoneyField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { NO_PAUSES, PAUSE_MEASURES, type PauseMeasureId } from './pause-rules.ts';
import { setPauses, usePauses } from './pause-store.ts';

interface Props {
  readonly currency: string;
  readonly lastDay: number;
  /** Why the named account cannot be followed; null when it can. */
  readonly accountFailure: Failure | null;
  readonly onClose: () => void;
}

type Choice = PauseMeasureId | 'none';

/** What playing waits for. Every choice holds at once. */
export function PauseDialog({ currency, lastDay, accountFailure, onClose }: Props) {
  const rules = usePauses();
  const measure = PAUSE_MEASURES.find((one) => one.id === rules.crossing?.measure);
  const value = rules.crossing?.value ?? 0;
  const cross = (to: number): void => {
    if (measure !== undefined) setPauses({ crossing: { measure: measure.id, value: to } });
  };
  return (
    <Dialog
      title="Pause when…"
      description="Playing pauses at the end of a day on which any of these happens."
      onClose={onClose}
      footer={
        <>
          <Button tone="ghost" onClick={() => setPauses(NO_PAUSES)}>
            Never pause
          </Button>
          <Button tone="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className="stack">
        <Check
          checked={rules.firstSeverance}
          onChange={(firstSeverance) => setPauses({ firstSeverance })}
        >
          The first severance process starts
        </Check>
        <Check checked={rules.guardrail} onChange={(guardrail) => setPauses({ guardrail })}>
          A guardrail stops or defers something for the first time
        </Check>
        <TextField
          label="An account has an event or a payment"
          help="Account number; empty for none."
          mono
          maxLength={100}
          value={rules.accountId}
          error={rules.accountId === '' ? null : (accountFailure?.message ?? null)}
          onCommit={(text) => setPauses({ accountId: text.trim() })}
        />
        <Check
          checked={rules.day !== null}
          onChange={(isOn) => setPauses({ day: isOn ? lastDay : null })}
        >
          A day is reached
        </Check>
        {rules.day === null ? null : (
          <NumberField
            label="Day to pause on"
            value={rules.day}
            min={0}
            max={lastDay}
            onCommit={(day) => setPauses({ day })}
          />
        )}
        <Select<Choice>
          label="A measure crosses a value"
          value={measure?.id ?? 'none'}
          options={[{ id: 'none', label: 'None' }, ...PAUSE_MEASURES]}
          onChange={(id) => setPauses({ crossing: id === 'none' ? null : { measure: id, value } })}
        />
        {measure === undefined ? null : measure.isMoney ? (
          <MoneyField label="Amount to cross" currency={currency} value={value} onCommit={cross} />
        ) : (
          <NumberField
            label="Count to cross"
            value={value}
            min={0}
            max={999_999_999}
            onCommit={cross}
          />
        )}
      </div>
    </Dialog>
  );
}
