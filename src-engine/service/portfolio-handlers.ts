import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { QualityLine } from '../protocol/portfolio-methods.ts';
import { accountBalances } from '../report/account-balances.ts';
import { generatedSketch } from '../report/generated-sketch.ts';
import { portfolioFields } from '../report/portfolio-fields.ts';
import { portfolioSummary } from '../report/portfolio-summary.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import { Workspace } from '../store/workspace.ts';
import { generateOptionsFailure } from '../synth/check-options.ts';
import type { GenerateShares, ProcessesUnderWay } from '../synth/options.ts';
import { replacePortfolio } from './replace-portfolio.ts';
import type { Session } from './session.ts';

type PortfolioHandlers = Pick<
  Handlers,
  'generatePortfolio' | 'sketchPortfolio' | 'portfolioSummary' | 'portfolioFields'
>;

/** Accounts of a sketch: enough for its shares to be right within 2 in 100, few enough to be made while somebody types. */
const SKETCH_ACCOUNTS = 600;

function importedLine(text: string, count: number): QualityLine {
  return { check: null, text, count, of: null, accounts: null };
}

function importedLines(workspace: Workspace): readonly QualityLine[] {
  const { portfolio } = workspace;
  if (portfolio.record()?.generated !== false) return [];
  const rejected = portfolio.rejectedCount();
  return [
    importedLine(
      rejected === 1 ? 'row was left out of the import' : 'rows were left out of the import',
      rejected,
    ),
    ...portfolio.importNotes().map(({ note, count }) => importedLine(note, count)),
  ];
}

/** ", own shares: 40% past due": what differs from the kind, for people. */
function sharesText(shares: GenerateShares = {}): string {
  const words = { pastDue: 'past due', onPlan: 'on a pay plan', isProtected: 'protected' } as const;
  const told = (Object.keys(words) as readonly (keyof typeof words)[]).flatMap((name) => {
    const share = shares[name];
    return share === undefined ? [] : [`${Math.round(share * 100)}% ${words[name]}`];
  });
  return told.length === 0 ? '' : `, ${told.join(', ')}`;
}

/** ", 40% of arrears under way by ENERGY-STD". */
function processesText(processes: ProcessesUnderWay | undefined): string {
  if (processes === undefined) return '';
  return `, ${Math.round(processes.share * 100)}% of arrears under way by ${processes.template}`;
}

/** A generated portfolio, and what any portfolio looks like as a whole. */
export function portfolioHandlers(session: Session): PortfolioHandlers {
  return {
    generatePortfolio: async (options, context) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const problem = generateOptionsFailure(options);
      if (problem !== null) return err(problem);
      // Its lists of names are larger than all the rest of the engine.
      const { generateInSteps } = await import('../synth/generate.ts');
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
        source: `Generated: ${options.preset}, seed ${options.seed}${sharesText(options.shares)}${options.crm === true ? ', with CRM fields' : ''}${processesText(options.processes)}`,
        asOfDay: options.asOfDay,
        currency: options.currency,
        generated: true,
      };
      replacePortfolio(session, open.value, draft, header, null, options.preset);
      return session.summary();
    },

    sketchPortfolio: async (options) => {
      const problem = generateOptionsFailure(options);
      if (problem !== null) return err(problem);
      const { generatePortfolio } = await import('../synth/generate.ts');
      const draft = new PortfolioDraft();
      const accounts = Math.min(options.accounts, SKETCH_ACCOUNTS);
      generatePortfolio({ ...options, accounts }, draft, () => undefined);
      const { asOfDay, currency } = options;
      const header = { name: 'Sketch', source: 'Sketch', asOfDay, currency, generated: true };
      // A document of its own that nobody sees: the same accounts, debts and ages as when they are made for good.
      const scratch = Workspace.create(session.sql);
      try {
        const portfolio = scratch.portfolio.replace(draft, header, null);
        return ok(generatedSketch(portfolio, accountBalances(portfolio)));
      } finally {
        scratch.close();
      }
    },

    portfolioFields: () => {
      const open = session.portfolio();
      if (!open.ok) return open;
      return ok(portfolioFields(open.value.portfolio, open.value.balances));
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
