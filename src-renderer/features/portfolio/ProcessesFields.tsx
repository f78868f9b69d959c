import type { PortfolioPreset } from '../../../src-engine/model/portfolio-preset.ts';
import { USUAL_TEMPLATE } from '../../../src-engine/model/usual-template.ts';
import type { ProcessesUnderWay } from '../../../src-engine/synth/options.ts';
import { Check } from '../../ui/Check.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Where the share starts when some are wanted. */
const STARTS_AT = 0.6;

interface Props {
  readonly preset: PortfolioPreset;
  /** Null for none. */
  readonly processes: ProcessesUnderWay | null;
  readonly onChange: (processes: ProcessesUnderWay | null) => void;
}

/** Collection processes that run on the as-of date: for how many accounts past due, and by which template they go on. */
export function ProcessesFields({ preset, processes, onChange }: Props) {
  return (
    <>
      <Check
        checked={processes !== null}
        onChange={(checked) =>
          onChange(checked ? { share: STARTS_AT, template: USUAL_TEMPLATE[preset] } : null)
        }
      >
        With collection processes under way
      </Check>
      {processes === null ? null : (
        <div className="fields three under-way">
          <NumberField
            label="Under way"
            help="Of the accounts past due, without those on a pay plan."
            unit="%"
            value={Math.round(processes.share * 100)}
            min={0}
            max={100}
            onCommit={(percent) => onChange({ ...processes, share: percent / 100 })}
          />
          <TextField
            label="Process template"
            help="Strategies that have it go on with them."
            value={processes.template}
            onCommit={(template) => onChange({ ...processes, template: template.trim() })}
          />
        </div>
      )}
    </>
  );
}
