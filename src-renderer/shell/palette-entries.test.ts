import { describe, expect, it } from 'vitest';
import type { Command } from '../commands/registry.ts';
import { commandEntries, matchScore, type PaletteEntry, paletteList } from './palette-entries.ts';

const entry = (id: string, group: string, title: string): PaletteEntry => ({
  id,
  group,
  title,
  shortcut: null,
  enabled: true,
  run: () => undefined,
});
const entries = [
  entry('go.compare', 'Go to', 'Compare'),
  entry('file.open', 'File', 'Open…'),
  entry('file.import', 'File', 'Import portfolio…'),
  entry('view.tables', 'View', 'Charts as tables'),
];
const ids = (query: string, recent: readonly string[] = []) =>
  paletteList(entries, query, recent).map((one) => one.id);

describe('palette', () => {
  it('lists everything, what was used last first and once', () => {
    expect(ids('', ['file.import', 'gone'])).toEqual([
      'file.import',
      'go.compare',
      'file.open',
      'view.tables',
    ]);
    expect(paletteList(entries, '', ['file.import'])[0]?.group).toBe('Recent');
  });

  it('finds by any part, the start of a word before the middle', () => {
    expect(ids('port')).toEqual(['file.import']);
    expect(matchScore('Import portfolio…', 'port')).toBeLessThan(matchScore('Portfolio', 'port'));
    expect(ids('tables charts')).toEqual(['view.tables']);
    expect(ids('nothing like it')).toEqual([]);
  });

  it('finds by the menu, too', () => {
    expect(ids('file')).toEqual(['file.open', 'file.import']);
  });

  it('holds every command of the registry but itself, with its state of now', () => {
    const command = (id: string, section: Command['section'], enabled: boolean): Command => ({
      id,
      title: () => `title of ${id}`,
      section,
      enabled: () => enabled,
      run: () => undefined,
    });
    const list = commandEntries([
      command('edit.undo', 'Edit', false),
      command('view.palette', 'View', true),
      command('go.start', 'Go to', true),
    ]);
    expect(list.map((one) => [one.id, one.title, one.enabled])).toEqual([
      ['go.start', 'title of go.start', true],
      ['edit.undo', 'title of edit.undo', false],
    ]);
  });
});
