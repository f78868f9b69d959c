import { beforeAll, describe, expect, it } from 'vitest';
import { openSql } from '../../test/support/open-sql.ts';
import { openDocument } from './document.ts';
import type { EngineSql } from './sqlite.ts';
import { Workspace } from './workspace.ts';

let sql: EngineSql;
let saved: Uint8Array;

beforeAll(async () => {
  sql = await openSql();
  const workspace = Workspace.create(sql);
  workspace.audit('made', 'document', null, null);
  saved = workspace.export();
  workspace.close();
});

function isSealed(bytes: Uint8Array): boolean {
  const opened = openDocument(sql, bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  opened.value.database.close();
  return opened.value.isSealed;
}

describe('the seal of a document', () => {
  it('holds for the bytes as they were written, and when they are written again', () => {
    expect(isSealed(saved)).toBe(true);
    const opened = Workspace.open(sql, saved);
    if (!opened.ok) throw new Error(opened.error.message);
    opened.value.audit('opened', 'document', null, null);
    expect(isSealed(opened.value.export())).toBe(true);
  });

  it('is broken by every change of a byte, even one that leaves a sound document', () => {
    const at = new TextDecoder('latin1').decode(saved).indexOf('madedocument');
    expect(at).toBeGreaterThan(0);
    expect(isSealed(saved.with(at, 'f'.charCodeAt(0)))).toBe(false);
  });

  it('is broken by an edit with a database tool', () => {
    const database = sql.open(saved);
    database.script("INSERT INTO meta VALUES ('note', 'mine')");
    expect(isSealed(database.exportBytes())).toBe(false);
  });

  it('does not stand in the way of its own loss', () => {
    const database = sql.open(saved);
    database.script('DELETE FROM document_seal');
    expect(isSealed(database.exportBytes())).toBe(false);
  });
});
