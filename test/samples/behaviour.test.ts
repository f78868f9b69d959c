import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { exportBehaviour } from '../../src-engine/config/export-behaviour.ts';
import { parseBehaviour } from '../../src-engine/config/parse-behaviour.ts';

const text = readFileSync(
  join(import.meta.dirname, '../../samples/behaviour/default.json'),
  'utf8',
);

it('is exactly the default behaviour model, written as the program writes it', () => {
  expect(parseBehaviour(text)).toEqual({ ok: true, value: defaultBehaviour() });
  expect(exportBehaviour(defaultBehaviour())).toMatchObject({
    fileName: 'Default-assumptions.behaviour.json',
    text,
  });
});
