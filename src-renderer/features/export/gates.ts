import type { Problem } from '../../../src-engine/base/problem.ts';
import type { MeasureId } from '../../../src-engine/model/comparison.ts';
import type {
  DocumentSummary,
  RunHeader,
  RunView,
  StrategyHeader,
} from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';

/** One line of the checklist before an export. */
export interface Gate {
  readonly id: 'validation' | 'evidence' | 'checks';
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
