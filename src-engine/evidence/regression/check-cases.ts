import { countWords } from '../../base/count-words.ts';
import { parseCase } from '../../cases/parse-case.ts';
import { runCase } from '../../cases/run-case.ts';
import { type BundleBytes, CASES_FOLDER } from '../bundle-files.ts';
import type { Evidence } from '../evidence-schema.ts';
import type { Finding } from '../finding.ts';
import { textOf } from '../text-of.ts';
import type { PortfolioOfCase } from './freeze-case.ts';

function checkCase(path: string, bytes: Uint8Array, portfolioOf: PortfolioOfCase): Finding {
  const broken = (detail: string): Finding => ({ what: path, held: false, detail });
  const parsed = parseCase(textOf(bytes));
  if (!parsed.ok) return broken(`It is no case: ${parsed.error[0]?.message ?? ''}`);
  const portfolio = portfolioOf(parsed.value);
  const report = portfolio.ok ? runCase(parsed.value, portfolio.value) : portfolio;
  if (!report.ok) return broken(`It cannot be run: ${report.error.message}`);
  const { difference, compared } = report.value;
  if (difference === null)
    return {
      what: path,
      held: true,
      detail: `It comes out as it says, ${countWords(compared, 'row')}.`,
    };
  const { pointer, expected, actual } = difference;
  return broken(
    `It comes out differently at ${pointer}: ${expected} was expected, ${actual} came.`,
  );
}

/** Runs every case of a bundle, and counts them. */
export function checkCases(
  files: BundleBytes,
  { regression }: Evidence,
  portfolioOf: PortfolioOfCase,
): readonly Finding[] {
  const cases = [...files].filter(([path]) => path.startsWith(CASES_FOLDER));
  const isCounted = cases.length === regression.cases;
  return [
    ...cases
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => checkCase(path, bytes, portfolioOf)),
    ...(isCounted
      ? []
      : [
          {
            what: CASES_FOLDER,
            held: false,
            detail: `There ${cases.length === 1 ? 'is' : 'are'} ${countWords(cases.length, 'case')}; evidence.json says ${regression.cases}.`,
          },
        ]),
  ];
}
