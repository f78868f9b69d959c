import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { type EngineSql, openEngineSql } from '../../store/sqlite.ts';
import { Workspace } from '../../store/workspace.ts';
import type { CliIo } from './cli-io.ts';
import { readBytes } from './files/read-input.ts';

export async function engineSql(io: CliIo): Promise<EngineSql> {
  return openEngineSql(await io.sqlWasm());
}

/** Opens a .cstrat file named on the command line; failures name the file. Close it when done. */
export async function openDocument(io: CliIo, path: string): Promise<Result<Workspace, Failure>> {
  const bytes = await readBytes(io.folder, path);
  if (!bytes.ok) return bytes;
  const opened = Workspace.open(await engineSql(io), bytes.value);
  return opened.ok ? opened : err({ ...opened.error, where: path });
}

/** The portfolio of a .cstrat file. */
export async function openPortfolio(io: CliIo, path: string): Promise<Result<Portfolio, Failure>> {
  const opened = await openPortfolioAnd(io, path, () => null);
  return opened.ok ? ok(opened.value.portfolio) : opened;
}

/** The same with what else is read of the document. */
export async function openPortfolioAnd<T>(
  io: CliIo,
  path: string,
  read: (workspace: Workspace) => T,
): Promise<Result<{ readonly portfolio: Portfolio; readonly also: T }, Failure>> {
  const workspace = await openDocument(io, path);
  if (!workspace.ok) return workspace;
  try {
    const loaded = workspace.value.portfolio.load();
    if (!loaded.ok) return err({ ...loaded.error, where: path });
    if (loaded.value !== null) return ok({ portfolio: loaded.value, also: read(workspace.value) });
    const hint = 'Make one with cslab import or cslab generate.';
    return err(failure('bad-portfolio', 'The document holds no portfolio.', path, hint));
  } finally {
    workspace.value.close();
  }
}
