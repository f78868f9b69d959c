import type { Problem } from '../../../src-engine/base/problem.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { BehaviourMark } from '../../../src-engine/model/behaviour-notes.ts';
import type { Comparison, MeasureId } from '../../../src-engine/model/comparison.ts';
import type { ExportReview } from '../../../src-engine/model/export-review.ts';
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
  readonly id: 'validation' | 'evidence' | 'outcomes' | 'checks' | 'split' | 'review';
  readonly state: 'holds' | 'note' | 'blocks';
  readonly title: string;
  readonly lines: readonly string[];
}

const MARK_LINES: Readonly<Record<BehaviourMark, string>> = {
  uncalibrated:
    'The backtest of this model is red: what the run says will come in is not to be relied on.',
  replay: 'A replay shows timing and volume, not response: it is no evidence for a strategy.',
};

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
      state: run.behaviourMark === null ? 'holds' : 'note',
      title: `Evidence matches this version: run ${run.id}${run.behaviourMark === null ? '' : `, ${run.behaviourMark}`}`,
      lines: [
        `${counted(run.accounts, 'account')}, ${counted(run.days, 'day')}, ${counted(run.replications, 'replication')}, seed ${run.seed}`,
        ...(run.behaviourName === null ? [] : [`Behaviour model: ${run.behaviourName}`]),
        ...(run.behaviourMark === null ? [] : [MARK_LINES[run.behaviourMark]]),
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
        ? `${counted(breached, 'outcome guardrail')} of ${guardrails.length} breached`
        : found.length > 0
          ? `${counted(found.length, 'outcome guardrail')} of ${guardrails.length} near the limit`
          : `Outcome guardrails: ${guardrails.length} of ${guardrails.length} hold`,
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

/** Shares of the live tests inside the strategy: what the champion keeps and its challengers take is everything. */
export function splitGate({ championChallenger }: Pick<Strategy, 'championChallenger'>): Gate {
  const shares = new Map<string, number>();
  for (const { champion, shareBasisPoints } of championChallenger)
    shares.set(champion, (shares.get(champion) ?? 0) + shareBasisPoints);
  const over = [...shares].filter(([, share]) => share > ALL_BASIS_POINTS);
  return {
    id: 'split',
    state: over.length > 0 ? 'blocks' : 'holds',
    title:
      over.length > 0
        ? 'Challenger split takes more than 100 %'
        : shares.size === 0
          ? 'No live test: every process runs the champion template'
          : 'Challenger split sums to 100 %',
    lines: [...shares].map(
      ([champion, share]) =>
        `${champion}: champion ${percent(ALL_BASIS_POINTS - share)}, challengers ${percent(share)}`,
    ),
  };
}

const ALL_BASIS_POINTS = 10_000;

function percent(basisPoints: number): string {
  return `${formatNumber(basisPoints / 100, basisPoints % 100 === 0 ? 0 : 2)} %`;
}

/** Which notes a version needs before it may leave (ux 2.8): for warnings, and for open checks. */
export interface NotesNeeded {
  readonly warnings: boolean;
  readonly checks: boolean;
}

export function notesNeeded(gates: readonly Gate[]): NotesNeeded {
  const isOpen = (id: Gate['id']) => gates.some((gate) => gate.id === id && gate.state === 'note');
  return { warnings: isOpen('validation'), checks: isOpen('checks') || isOpen('outcomes') };
}

/** Warnings and open checks do not block, but somebody must have looked at them, by name. */
export function reviewGate(needed: NotesNeeded, review: ExportReview | null): Gate {
  const missing = [
    ...(needed.warnings && !isSaid(review?.warningsNote)
      ? ['Say why the warnings are accepted.']
      : []),
    ...(needed.checks && !isSaid(review?.checksNote)
      ? ['Say why the open checks are accepted.']
      : []),
    ...((needed.warnings || needed.checks) && !isSaid(review?.reviewer)
      ? ['Name who has looked at them.']
      : []),
  ];
  const reviewer = review?.reviewer ?? '';
  return {
    id: 'review',
    state: missing.length > 0 ? 'blocks' : 'holds',
    title:
      missing.length > 0
        ? 'Not reviewed yet'
        : reviewer !== ''
          ? `Reviewed by ${reviewer}, ${review?.reviewedOn ?? ''}`
          : 'Nothing needs a note',
    lines: missing,
  };
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** What keeps the file from being written, or null. */
export function blockedBy(gates: readonly Gate[]): string | null {
  const gate = gates.find((candidate) => candidate.state === 'blocks');
  return gate === undefined ? null : `${gate.title}. ${gate.lines[0] ?? ''}`.trim();
}
