import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { type PlanOnDocument, planOnDocument } from '../../service/plan-on-document.ts';
import { type EngineSql, openEngineSql } from '../../store/sqlite.ts';
import { Workspace } from '../../store/workspace.ts';
import type { CliIo } from './cli-io.ts';
import { readBytes } from './files/read-input.ts';

export async function engineSql(io: CliIo): Promise<EngineSql> {
  return openEngineSql(await io.sqlWasm());
}

/** Opens a .cstrat file named on the command line; failures name the file. Close it when done. */
async function openDocument(io: CliIo, path: string): Promise<Result<Workspace, Failure>> {
  const bytes = await readBytes(io.folder, path);
  if (!bytes.ok) return bytes;
  const opened = Workspace.open(await engineSql(io), bytes.value);
  return opened.ok ? opened : err({ ...opened.error, where: path });
}

/** The portfolio of a .cstrat file, to look at it; to run on it, see `openForRuns`. */
export async function openPortfolio(io: CliIo, path: string): Promise<Result<Portfolio, Failure>> {
  const opened = await openPortfolioAnd(io, path, () => null);
  return opened.ok ? ok(opened.value.portfolio) : opened;
}

/** A portfolio with what makes the plans of runs on it: a document may know more than its accounts. */
export interface RunGround {
  readonly portfolio: Portfolio;
  readonly planOf: PlanOnDocument;
}

/** The portfolio of a .cstrat file to run strategies on. */
export async function openForRuns(io: CliIo, path: string): Promise<Result<RunGround, Failure>> {
  const opened = await openPortfolioAnd(io, path, planOnDocument);
  if (!opened.ok) return opened;
  return ok({ portfolio: opened.value.portfolio, planOf: opened.value.also });
}

/** The portfolio of a .cstrat file with what else is read of the document. */
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
