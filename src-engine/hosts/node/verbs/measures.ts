import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { MEASURES } from '../../../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../model/measure-definitions.ts';
import { RATE_DEFINITIONS, RATE_IDS } from '../../../model/rate-definitions.ts';
import { type ReceivablesReport, receivablesReport } from '../../../report/receivables-report.ts';
import { openPortfolio } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { measureText } from '../run-output/amount-text.ts';
import { table } from '../run-output/comparison-lines.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {};

async function run({
  io,
  positionals,
}: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const [path] = positionals;
  if (path === undefined) return ok(definitions());
  const portfolio = await openPortfolio(io, path);
  if (!portfolio.ok) return portfolio;
  const report = receivablesReport(portfolio.value);
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: lines(report, portfolio.value.currency),
    json: report,
  });
}

/** Every measure and rate of a run with what is counted over what (simulation.md 5). */
function definitions(): VerbOutcome {
  const measures = MEASURES.map((id) => MEASURE_DEFINITIONS[id]);
  const rates = RATE_IDS.map((id) => ({ id, ...RATE_DEFINITIONS[id] }));
  return {
    exitCode: EXIT_CODE.ok,
    lines: [
      'Measures of a comparison (run.json measures, compare.json, the Compare screen):',
      ...measures.map(({ label, id, definition }) => `  ${label} (${id}): ${definition}`),
      '',
      'Rates of an arm (run.json rates, rates.csv, the Rates tab), each with numerator and denominator:',
      ...rates.map(({ id, label, weight, definition, counts: [top, bottom] }) => {
        const by = weight === 'none' ? '' : `, by ${weight}`;
        return `  ${label}${by} (${id}): ${definition} [${top} / ${bottom}]`;
      }),
    ],
    json: { measures, rates },
  };
}

const percent = (rate: number | null) => (rate === null ? 'none' : `${(100 * rate).toFixed(1)}%`);
const days = (value: number | null, why: string) =>
  value === null ? why : `${value.toFixed(1)} days`;

function lines(report: ReceivablesReport, currency: string): readonly string[] {
  const money = (minor: number) => measureText(minor, 'minor', currency);
  const { buckets, atRisk, effectivenessPercent: effectiveness } = report;
  const noSales = 'nothing was billed in 90 days';
  return [
    `Receivables ${money(report.receivableMinor)}, of it ${money(report.currentMinor)} not past due.`,
    '',
    ...table([
      ['oldest item, days past due', 'balance'],
      ...buckets.map(({ fromDay, balanceMinor }, index) => {
        const next = buckets[index + 1]?.fromDay;
        const name =
          fromDay === 0 ? 'current' : next === undefined ? `${fromDay}+` : `${fromDay}-${next - 1}`;
        return [name, money(balanceMinor)];
      }),
    ]),
    '',
    ...table([
      ['at risk, days and more', 'by value', 'by accounts'],
      ...atRisk.map(({ days: from, byValue, byCount }) => [
        String(from),
        percent(byValue.rate),
        `${percent(byCount.rate)} (${byCount.numerator} of ${byCount.denominator})`,
      ]),
    ]),
    '',
    ...table([
      ['days of sales, 90 days', days(report.daysSales, noSales)],
      ['best possible', days(report.bestPossibleDays, noSales)],
      ['delinquent', days(report.delinquentDays, noSales)],
      ['days of sales, counted back', days(report.countBackDays, 'history too short')],
      ['paid after the due day', days(report.paidAfterDays, 'nothing was paid in 90 days')],
      [
        'collection effectiveness, last month',
        effectiveness === null ? 'none' : `${effectiveness.toFixed(1)}%`,
      ],
    ]),
  ];
}

export const MEASURES_VERB = defineVerb({
  name: 'measures',
  summary: 'Receivables of a portfolio: debt at risk, days of sales, collection effectiveness.',
  positional: {
    placeholder: 'FILE',
    min: 0,
    max: 1,
    help: 'The document with the portfolio (.cstrat). Without it the measures and rates of runs are listed with their definitions.',
  },
  options: OPTIONS,
  notes: [
    'As of the as-of date, from bills and payments posted by then. A debt 30 days past due is at risk of 30. Days of sales are receivables over what was billed in 90 days; counted back they are the months whose bills the receivables still are. Early payments count 0 days after the due day.',
    'What is disputed, or set apart by an insolvency, is receivable and not past due. Rates of a run are in its run.json, with numerator and denominator.',
  ],
  examples: ['cslab measures', 'cslab measures p.cstrat', 'cslab measures p.cstrat --json'],
  run,
});
