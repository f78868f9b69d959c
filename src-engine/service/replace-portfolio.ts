import type { PortfolioPreset } from '../model/portfolio-preset.ts';
import type { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import type { ImportRecord, NewPortfolio } from '../store/repos/portfolio-repo.ts';
import type { Workspace } from '../store/workspace.ts';
import { followPortfolio } from './follow-portfolio.ts';
import type { Session } from './session.ts';

/** Puts a finished draft in the place of the document's portfolio, all at once, with all that follows from it. */
export function replacePortfolio(
  session: Session,
  workspace: Workspace,
  draft: PortfolioDraft,
  header: NewPortfolio,
  batch: ImportRecord | null,
  preset: PortfolioPreset | null,
): void {
  const before = workspace.portfolio.record()?.fingerprint ?? null;
  const portfolio = workspace.portfolio.replace(draft, header, batch);
  session.forgetPortfolio();
  followPortfolio(workspace, header.currency, preset);
  workspace.audit('portfolio replaced', header.source, before, portfolio.fingerprint);
}
