import type { PortfolioOfCase } from '../../../evidence/regression/freeze-case.ts';
import { casePortfolio } from '../../../service/case-portfolio.ts';
import type { CliIo } from '../cli-io.ts';
import { engineSql } from '../documents.ts';

/** Makes the portfolios of cases in a database of their own. */
export async function portfoliosOfCases(io: CliIo): Promise<PortfolioOfCase> {
  const sql = await engineSql(io);
  return (example) => casePortfolio(sql, example);
}
