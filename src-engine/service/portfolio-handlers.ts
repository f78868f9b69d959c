import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { portfolioSummary } from '../report/portfolio-summary.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import type { Workspace } from '../store/workspace.ts';
import { generateOptionsFailure } from '../synth/check-options.ts';
import { generateInSteps } from '../synth/generate.ts';
import { replacePortfolio } from './replace-portfolio.ts';
import type { Session } from './session.ts';

type PortfolioHandlers = Pick<Handlers, 'generatePortfolio' | 'portfolioSummary'>;

function importedLines(workspace: Workspace) {
  const { portfolio } = workspace;
  if (portfolio.record()?.generated !== false) return [];
  return [
    { text: 'rows were left out of the import', count: portfolio.rejectedCount() },
    ...portfolio.importNotes().map(({ note, count }) => ({ text: note, count })),
  ];
}

/** A generated portfolio, and what any portfolio looks like as a whole. */
export function portfolioHandlers(session: Session): PortfolioHandlers {
  return {
    generatePortfolio: async (options, context) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const problem = generateOptionsFailure(options);
      if (problem !== null) return err(problem);
      const draft = new PortfolioDraft();
      for (const done of generateInSteps(options, draft)) {
        context.progress({ done, total: options.accounts });
        await context.pause();
        if (!context.signal.cancelled) continue;
        return err(failure('cancelled', 'The portfolio was not generated; nothing was changed.'));
      }
      const header = {
        // Without the number of accounts: whoever shows it groups its digits for the reader.
        name: `Generated ${options.preset} portfolio`,
        source: `Generated: ${options.preset}, seed ${options.seed}`,
        asOfDay: options.asOfDay,
        currency: options.currency,
        generated: true,
      };
      replacePortfolio(session, open.value, draft, header, null, options.preset);
      return session.summary();
    },

    portfolioSummary: () => {
      const open = session.workspace();
      if (!open.ok) return open;
      const found = session.portfolio();
      if (!found.ok) return found;
      const { portfolio, balances } = found.value;
      return ok(portfolioSummary(portfolio, balances, importedLines(open.value)));
    },
  };
}
