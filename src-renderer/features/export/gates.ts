import type { Problem } from '../../../src-engine/base/problem.ts';
import type { Comparison, MeasureId } from '../../../src-engine/model/comparison.ts';
import { OUTCOME_GUARDRAIL_DEFINITIONS } from '../../../src-engine/model/outcome-guardrail.ts';
import type {
  DocumentSummary,
  RunHeader,
  RunView,
  StrategyHeader,
} from '../../../src-engine/protocol/methods.ts';
import { counted, formatNumber } from '../../format/count.ts';

/** One line of the checklist before an export. */
export interface Gate {
  readonly id: 'validation' | 'evidence' | 'outcomes' | 'checks';
  readonly state: 'holds' | 'note' | 'blocks';
  readonly title: string;
  readonly lines: readonly string[];
}

/** The newest run that tested exactly this strategy on the open portfolio under the document's model, and as which arm. */
export function matchingRun(
  summary: DocumentSummary,
  strategy: StrategyHeader,
): { readonly run: RunHeader; readonly arm: number } | null {
  for (const run of [...summary.runs].reverse()) {
    if (run.portfolioFingerprint !== summary.portfolio?.fingerprint) continue;
    if (run.behaviourFingerprint !== summary.behaviour.fingerprint) continue;
    const arm = run.arms.findIndex(
      (candidate) => candidate.strategyFingerprint === strategy.fingerprint,
    );
    if (arm >= 0) return { run, arm };
  }
  return null;
}

export function validationGate(problems: readonly Problem[]): Gate {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  return {
    id: 'validation',
    state: errors.length > 0 ? 'blocks' : warnings.length > 0 ? 'note' : 'holds',
    title: `Validation: ${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}`,
    lines: [...errors, ...warnings].map((problem) => problem.message),
  };
}

export function evidenceGate(summary: DocumentSummary, strategy: StrategyHeader): Gate {
  const match = matchingRun(summary, strategy);
  if (match !== null) {
    const { run } = match;
    return {
      id: 'evidence',
      state: 'holds',
      title: `Evidence matches this version: run ${run.id}`,
      lines: [
        `${counted(run.accounts, 'account')}, ${counted(run.days, 'day')}, ${counted(run.replications, 'replication')}, seed ${run.seed}`,
        ...(run.behaviourName === null ? [] : [`Behaviour model: ${run.behaviourName}`]),
      ],
    };
  }
  const newest = summary.runs.at(-1);
  const why =
    newest === undefined
      ? 'Nothing has run yet.'
      : newest.portfolioFingerprint !== summary.portfolio?.fingerprint
        ? `Run ${newest.id} was made on another portfolio.`
        : newest.behaviourFingerprint !== summary.behaviour.fingerprint
          ? `Run ${newest.id} was made with another behaviour model.`
          : `Run ${newest.id} tested other versions of the strategies.`;
  return {
    id: 'evidence',
    state: 'blocks',
    title: 'No run has tested this version',
    lines: [`${why} Run the comparison again.`],
  };
}

/** The run that tested a strategy, as far as its outcomes are judged. */
interface Judged {
  readonly header: Pick<RunHeader, 'id'>;
  readonly comparison: Pick<Comparison, 'guardrails'>;
}

/**
 * Outcomes that must stay within a limit. A challenger that is beyond one goes nowhere; the champion is in production
 * already, so its own breach is only told. Null when no outcome has a limit.
 */
export function outcomeGate({ comparison, header }: Judged, arm: number): Gate | null {
  const { guardrails } = comparison;
  if (guardrails.length === 0) return null;
  const found = guardrails.flatMap(({ guardrail, limit, values, readings }) => {
    const reading = readings[arm];
    const value = values[arm];
    if (value === undefined || reading === undefined || reading === 'Within limit') return [];
    const { label } = OUTCOME_GUARDRAIL_DEFINITIONS[guardrail];
    const shown = `${formatNumber(value.value, 2)}, at most ${formatNumber(limit, 2)}`;
    return [{ reading, line: `${label}: ${reading} in run ${header.id} (${shown})` }];
  });
  const breached = found.filter(({ reading }) => reading === 'Limit breached').length;
  return {
    id: 'outcomes',
    state: breached > 0 && arm > 0 ? 'blocks' : found.length > 0 ? 'note' : 'holds',
    title:
      breached > 0
        ? `${counted(breached, 'outcome guardrail')} breached`
        : found.length > 0
          ? `${counted(found.length, 'outcome guardrail')} near the limit`
          : 'Outcome guardrails hold',
    lines: found.map(({ line }) => line),
  };
}

/** Measures other than the primary one that read Worse or need a look, for a challenger of a matching run. */
export function checksGate(
  view: RunView,
  arm: number,
  label: (measure: MeasureId) => string,
): Gate | null {
  if (arm === 0) return null;
  const open = view.comparison.measures.filter((measure) => {
    const reading = measure.readings[arm - 1];
    return reading === 'Worse' || reading === 'Check this';
  });
  return {
    id: 'checks',
    state: open.length > 0 ? 'note' : 'holds',
    title: open.length === 0 ? 'No checks open' : `${counted(open.length, 'check')} open`,
    lines: open.map((measure) => `${label(measure.measure)}: ${measure.readings[arm - 1] ?? ''}`),
  };
}

/** What keeps the file from being written, or null. */
export function blockedBy(gates: readonly Gate[]): string | null {
  const gate = gates.find((candidate) => candidate.state === 'blocks');
  return gate === undefined ? null : `${gate.title}. ${gate.lines[0] ?? ''}`.trim();
}
