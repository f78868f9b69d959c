import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { caseStrategy } from '../cases/case-plan.ts';
import { writeCaseRows } from '../cases/case-rows.ts';
import type { Case } from '../cases/case-schema.ts';
import { caseDay } from '../cases/run-case.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { Workspace } from '../store/workspace.ts';

/** The accounts of a case as a document would hold them, in a workspace that is closed again. */
export function casePortfolio(sql: EngineSql, example: Case): Result<Portfolio, Failure> {
  const strategy = caseStrategy(example);
  if (!strategy.ok) return strategy;
  const draft = new PortfolioDraft();
  writeCaseRows(example, draft);
  const workspace = Workspace.create(sql);
  try {
    const { currency } = strategy.value;
    const header = { name: example.name, source: '', asOfDay: caseDay(example), currency };
    workspace.portfolio.replace(draft, { ...header, generated: true }, null);
    const loaded = workspace.portfolio.load();
    if (!loaded.ok) return loaded;
    // A case has at least one account.
    return ok(loaded.value as Portfolio);
  } finally {
    workspace.close();
  }
}
