import { findAlgorithm, listAlgorithms } from '../../../../src-engine/algorithms/registry.ts';
import { valueAt } from '../../../../src-engine/config/pointer.ts';
import { patternOf } from '../../../../src-engine/config/schema-words.ts';
import type { AlgorithmUse } from '../../../../src-engine/config/strategy-schema.ts';
import { Select } from '../../../ui/Select.tsx';
import { spotAt } from '../edit/blank-value.ts';
import { copyAlgorithm } from '../edit/criteria-edits.ts';
import { putValue } from '../edit/put-value.ts';
import { useEditor } from '../use-editor.ts';
import { ParameterInputs } from './ParameterInputs.tsx';
import { Place } from './Place.tsx';

interface Props {
  readonly pointer: string;
  /** What the algorithm is for; the group around the field shows it. */
  readonly label: string;
  readonly help: string;
  readonly use: AlgorithmUse;
}

/** Which algorithm is plugged in at a place, and its parameters. */
export function AlgorithmField({ pointer, label, help, use }: Props) {
  const { set } = useEditor();
  const spot = spotAt(patternOf(pointer));
  const specs = spot === undefined ? [] : listAlgorithms(spot);
  const spec = spot === undefined ? undefined : findAlgorithm(spot, use.code);
  const known = specs.map(({ code, title }) => ({ id: code, label: `${title} (${code})` }));
  const options = spec === undefined ? [...known, { id: use.code, label: use.code }] : known;
  return (
    <>
      <Place pointer={`${pointer}/code`}>
        {(error) => (
          <Select
            label="Algorithm"
            help={help}
            value={use.code}
            options={options}
            error={error}
            onChange={(code) => {
              const chosen = specs.find((candidate) => candidate.code === code);
              if (chosen === undefined) return;
              set(`Change ${label.toLowerCase()}`, (draft) =>
                putValue(draft, pointer, copyAlgorithm({ code, parameters: chosen.example })),
              );
            }}
          />
        )}
      </Place>
      <ParameterInputs
        spec={spec}
        use={use}
        pointer={pointer}
        subject={label}
        stacked
        // Safe: the pointer is that of the algorithm which is shown.
        find={(draft) => valueAt(draft, pointer) as AlgorithmUse | undefined}
      />
    </>
  );
}
