import { describe, expect, it } from 'vitest';
import { memoryFile } from '../../test/property/ingest-kit.ts';
import type { ImportMapping } from './mapping.ts';
import { previewFiles } from './preview-files.ts';

const noTables = () => null;

describe('files of further tables', () => {
  const ledger = [
    'ledger.csv',
    'account;document;posted;due date;amount\nA;1;2026-01-05;2026-01-26;1,50\n',
  ] as const;
  const processes = [
    'a-processes.csv',
    'account;class;template;began;last step\nA;ENERGY;STD;2026-02-16;20\n',
  ] as const;
  const together = async (
    files: readonly (readonly [string, string])[],
    saved: readonly ImportMapping[] = [],
  ) => {
    const read = files.map(([name, content]) => memoryFile(name, content));
    const result = await previewFiles(read, saved, noTables);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };

  it('are found beside the accounts, in whatever order they were chosen', async () => {
    const found = await together([processes, ledger]);
    expect(found.proposal.shape).toBe('ledger');
    expect(found.proposal.name).toBe('ledger');
    expect(found.columns).toContain('document');
    expect(found.proposal.tables).toMatchObject([{ rows: 'processes', file: 'a-processes.csv' }]);
    expect(found.tableTargets[0]?.map(({ target }) => target)).toContain('lastEvent');
    expect(await together([ledger, processes])).toEqual(found);
    expect((await together([ledger])).proposal.tables).toBeUndefined();
  });

  it('had no columns to choose from: they come with their first rows', async () => {
    const found = await together([processes, ledger]);
    expect(found.tableBeginnings).toEqual([
      {
        columns: ['account', 'class', 'template', 'began', 'last step'],
        rows: [['A', 'ENERGY', 'STD', '2026-02-16', '20']],
      },
    ]);
    // A remembered table whose file was not chosen this time has nothing to show.
    const saved = [found.proposal];
    expect((await together([ledger], saved)).tableBeginnings).toEqual([{ columns: [], rows: [] }]);
  });

  it('of one JSON file have the columns of their own array', async () => {
    const text =
      '{"accounts":[{"account":"A","debt class":"ENERGY","amount":1,"due":"2026-01-05"}],"holds":[{"who":"A","why":"DISPUTE"}]}';
    const { proposal } = await together([['all.json', text]]);
    const holds = { rows: 'holds', file: null, table: '/holds', fields: [], values: [] } as const;
    const gone = { ...holds, table: '/gone' } as const;
    const saved = [{ ...proposal, tables: [holds, gone] }];
    expect((await together([['all.json', text]], saved)).tableBeginnings).toEqual([
      { columns: ['who', 'why'], rows: [['A', 'DISPUTE']] },
      { columns: [], rows: [] },
    ]);
  });

  it('keep the way in which a saved mapping reads them, and others join it', async () => {
    const { proposal } = await together([processes, ledger]);
    const [own] = proposal.tables ?? [];
    if (own === undefined) throw new Error('nothing was proposed');
    const tables = [{ ...own, fields: own.fields.slice(0, 4) }];
    const promises = ['p.csv', 'account;made;due;amount\nA;2026-03-01;2026-03-10;5,00\n'] as const;
    const found = await together([processes, promises, ledger], [{ ...proposal, tables }]);
    expect(found.remembered).toBe(true);
    expect(found.proposal.tables?.[0]).toEqual(tables[0]);
    expect(found.proposal.tables?.[1]).toMatchObject({ rows: 'promises', file: 'p.csv' });
    expect(found.proposal.tables).toHaveLength(2);
  });

  it('alone are looked at as accounts', async () => {
    expect((await together([processes])).proposal.tables).toBeUndefined();
  });
});
