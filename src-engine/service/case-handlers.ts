import { ok } from '../base/result.ts';
import { casePayments, caseStrategy } from '../cases/case-plan.ts';
import { writeCaseRows } from '../cases/case-rows.ts';
import { caseDay, runCase } from '../cases/run-case.ts';
import { SAMPLE_CASES } from '../cases/sample-cases.ts';
import { stillBehaviour } from '../cases/still-behaviour.ts';
import { prettyJson } from '../config/pretty-json.ts';
import { accountCase } from '../evidence/regression/account-case.ts';
import type { CaseMethods } from '../protocol/case-methods.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import { rerunnable } from './account-handlers.ts';
import { caseSource } from './case-payments.ts';
import { casePortfolio } from './case-portfolio.ts';
import { caseOfFile, chosenCase } from './chosen-case.ts';
import { replacePortfolio } from './replace-portfolio.ts';
import type { Session } from './session.ts';
import { storedBehaviour } from './stored-behaviour.ts';
import { storedStrategy } from './stored-strategy.ts';

type CaseHandlers = Pick<Handlers, keyof CaseMethods>;

/** The worked examples, what comes of one, and a document made of one: its accounts, its rules, customers who do nothing by chance. */
export function caseHandlers(session: Session): CaseHandlers {
  return {
    sampleCases: () =>
      ok(
        [...SAMPLE_CASES].map(([id, { name, description, days }]) => ({
          id,
          name,
          description,
          days,
        })),
      ),

    readCase: ({ file }) => {
      const read = caseOfFile(session.sql, file);
      if (!read.ok) return read;
      const { name, description, days } = read.value;
      return ok({ name, description, days });
    },

    checkCase: (choice) => {
      const found = chosenCase(session.sql, choice);
      if (!found.ok) return found;
      const portfolio = casePortfolio(session.sql, found.value);
      return portfolio.ok ? runCase(found.value, portfolio.value) : portfolio;
    },

    openCase: (choice) => {
      const found = chosenCase(session.sql, choice);
      if (!found.ok) return found;
      const example = found.value;
      const strategy = caseStrategy(example);
      if (!strategy.ok) return strategy;
      const payments = casePayments(example);
      if (!payments.ok) return payments;
      const draft = new PortfolioDraft();
      writeCaseRows(example, draft);
      const workspace = session.startNew();
      const header = {
        name: example.name,
        source: caseSource(choice),
        asOfDay: caseDay(example),
        currency: strategy.value.currency,
        generated: true,
      };
      replacePortfolio(session, workspace, draft, header, null, null);
      workspace.payments.add(payments.value);
      workspace.strategies.put(0, storedStrategy(strategy.value));
      const still = stillBehaviour(example);
      workspace.behaviour.put(storedBehaviour(still));
      return session.summary();
    },

    accountCase: ({ runId, arm, accountId }) => {
      const rerun = rerunnable(session, runId);
      if (!rerun.ok) return rerun;
      const { portfolio, plan } = rerun.value;
      const made = accountCase(portfolio, plan, { arm, accountId }, (example) =>
        casePortfolio(session.sql, example),
      );
      if (!made.ok) return made;
      const name = accountId.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-');
      const { days } = made.value;
      return ok({ fileName: `account-${name}.case.json`, text: prettyJson(made.value), days });
    },
  };
}
