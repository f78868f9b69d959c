import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ABILITY_SWITCH } from '../../src-engine/config/ability-switch.ts';
import { BEHAVIOUR_PRESETS, behaviourPreset } from '../../src-engine/config/behaviour-presets.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { exportBehaviour } from '../../src-engine/config/export-behaviour.ts';
import { parseBehaviour } from '../../src-engine/config/parse-behaviour.ts';

function sampleText(name: string): string {
  return readFileSync(join(import.meta.dirname, `../../samples/behaviour/${name}.json`), 'utf8');
}
const text = sampleText('default');

it('is exactly the default behaviour model, written as the program writes it', () => {
  expect(parseBehaviour(text)).toEqual({ ok: true, value: defaultBehaviour() });
  expect(exportBehaviour(defaultBehaviour())).toMatchObject({
    fileName: 'Default-assumptions.behaviour.json',
    text,
  });
});

it.each(BEHAVIOUR_PRESETS)('%s is exactly the preset of that name', (preset) => {
  expect(exportBehaviour(behaviourPreset(preset)).text).toBe(sampleText(preset));
});

it('the default with the ability switch is a file too', () => {
  const model = {
    ...defaultBehaviour(),
    name: 'Default with ability switch',
    ability: ABILITY_SWITCH,
  };
  expect(exportBehaviour(model).text).toBe(sampleText('ability-switch'));
});
