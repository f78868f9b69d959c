import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import { caseStrategy } from '../cases/case-plan.ts';
import { writeCaseRows } from '../cases/case-rows.ts';
import { caseDay } from '../cases/run-case.ts';
import { sampleCases } from '../cases/sample-cases.ts';
import { stillBehaviour } from '../cases/still-behaviour.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import { replacePortfolio } from './replace-portfolio.ts';
import type { Session } from './session.ts';
import { storedBehaviour } from './stored-behaviour.ts';
import { storedStrategy } from './stored-strategy.ts';

type CaseHandlers = Pick<Handlers, 'sampleCases' | 'openCase'>;

/** The worked examples, and a document made of one: its accounts, its rules, customers who do nothing by chance. */
export function caseHandlers(session: Session): CaseHandlers {
  return {
    sampleCases: () =>
      ok(
        sampleCases().map(({ id, example }) => ({
          id,
          name: example.name,
          description: example.description,
        })),
      ),

    openCase: ({ id }) => {
      const found = sampleCases().find((sample) => sample.id === id);
      if (found === undefined) {
        const known = sampleCases().map((sample) => sample.id);
        return err(
          failure('not-found', `There is no worked example ${id}.`, '', `Use ${known.join(', ')}.`),
        );
      }
      const { example } = found;
      const strategy = caseStrategy(example);
      if (!strategy.ok) return strategy;
      const draft = new PortfolioDraft();
      writeCaseRows(example, draft);
      const workspace = session.startNew();
      const header = {
        name: example.name,
        source: `Worked example ${id}`,
        asOfDay: caseDay(example),
        currency: strategy.value.currency,
        generated: true,
      };
      replacePortfolio(session, workspace, draft, header, null, null);
      workspace.strategies.put(0, storedStrategy(strategy.value));
      const still = stillBehaviour(example.instalments === 'KEPT', example.fieldWorkDays);
      workspace.behaviour.put(storedBehaviour(still));
      return session.summary();
    },
  };
}
