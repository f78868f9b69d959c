import { resolve } from 'node:path';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { CliIo } from '../cli-io.ts';
import { openPortfolio } from '../documents.ts';
import type { PlanDocument } from './plan-json.ts';

/** The portfolio of a run's folder: where the plan says, or where the command line says, and unchanged. */
export async function portfolioOfRun(
  io: CliIo,
  folder: string,
  document: PlanDocument,
  named: string | null,
): Promise<Result<Portfolio, Failure>> {
  const path = named ?? resolve(io.folder, folder, document.portfolio.path);
  const portfolio = await openPortfolio(io, path);
  if (!portfolio.ok) {
    if (named !== null) return portfolio;
    const message = `The portfolio of this run cannot be opened any more: ${portfolio.error.message}`;
    const hint = 'Name its document with --portfolio FILE.';
    return err(failure('bad-file', message, portfolio.error.where, hint));
  }
  if (portfolio.value.fingerprint === document.portfolio.fingerprint) return portfolio;
  const message = `The portfolio in ${path} is not the one of this run, or was changed since.`;
  const hint = 'Name the unchanged document with --portfolio FILE, or run again.';
  return err(failure('bad-portfolio', message, '', hint));
}
