import { fingerprint } from '../../../base/canonical-json.ts';
import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { hasErrors, type Problem } from '../../../base/problem.ts';
import { ok, type Result } from '../../../base/result.ts';
import { checkStrategy } from '../../../config/check-strategy.ts';
import { parseStrategy } from '../../../config/parse-strategy.ts';
import type { Strategy } from '../../../config/strategy-schema.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import { openPortfolio } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { readUtf8 } from '../files/read-input.ts';
import { wrapText } from '../options/help-text.ts';
import { optional } from '../options/option-table.ts';
import { someText } from '../options/value-types.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  portfolio: optional(
    someText('FILE'),
    'Check against the portfolio of this document too: currency, classes, services, contact data.',
  ),
};

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const path = positionals[0] ?? '';
  const text = await readUtf8(io.folder, path);
  if (!text.ok) return text;
  let portfolio: Portfolio | null = null;
  if (values.portfolio !== null) {
    const opened = await openPortfolio(io, values.portfolio);
    if (!opened.ok) return opened;
    portfolio = opened.value;
  }
  const parsed = parseStrategy(text.value);
  if (!parsed.ok) return ok(outcome(path, null, parsed.error));
  return ok(outcome(path, parsed.value, checkStrategy(parsed.value, portfolio)));
}

function problemLines(path: string, problem: Problem): string[] {
  const { severity, pointer, message, hint, code } = problem;
  return [
    `${severity}: ${path}${pointer === '' ? '' : ` at ${pointer}`} (${code})`,
    ...wrapText(message, '    '),
    ...(hint === '' ? [] : wrapText(hint, '    ')),
  ];
}

function countOf(problems: readonly Problem[], severity: Problem['severity']): string {
  const count = problems.filter((problem) => problem.severity === severity).length;
  return countWords(count, severity);
}

function outcome(
  path: string,
  strategy: Strategy | null,
  problems: readonly Problem[],
): VerbOutcome {
  const isValid = strategy !== null && !hasErrors(problems);
  const print = strategy === null ? null : fingerprint(strategy);
  const counts = (['error', 'warning', 'note'] as const)
    .map((severity) => countOf(problems, severity))
    .join(', ');
  const lines = problems.flatMap((problem) => problemLines(path, problem));
  if (strategy !== null) {
    lines.push(`${strategy.name} version ${strategy.version}, fingerprint ${print}`);
  }
  lines.push(`${path}: ${isValid ? 'valid' : 'not valid'}; ${counts}.`);
  return {
    exitCode: isValid ? EXIT_CODE.ok : EXIT_CODE.problemsFound,
    lines,
    json: {
      file: path,
      valid: isValid,
      name: strategy?.name ?? null,
      version: strategy?.version ?? null,
      strategyFingerprint: print,
      problems: problems.map(({ code, severity, pointer, message, hint }) => ({
        severity,
        pointer,
        message,
        hint,
        code,
      })),
    },
  };
}

export const VALIDATE = defineVerb({
  name: 'validate',
  summary: 'Check a strategy.json file: structure, references, rules that can never match.',
  positional: { placeholder: 'FILE', min: 1, max: 1, help: 'The strategy.json to check.' },
  options: OPTIONS,
  notes: [
    'Each problem has its place (a JSON pointer, or line and column), a sentence and a mend. Exit code 0 when there is no error, else 1; warnings and notes do not change it.',
  ],
  examples: [
    'cslab validate strategy.json',
    'cslab validate strategy.json --portfolio p.cstrat --json',
  ],
  run,
});
