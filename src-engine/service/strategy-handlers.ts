import { fingerprint } from '../base/canonical-json.ts';
import type { Failure } from '../base/failure.ts';
import { utf8 } from '../base/hash.ts';
import { hasErrors, type Problem } from '../base/problem.ts';
import { err, ok, type Result } from '../base/result.ts';
import { scheduleCheck } from '../config/check/portfolio-schedules.ts';
import { checkStrategy } from '../config/check-strategy.ts';
import { controlSheets } from '../config/control-sheets.ts';
import { diffStrategies } from '../config/diff-strategies.ts';
import { exportStrategy } from '../config/export-strategy.ts';
import { fileStem } from '../config/file-stem.ts';
import { parseStrategy } from '../config/parse-strategy.ts';
import { type Strategy, strategySchema } from '../config/strategy-schema.ts';
import { rulesHtml } from '../evidence/rules/rules-html.ts';
import { zipBundle } from '../evidence/zip-bundle.ts';
import { criteriaCoverage } from '../explain/criteria-coverage.ts';
import { testAccount } from '../explain/test-account.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { DocumentSummary } from '../protocol/methods.ts';
import { runPlanStrategy } from './run-plan.ts';
import type { Session } from './session.ts';
import { noStrategy, storedStrategy, strategyOfText } from './stored-strategy.ts';

type StrategyHandlers = Pick<
  Handlers,
  | 'strategy'
  | 'putStrategy'
  | 'importStrategy'
  | 'removeStrategy'
  | 'validateStrategy'
  | 'criteriaCoverage'
  | 'scheduleCheck'
  | 'testAccount'
  | 'exportStrategy'
  | 'rulesPage'
  | 'controlSheets'
  | 'strategyChanges'
  | 'changesSinceRun'
  | 'runStrategy'
>;

/** Accounts that are listed where the rules and the CRM part; their number is counted in full. */
const LISTED_DIFFERENCES = 500;

/** The strategy of a slot. */
export function strategyInSlot(session: Session, slot: number): Result<Strategy, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const kept = open.value.strategies.get(slot);
  return kept === null ? err(noStrategy(slot)) : strategyOfText(kept.text, `Strategy ${kept.name}`);
}

/** Every finding of a strategy, against the portfolio too when the document has one. */
export function problemsOf(
  session: Session,
  strategy: Strategy,
): Result<readonly Problem[], Failure> {
  const portfolio = session.portfolioOrNull();
  if (!portfolio.ok) return portfolio;
  return ok(checkStrategy(strategy, portfolio.value?.portfolio ?? null));
}

/** Keeps the strategy when it has the shape of one; rule errors are kept too, a run and an export refuse them. */
function put(
  session: Session,
  slot: number,
  strategy: Strategy,
): Result<{ problems: readonly Problem[]; document: DocumentSummary }, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const problems = problemsOf(session, strategy);
  if (!problems.ok) return problems;
  const { strategies } = open.value;
  const before = strategies.get(slot)?.fingerprint ?? null;
  const next = strategySchema.safeParse(strategy).success ? storedStrategy(strategy) : null;
  if (next !== null && next.fingerprint !== before) {
    strategies.put(slot, next);
    open.value.audit('strategy saved', `slot ${slot}`, before, next.fingerprint);
  }
  const document = session.summary();
  return document.ok ? ok({ problems: problems.value, document: document.value }) : document;
}

/** The strategies of the document, one a slot. */
export function strategyHandlers(session: Session): StrategyHandlers {
  return {
    strategy: ({ slot }) => strategyInSlot(session, slot),

    putStrategy: ({ slot, strategy }) => put(session, slot, strategy),

    importStrategy: ({ slot, text }) => {
      const parsed = parseStrategy(text);
      const problems = parsed.ok ? problemsOf(session, parsed.value) : ok(parsed.error);
      if (!problems.ok) return problems;
      if (parsed.ok && !hasErrors(problems.value)) return put(session, slot, parsed.value);
      const document = session.summary();
      return document.ok ? ok({ problems: problems.value, document: document.value }) : document;
    },

    removeStrategy: ({ slot }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const before = open.value.strategies.get(slot);
      if (before === null) return err(noStrategy(slot));
      open.value.strategies.remove(slot);
      open.value.audit('strategy removed', `slot ${slot}`, before.fingerprint, null);
      return session.summary();
    },

    validateStrategy: ({ strategy }) => {
      const open = session.workspace();
      const problems = open.ok ? problemsOf(session, strategy) : ok(checkStrategy(strategy, null));
      if (!problems.ok) return problems;
      return ok({ problems: problems.value, fingerprint: fingerprint(strategy) });
    },

    criteriaCoverage: ({ slot }) => {
      const strategy = strategyInSlot(session, slot);
      if (!strategy.ok) return strategy;
      const portfolio = session.portfolio();
      return portfolio.ok ? criteriaCoverage(portfolio.value.portfolio, strategy.value) : portfolio;
    },

    scheduleCheck: ({ slot }) => {
      const strategy = strategyInSlot(session, slot);
      if (!strategy.ok) return strategy;
      const portfolio = session.portfolio();
      if (!portfolio.ok) return portfolio;
      const check = scheduleCheck(strategy.value, portfolio.value.portfolio, LISTED_DIFFERENCES);
      return ok({ ...check, unknown: [...check.unknown.values()].reduce((sum, n) => sum + n, 0) });
    },

    testAccount: ({ slot, accountId }) => {
      const strategy = strategyInSlot(session, slot);
      if (!strategy.ok) return strategy;
      const portfolio = session.portfolio();
      return portfolio.ok
        ? testAccount(portfolio.value.portfolio, strategy.value, accountId)
        : portfolio;
    },

    exportStrategy: ({ slot }) => {
      const strategy = strategyInSlot(session, slot);
      if (!strategy.ok) return strategy;
      const problems = problemsOf(session, strategy.value);
      if (!problems.ok) return problems;
      return ok({ ...exportStrategy(strategy.value), problems: problems.value });
    },

    rulesPage: ({ slot }) => {
      const strategy = strategyInSlot(session, slot);
      if (!strategy.ok) return strategy;
      const { name, version } = strategy.value;
      const fileName = `${fileStem(name, 'strategy')}-v${version}.rules.html`;
      return ok({ fileName, text: rulesHtml(strategy.value) });
    },

    controlSheets: ({ slot }) => {
      const strategy = strategyInSlot(session, slot);
      if (!strategy.ok) return strategy;
      const { name, version } = strategy.value;
      const sheets = [...controlSheets(strategy.value)].map(
        ([path, text]) => [path, utf8(text)] as const,
      );
      return ok({
        fileName: `${fileStem(name, 'strategy')}-v${version}.control-sheets.zip`,
        bytes: zipBundle(new Map(sheets)),
        fingerprint: fingerprint(strategy.value),
      });
    },

    strategyChanges: ({ fromSlot, toSlot }) => {
      const from = strategyInSlot(session, fromSlot);
      if (!from.ok) return from;
      const to = strategyInSlot(session, toSlot);
      return to.ok ? ok(diffStrategies(from.value, to.value)) : to;
    },

    changesSinceRun: ({ runId, arm, slot }) => {
      const then = runPlanStrategy(session, runId, arm);
      if (!then.ok) return then;
      const now = strategyInSlot(session, slot);
      return now.ok ? ok(diffStrategies(then.value, now.value)) : now;
    },

    runStrategy: ({ runId, arm }) => runPlanStrategy(session, runId, arm),
  };
}
