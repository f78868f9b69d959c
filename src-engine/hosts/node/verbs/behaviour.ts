import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { parameterTable } from '../../../calibrate/parameter-table.ts';
import { BEHAVIOUR_PRESETS, presetDifferences } from '../../../config/behaviour-presets.ts';
import { exportBehaviour } from '../../../config/export-behaviour.ts';
import { readBehaviour } from '../behaviour-file.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeOutputs } from '../files/write-output.ts';
import { optional } from '../options/option-table.ts';
import { oneOf, someText } from '../options/value-types.ts';
import { table } from '../run-output/comparison-lines.ts';
import { parametersCsv } from '../run-output/parameters-csv.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  preset: optional(
    oneOf(BEHAVIOUR_PRESETS),
    'Sector whose figures to take. Default: the built-in table.',
  ),
  model: optional(someText('FILE'), 'A behaviour model to list instead of a preset.'),
  out: optional(someText('FILE'), 'Behaviour model to write (JSON).'),
  parameters: optional(
    someText('FILE'),
    'Every figure with its range, badge, grade and origin, as CSV to write.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

async function run({ io, values }: Call): Promise<Result<VerbOutcome, Failure>> {
  const { preset, model: path, out, parameters: parametersPath } = values;
  const model = await readBehaviour(io, path ?? (preset === null ? null : `preset:${preset}`));
  if (!model.ok) return model;
  const parameters = parameterTable(model.value);
  const file = exportBehaviour(model.value);
  const written = await writeOutputs(io.folder, [
    ...(out === null ? [] : [{ path: out, content: file.text }]),
    ...(parametersPath === null
      ? []
      : [{ path: parametersPath, content: parametersCsv(parameters) }]),
  ]);
  if (!written.ok) return written;
  const differences = preset === null || path !== null ? [] : presetDifferences(preset);
  const badges = (['data', 'shrunk', 'default', 'edited'] as const).map(
    (badge) => `${parameters.filter((line) => line.badge === badge).length} ${badge}`,
  );
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      `${model.value.name}: ${countWords(parameters.length, 'figure')}, ${badges.join(', ')}.`,
      ...(differences.length === 0
        ? []
        : [
            '',
            ...table([
              ['figure', 'built in', 'preset', 'range', 'grade'],
              ...differences.map(({ pointer, before, value, low, high, grade }) => [
                pointer,
                ...[number(before), number(value), `${number(low)} to ${number(high)}`, grade],
              ]),
            ]),
          ]),
      ...[out, parametersPath].filter((one) => one !== null).map((one) => `Wrote ${one}.`),
    ],
    json: { name: model.value.name, fingerprint: file.fingerprint, differences, parameters },
  });
}

const number = (value: number) => String(Number(value.toPrecision(4)));

export const BEHAVIOUR = defineVerb({
  name: 'behaviour',
  summary: 'List or write a behaviour model: the built-in one, or the preset of a sector.',
  positional: { placeholder: '', min: 0, max: 0, help: '' },
  options: OPTIONS,
  notes: [
    'A preset is the built-in table with some figures changed; each has a range, a grade (A trial or official statistic, B benchmark, C assumption) and its source in the file.',
  ],
  examples: [
    'cslab behaviour --preset energy-UK',
    'cslab behaviour --preset card --out card.json --parameters card.csv',
  ],
  run,
});
