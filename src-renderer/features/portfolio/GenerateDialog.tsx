import { useState } from 'react';
import { MOST_GENERATED_ACCOUNTS } from '../../../src-engine/model/most-generated-accounts.ts';
import type { PortfolioPreset } from '../../../src-engine/model/portfolio-preset.ts';
import type { GenerateOptions } from '../../../src-engine/synth/options.ts';
import { counted } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { go } from '../../stores/navigation-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { useDocument } from '../../stores/use-document.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { CurrencyField } from '../../ui/CurrencyField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import {
  checkGenerateForm,
  type GenerateForm,
  optionsOf,
  today,
  withPreset,
} from './generate-form.ts';
import './portfolio.css';
import { ProcessesFields } from './ProcessesFields.tsx';
import { SharesFields } from './SharesFields.tsx';
import { SketchPanel } from './SketchPanel.tsx';

const PRESETS: readonly { readonly id: PortfolioPreset; readonly label: string }[] = [
  { id: 'utility', label: 'Energy and water utility' },
  { id: 'telecom', label: 'Telecom' },
  { id: 'card', label: 'Credit card' },
];

/** Makes a portfolio out of nothing but these values: same values, same accounts. */
export function GenerateDialog({ onClose }: { readonly onClose: () => void }) {
  const { summary, generate } = useDocument();
  const [form, setForm] = useState<GenerateForm>({
    preset: 'utility',
    accounts: 12_000,
    seed: 20_417,
    asOfDay: today(),
    currency: summary.strategies.length > 0 ? (summary.portfolio?.currency ?? 'USD') : 'USD',
  });
  const change = (part: Partial<GenerateForm>) => setForm((before) => ({ ...before, ...part }));
  const wrong = checkGenerateForm(form);
  const start = async (options: GenerateOptions) => {
    onClose();
    const made = await generate(options);
    if (!made.ok) {
      showFailure(made.error);
      return;
    }
    go('portfolio');
    showToast(
      'good',
      `Generated ${counted(options.accounts, 'account')} as of ${formatDate(options.asOfDay)}.`,
    );
  };
  const { asOfDay } = form;
  const options = wrong === null ? optionsOf(form) : null;
  return (
    <Dialog
      title="Generate a portfolio"
      wide
      description={
        summary.portfolio === null
          ? 'Accounts, debts and payment history made from a seed. No real customer is in it.'
          : `Replaces the ${counted(summary.portfolio.accounts, 'account')} of this document. Its runs stay and are marked as made on another portfolio.`
      }
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            unavailable={wrong}
            onClick={() => {
              if (options !== null) void start(options);
            }}
          >
            {`Generate ${counted(form.accounts, 'account')}`}
          </Button>
        </>
      }
    >
      <div className="fields three">
        <Select
          label="Kind of portfolio"
          options={PRESETS}
          value={form.preset}
          onChange={(preset) => setForm((before) => withPreset(before, preset))}
        />
        <CurrencyField
          label="Currency"
          passesAny
          value={form.currency}
          onCommit={(currency) => change({ currency })}
        />
        <NumberField
          label="Accounts"
          value={form.accounts}
          min={1}
          max={MOST_GENERATED_ACCOUNTS}
          step={1000}
          onCommit={(accounts) => change({ accounts })}
        />
        <DateField
          label="As-of date"
          help={
            asOfDay === null ? 'day 0 of every run' : `day 0 of every run, ${formatDate(asOfDay)}`
          }
          value={asOfDay}
          onChange={(day) => change({ asOfDay: day })}
        />
        <NumberField
          label="Seed"
          help="Same seed and values, same accounts, on every computer."
          value={form.seed}
          min={0}
          max={Number.MAX_SAFE_INTEGER}
          onCommit={(seed) => change({ seed })}
        />
        <SharesFields shares={form.shares ?? {}} onChange={(shares) => change({ shares })} />
      </div>
      <Check checked={form.crm === true} onChange={(crm) => change({ crm })}>
        With what a CRM knows: nationality, credit limit, up-sell and cross-sell score
      </Check>
      <ProcessesFields
        preset={form.preset}
        processes={form.processes ?? null}
        onChange={(processes) => change({ processes })}
      />
      <SketchPanel options={options} />
      {wrong === null ? null : (
        <p className="neg2" role="alert">
          {wrong}
        </p>
      )}
    </Dialog>
  );
}
