import {
  BEHAVIOUR_PRESETS,
  type BehaviourPreset,
  behaviourPreset,
} from '../../../../src-engine/config/behaviour-presets.ts';
import { exportBehaviour } from '../../../../src-engine/config/export-behaviour.ts';
import { replayBehaviour } from '../../../../src-engine/config/replay-behaviour.ts';
import { useBehaviourHeader } from '../../../stores/document-state.ts';
import { Select } from '../../../ui/Select.tsx';
import { chooseModel, resetModel } from '../behaviour-actions.ts';

type Choice = BehaviourPreset | 'default' | 'replay' | 'own';

const PRESET_WORDS: Readonly<Record<BehaviourPreset, string>> = {
  'utility-US-regulated': 'Utility, US, regulated',
  'energy-UK': 'Energy, UK',
  'energy-AU': 'Energy, Australia',
  'telecom-postpaid': 'Telecom, postpaid',
  card: 'Card',
};

/** A model of the list, or one of the document's own: imported, calibrated, tested. */
function choiceOf(name: string, isDefault: boolean): Choice {
  if (isDefault) return 'default';
  if (name === replayBehaviour().name) return 'replay';
  return BEHAVIOUR_PRESETS.find((preset) => preset === name) ?? 'own';
}

/** Which model new runs use: the default, the preset of a sector, recorded payments, or the document's own. */
export function ModelChoice() {
  const { name, isDefault } = useBehaviourHeader();
  const choice = choiceOf(name, isDefault);
  const options: { id: Choice; label: string; disabled?: boolean }[] = [
    { id: 'default', label: 'Default assumptions' },
    ...BEHAVIOUR_PRESETS.map((id) => ({ id, label: `Preset: ${PRESET_WORDS[id]}` })),
    { id: 'replay', label: 'Replay of recorded payments' },
    ...(choice === 'own' ? [{ id: 'own' as const, label: name, disabled: true }] : []),
  ];
  const onChange = (next: Choice): void => {
    if (next === choice || next === 'own') return;
    if (next === 'default') void resetModel();
    else {
      const model = next === 'replay' ? replayBehaviour() : behaviourPreset(next);
      void chooseModel(exportBehaviour(model).text, model.name);
    }
  };
  return (
    <Select
      label="Model for new runs"
      help="A preset is the default with figures of a sector changed; each has its source below. A replay pays what the portfolio records after its as-of date: it shows timing and volume, not response."
      options={options}
      value={choice}
      onChange={onChange}
    />
  );
}
