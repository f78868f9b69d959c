import { at } from '../../base/assert.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { Problem } from '../../base/problem.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { checkStrategy } from '../../config/check-strategy.ts';
import { parseStrategy } from '../../config/parse-strategy.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { CliIo } from './cli-io.ts';
import { readUtf8 } from './files/read-input.ts';

/** The first problem of a refused file as its failure; the others are counted. `seeAll` is a command that lists them. */
export function problemsFailure(
  code: 'bad-strategy' | 'bad-mapping' | 'bad-behaviour-model' | 'bad-file',
  path: string,
  problems: readonly Problem[],
  seeAll: string | null,
): Failure {
  const { pointer, message, hint } = at(problems, 0);
  const others = problems.length - 1;
  const more = others === 0 ? '' : ` ${others} more${seeAll === null ? '' : `: see ${seeAll}`}.`;
  return failure(code, message, pointer === '' ? path : `${path} at ${pointer}`, `${hint}${more}`);
}

/** A strategy file named on the command line, without an error of structure or rules; with a portfolio, ready to run on it. */
export async function readStrategy(
  io: CliIo,
  path: string,
  portfolio: Portfolio | null,
  portfolioPath: string | null,
): Promise<Result<Strategy, Failure>> {
  const text = await readUtf8(io.folder, path);
  if (!text.ok) return text;
  const parsed = parseStrategy(text.value);
  if (!parsed.ok) {
    return err(problemsFailure('bad-strategy', path, parsed.error, `cslab validate ${path}`));
  }
  const errors = checkStrategy(parsed.value, portfolio).filter(
    (problem) => problem.severity === 'error',
  );
  if (errors.length === 0) return ok(parsed.value);
  const seeAll = `cslab validate ${path}${portfolioPath === null ? '' : ` --portfolio ${portfolioPath}`}`;
  return err(problemsFailure('bad-strategy', path, errors, seeAll));
}
