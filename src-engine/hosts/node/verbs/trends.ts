import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import { type Day, isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { minorDigits } from '../../../base/minor-digits.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { TrendLimit } from '../../../model/trends/trend-limit.ts';
import type { TrendRow } from '../../../model/trends/trend-row.ts';
import { armDaysBySegment } from '../../../report/trends/arm-days.ts';
import { armTrends, type NamedArm } from '../../../report/trends/arm-trends.ts';
import { historySeries } from '../../../report/trends/history-series.ts';
import { historyTrends } from '../../../report/trends/history-trends.ts';
import { runSeries } from '../../../report/trends/run-series.ts';
import { proposedLimits } from '../../../trends/proposed-limits.ts';
import { openPortfolioAnd } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { optional, repeated } from '../options/option-table.ts';
import {
  TREND_LIMIT,
  TREND_MEASURE,
  trendLimit,
  trendMeasureName,
} from '../options/trend-limit.ts';
import { isoDay, someText } from '../options/value-types.ts';
import { armIndex } from '../run-output/arm-index.ts';
import { portfolioOfRun } from '../run-output/portfolio-of-run.ts';
import { readRunFolder } from '../run-output/read-run-folder.ts';
import { trendLines } from '../run-output/trend-lines.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  measure: repeated(TREND_MEASURE, 'Measures to read. Default: all that the source knows.'),
  threshold: repeated(
    TREND_LIMIT,
    'Limit of a measure: amounts in the currency, rates in percent, everything else as it is. Default: those of the document, else proposed from the data.',
  ),
  day: optional(
    isoDay(),
    'Day of the reading; nothing of a later day is used. Default: the as-of date of a document, the last day of a run.',
  ),
  arm: optional(someText('NAME'), 'Arm of the run. Default: the champion.'),
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio, when it is no longer where it was during the run.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

interface Read {
  readonly currency: string;
  readonly day: Day;
  readonly rows: readonly TrendRow[];
}

async function isFolder(io: Call['io'], path: string): Promise<boolean> {
  try {
    return (await stat(resolve(io.folder, path))).isDirectory();
  } catch {
    return false;
  }
}

function limitsOf({ values }: Call, { currency }: Portfolio): readonly TrendLimit[] {
  return values.threshold.map((written) => trendLimit(written, minorDigits(currency)));
}

function outside(day: Day, first: Day, last: Day): Failure {
  return failure(
    'bad-argument',
    `--day is ${isoDate(day)}, outside ${isoDate(first)} to ${isoDate(last)}.`,
    '',
    'Give a day that the source has values of.',
  );
}

async function readDocument(call: Call, path: string): Promise<Result<Read, Failure>> {
  const { io, values } = call;
  const name = (['arm', 'portfolio'] as const).find((option) => values[option] !== null);
  if (name !== undefined)
    return err(
      failure('bad-argument', `--${name} is for the folder of a run.`, '', 'Leave it out.'),
    );
  const opened = await openPortfolioAnd(io, path, ({ trends }) => trends.limits());
  if (!opened.ok) return opened;
  const { portfolio, also: kept } = opened.value;
  const series = historySeries(portfolio);
  if (series.length === 0)
    return err(
      failure(
        'bad-portfolio',
        'The ledger is too short for trends: they begin 90 days after its first transaction.',
        path,
        'Import a ledger with more of the past.',
      ),
    );
  const day = values.day ?? portfolio.asOfDay;
  const first = series.reduce((least, { firstDay }) => Math.min(least, firstDay), day + 1);
  if (day < first || day > portfolio.asOfDay) return err(outside(day, first, portfolio.asOfDay));
  const proposed = proposedLimits(series, []);
  const given = limitsOf(call, portfolio);
  const others = kept.filter(({ measure }) => !given.some((limit) => limit.measure === measure));
  const rows = historyTrends(series, day, [...given, ...others], proposed, null);
  return ok({ currency: portfolio.currency, day, rows });
}

async function readFolder(call: Call, folder: string): Promise<Result<Read, Failure>> {
  const { io, values } = call;
  const document = await readRunFolder(io, folder);
  if (!document.ok) return document;
  const { plan } = document.value;
  const shown = armIndex(plan, values.arm);
  if (!shown.ok) return shown;
  const opened = await portfolioOfRun(io, folder, document.value, values.portfolio);
  if (!opened.ok) return opened;
  const portfolio = opened.value;
  const last = portfolio.asOfDay + plan.days - 1;
  const day = values.day ?? last;
  if (day < portfolio.asOfDay || day > last) return err(outside(day, portfolio.asOfDay, last));
  const arms: NamedArm[] = [];
  for (const [index, { name }] of plan.arms.entries()) {
    const days = armDaysBySegment(portfolio, plan, index);
    if (!days.ok) return days;
    arms.push({ name, days: days.value });
  }
  const whole = runSeries(at(arms, 0).days, plan.days - 1);
  const proposed = proposedLimits(historySeries(portfolio), whole);
  const limits = limitsOf(call, portfolio);
  const after = day - portfolio.asOfDay;
  const rows = armTrends(arms, shown.value, after, limits, proposed, plan.seed);
  return ok({ currency: portfolio.currency, day, rows });
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const path = positionals[0] ?? '';
  const read = (await isFolder(io, path))
    ? await readFolder(call, path)
    : await readDocument(call, path);
  if (!read.ok) return read;
  const { currency, day } = read.value;
  const { measure: wanted } = values;
  const rows = read.value.rows.filter(
    ({ measure }) => wanted.length === 0 || wanted.includes(measure),
  );
  const missing = wanted.find((measure) => !rows.some((row) => row.measure === measure));
  if (missing !== undefined) {
    const name = trendMeasureName(missing);
    return err(
      failure(
        'bad-argument',
        `${path} says nothing of ${name}, or it never happens and has no limit.`,
        '',
        `Leave it out, or give a limit with --threshold ${name}=N.`,
      ),
    );
  }
  const warned = rows.filter(({ reading: { level } }) => level !== 'OK' && level !== 'DRIFT');
  const head = `${isoDate(day)}: ${warned.length} of ${countWords(rows.length, 'measure')} ${warned.length === 1 || rows.length === 1 ? 'exceeds its limit or tends' : 'exceed their limit or tend'} to.`;
  return ok({
    exitCode: warned.length === 0 ? EXIT_CODE.ok : EXIT_CODE.problemsFound,
    lines: [head, '', ...trendLines(rows, currency)],
    json: { day: isoDate(day), currency, warned: warned.length, rows },
  });
}

export const TRENDS = defineVerb({
  name: 'trends',
  summary: 'Say which measures exceed their limit or tend to, from the past or from a run.',
  positional: {
    placeholder: 'FILE|DIR',
    min: 1,
    max: 1,
    help: 'A document, whose past is read, or the folder that cslab run wrote, whose replication 1 is.',
  },
  options: OPTIONS,
  notes: [
    'The exit code is 1 when a measure exceeds its limit or tends to within the horizon (30 days, and half of the days known, at most), so that a schedule can tell. Promise kept and right-party rates have lower limits.',
    'Methods, levels and what each source knows: docs/trends.md. Rates are from 0 to 1 and amounts in minor units with --json.',
  ],
  examples: [
    'cslab trends p.cstrat',
    'cslab trends p.cstrat --measure par60 --threshold par60=14.5 --day 2026-02-01',
    'cslab trends results --arm challenger-a --threshold agent-hours=95 --json',
  ],
  run,
});
