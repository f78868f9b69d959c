import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { droppedKind } from './dropped-kind.ts';

const file = (name: string, text = '') => new File([text], name);
const sample = (path: string) =>
  file(path.replace(/.*\//, ''), readFileSync(`samples/${path}`, 'utf8'));

describe('dropped files', () => {
  it('opens documents and imports extracts', async () => {
    expect(await droppedKind([file('a.CSTRAT')])).toBe('document');
    expect(await droppedKind([file('a.csv'), file('b.csv')])).toBe('portfolio');
    expect(await droppedKind([file('rows.json', '[{"schemaVersion": 1}]')])).toBe('portfolio');
    expect(await droppedKind([file('lines.json', '{"id": "A"}\n{"id": "B"}')])).toBe('portfolio');
    expect(await droppedKind([sample('portfolios/tiny-snapshot.json')])).toBe('portfolio');
    expect(await droppedKind([sample('portfolios/tmf678-bills.json')])).toBe('portfolio');
  });

  it('takes nothing it does not know', async () => {
    for (const files of [[], [file('photo.png')], [file('a.csv'), file('photo.png')]])
      expect(await droppedKind(files)).toEqual({
        refusal:
          'Only documents, portfolio extracts, strategy files and worked examples can be dropped here.',
      });
  });

  it('a case file was taken for a strategy', async () => {
    expect(await droppedKind([sample('cases/example-d-cancel.json')])).toBe('case');
    // A slip in typing is told by who reads it, with its place.
    expect(await droppedKind([file('c.json', '{ "kind": "case", "days": }')])).toBe('case');
    expect(await droppedKind([sample('strategies/champion.json')])).toBe('strategy');
    expect(await droppedKind([file('s.json', '{ "classControls": [ }')])).toBe('strategy');
  });

  it.each([
    ['behaviour/default.json', 'is a behaviour model: choose “Import model…” under Strategy'],
    ['mappings/tiny-snapshot.json', 'is a mapping, which cslab import reads with --mapping.'],
    ['guardrails/uk.json', 'is a pack of guardrails'],
    ['schema/strategy.schema.json', 'is a JSON Schema'],
  ])('any other JSON was taken for a strategy or an extract: %s', async (path, words) => {
    const kind = await droppedKind([sample(path)]);
    expect(kind).toEqual({ refusal: expect.stringContaining(words) });
  });

  it.each([
    ['{ "schemaVersion": 1, "kind": "manual-commands", "commands": [{}] }', 'manual commands'],
    ['{ "kind": "evidence", "arms": [{}] }', 'evidence bundle'],
    ['{ "experiment": "E", "phases": [{}] }', 'the plan of a live test'],
    ['{ "engineVersion": "0.3.22", "arms": [{}] }', 'a result of cslab'],
    ['{ "schemaVersion": 1, "name": "X" }', 'nor a portfolio extract'],
    ['"text"', 'nor a portfolio extract'],
  ])('says what %s is', async (text, words) => {
    const kind = await droppedKind([file('x.json', text)]);
    expect(kind).toEqual({ refusal: expect.stringMatching(`^x\\.json is .*${words}`) });
  });

  it('asks for an example or a strategy alone', async () => {
    const files = [file('a.csv'), sample('cases/example-d-cancel.json')];
    expect(await droppedKind(files)).toEqual({
      refusal: 'example-d-cancel.json is a worked example: drop it alone.',
    });
  });
});
