import type { Problem, Severity } from '../../../../src-engine/base/problem.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Problems of exactly this place, worst first. */
export function problemsAt(problems: readonly Problem[], pointer: string): readonly Problem[] {
  return byWorst(problems.filter((problem) => problem.pointer === pointer));
}

/** Problems of this place or anywhere inside it, worst first. */
export function problemsWithin(problems: readonly Problem[], pointer: string): readonly Problem[] {
  return byWorst(
    problems.filter(
      (problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`),
    ),
  );
}

/** Errors and warnings; notes are not counted anywhere. */
export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

export function countProblems(problems: readonly Problem[]): ProblemCount {
  return {
    errors: problems.filter((problem) => problem.severity === 'error').length,
    warnings: problems.filter((problem) => problem.severity === 'warning').length,
  };
}

/** "1 error, 2 warnings", or "No problems". */
export function problemSummary(problems: readonly Problem[]): string {
  const { errors, warnings } = countProblems(problems);
  const parts = [
    errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'No problems' : parts.join(', ');
}

function byWorst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
