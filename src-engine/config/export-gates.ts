import { numberText } from '../base/number-text.ts';
import type { Problem } from '../base/problem.ts';
import type { Comparison, MeasureId } from '../model/comparison.ts';
import type { ExportReview } from '../model/export-review.ts';
import { guardrailFigure } from '../model/guardrail-figure.ts';
import { OUTCOME_GUARDRAIL_DEFINITIONS } from '../model/outcome-guardrail.ts';
import type { Strategy } from './strategy-schema.ts';

/** One line of the checklist before an export. */
export interface Gate {
  readonly id: 'validation' | 'evidence' | 'outcomes' | 'checks' | 'split' | 'review';
  readonly state: 'holds' | 'note' | 'blocks';
  readonly title: string;
  readonly lines: readonly string[];
}

/** Errors block, warnings need a note. */
export function validationGate(
  problems: readonly Problem[],
  write: NumberWriter = numberText,
): Gate {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  return {
    id: 'validation',
    state: errors.length > 0 ? 'blocks' : warnings.length > 0 ? 'note' : 'holds',
    title: `Validation: ${counted(errors.length, 'error', write)}, ${counted(warnings.length, 'warning', write)}`,
    lines: [...errors, ...warnings].map((problem) => problem.message),
  };
}

/** The run that tested a strategy, as far as its outcomes are judged. */
interface Judged {
  /** Null for a run that stands in no document. */
  readonly header: { readonly id: number | null };
  readonly comparison: Pick<Comparison, 'guardrails'>;
}

/** How a place writes numbers: with so many decimals. */
export type NumberWriter = (value: number, digits: number) => string;

function counted(value: number, noun: string, write: NumberWriter): string {
  return `${write(value, 0)} ${noun}${value === 1 ? '' : 's'}`;
}

/**
 * Outcomes that must stay within a limit. A challenger that is beyond one goes nowhere; the champion is in production
 * already, so its own breach is only told. Null when no outcome has a limit.
 */
export function outcomeGate(
  { comparison, header }: Judged,
  arm: number,
  write: NumberWriter = numberText,
): Gate | null {
  const { guardrails } = comparison;
  if (guardrails.length === 0) return null;
  const found = guardrails.flatMap(({ guardrail, limit, values, readings }) => {
    const reading = readings[arm];
    const value = values[arm];
    if (value === undefined || reading === undefined || reading === 'Within limit') return [];
    const { label } = OUTCOME_GUARDRAIL_DEFINITIONS[guardrail];
    const shown = `${guardrailFigure(guardrail, value.value, write)}, at most ${guardrailFigure(guardrail, limit, write)}`;
    return [
      {
        reading,
        line: `${label}: ${reading} in ${header.id === null ? 'the run' : `run ${header.id}`} (${shown})`,
      },
    ];
  });
  const breached = found.filter(({ reading }) => reading === 'Limit breached').length;
  return {
    id: 'outcomes',
    state: breached > 0 && arm > 0 ? 'blocks' : found.length > 0 ? 'note' : 'holds',
    title:
      breached > 0
        ? `${counted(breached, 'outcome guardrail', write)} of ${guardrails.length} breached`
        : found.length > 0
          ? `${counted(found.length, 'outcome guardrail', write)} of ${guardrails.length} near the limit`
          : `Outcome guardrails: ${guardrails.length} of ${guardrails.length} hold`,
    lines: found.map(({ line }) => line),
  };
}

/** Measures that read Worse or need a look, the primary one too, for a challenger of a matching run. */
export function checksGate(
  { comparison }: { readonly comparison: Pick<Comparison, 'measures'> },
  arm: number,
  label: (measure: MeasureId) => string,
  write: NumberWriter = numberText,
): Gate | null {
  if (arm === 0) return null;
  const open = comparison.measures.filter((measure) => {
    const reading = measure.readings[arm - 1];
    return reading === 'Worse' || reading === 'Check this';
  });
  return {
    id: 'checks',
    state: open.length > 0 ? 'note' : 'holds',
    title: open.length === 0 ? 'No checks open' : `${counted(open.length, 'check', write)} open`,
    lines: open.map((measure) => `${label(measure.measure)}: ${measure.readings[arm - 1] ?? ''}`),
  };
}

/** Shares of the live tests inside the strategy: what the champion keeps and its challengers take is everything. */
export function splitGate(
  { championChallenger }: Pick<Strategy, 'championChallenger'>,
  write: NumberWriter = numberText,
): Gate {
  const percent = (basisPoints: number) =>
    `${write(basisPoints / 100, basisPoints % 100 === 0 ? 0 : 2)}%`;
  const shares = new Map<string, number>();
  for (const { champion, shareBasisPoints } of championChallenger)
    shares.set(champion, (shares.get(champion) ?? 0) + shareBasisPoints);
  const over = [...shares].filter(([, share]) => share > ALL_BASIS_POINTS);
  return {
    id: 'split',
    state: over.length > 0 ? 'blocks' : 'holds',
    title:
      over.length > 0
        ? 'Challenger split takes more than 100%'
        : shares.size === 0
          ? 'No live test: every process runs the champion template'
          : 'Challenger split sums to 100%',
    lines: [...shares].map(
      ([champion, share]) =>
        `${champion}: champion ${percent(ALL_BASIS_POINTS - share)}, challengers ${percent(share)}`,
    ),
  };
}

const ALL_BASIS_POINTS = 10_000;

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
