import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Case } from '../../../cases/case-schema.ts';
import { parseCase } from '../../../cases/parse-case.ts';
import { runCase } from '../../../cases/run-case.ts';
import { sampleCases } from '../../../cases/sample-cases.ts';
import type { CaseReport } from '../../../model/case-report.ts';
import { casePortfolio } from '../../../service/case-portfolio.ts';
import type { CliIo } from '../cli-io.ts';
import { engineSql } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { readUtf8 } from '../files/read-input.ts';
import { flag } from '../options/option-table.ts';
import { problemsFailure } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  list: flag('Only list the examples that the program brings.'),
};

interface NamedCase {
  readonly file: string;
  readonly example: Case;
}

async function readCases(
  io: CliIo,
  paths: readonly string[],
): Promise<Result<NamedCase[], Failure>> {
  const cases: NamedCase[] = [];
  for (const path of paths) {
    const text = await readUtf8(io.folder, path);
    if (!text.ok) return text;
    const parsed = parseCase(text.value);
    if (!parsed.ok) return err(problemsFailure('bad-file', path, parsed.error, null));
    cases.push({ file: path, example: parsed.value });
  }
  return ok(cases);
}

function reportLines(file: string, report: CaseReport): string[] {
  const { difference } = report;
  if (difference === null) return [`ok       ${file}: ${report.name}`];
  return [
    `differs  ${file}: ${report.name}`,
    `         at ${difference.pointer}`,
    `         expected ${difference.expected}`,
    `         came     ${difference.actual}`,
  ];
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, positionals, values } = call;
  const samples = sampleCases().map(({ id, example }) => ({ file: id, example }));
  if (values.list) {
    return ok({
      exitCode: EXIT_CODE.ok,
      lines: samples.map(({ file, example }) => `${file.padEnd(24)} ${example.name}`),
      json: samples.map(({ file, example }) => ({
        case: file,
        name: example.name,
        source: example.source,
      })),
    });
  }
  const read = positionals.length === 0 ? ok(samples) : await readCases(io, positionals);
  if (!read.ok) return read;
  const reports: { file: string; report: CaseReport }[] = [];
  for (const { file, example } of read.value) {
    const portfolio = casePortfolio(await engineSql(io), example);
    if (!portfolio.ok) return err({ ...portfolio.error, where: file });
    const report = runCase(example, portfolio.value);
    if (!report.ok) return err({ ...report.error, where: `${file} ${report.error.where}`.trim() });
    reports.push({ file, report: report.value });
  }
  const failed = reports.filter(({ report }) => report.difference !== null).length;
  const compared = reports.reduce((sum, { report }) => sum + report.compared, 0);
  return ok({
    exitCode: failed === 0 ? EXIT_CODE.ok : EXIT_CODE.problemsFound,
    lines: [
      ...reports.flatMap(({ file, report }) => reportLines(file, report)),
      `${reports.length - failed} as expected, ${failed} different; ${countWords(compared, 'expectation')} compared.`,
    ],
    json: reports.map(({ file, report }) => ({ case: file, ...report })),
  });
}

export const CASES = defineVerb({
  name: 'cases',
  summary: 'Run worked examples and compare what comes out with what they say.',
  positional: {
    placeholder: 'FILE',
    min: 0,
    max: 1000,
    help: 'Case files; without any, the examples that the program brings.',
  },
  options: OPTIONS,
  notes: [
    'A case holds accounts, rules, payments and what must come out, to the day and the cent; docs/cases.md describes the format. The first difference of each case is told. Exit code 0 when every case came out as it says, else 1.',
  ],
  examples: ['cslab cases', 'cslab cases --list', 'cslab cases my-example.json --json'],
  run,
});
