import { describe, expect, it } from 'vitest';
import { droppedKind } from './dropped-kind.ts';

const file = (name: string, text = '') => new File([text], name);

describe('dropped files', () => {
  it('opens documents and imports extracts', async () => {
    expect(await droppedKind([file('a.CSTRAT')])).toBe('document');
    expect(await droppedKind([file('a.csv'), file('b.csv')])).toBe('portfolio');
    expect(await droppedKind([file('rows.json', '[{"schemaVersion": 1}]')])).toBe('portfolio');
    expect(await droppedKind([file('s.json', '{ "schemaVersion": 1, "name": "X" }')])).toBe(
      'strategy',
    );
  });

  it('takes nothing it does not know', async () => {
    expect(await droppedKind([])).toBe('nothing');
    expect(await droppedKind([file('photo.png')])).toBe('nothing');
    expect(await droppedKind([file('a.csv'), file('photo.png')])).toBe('nothing');
  });
});
