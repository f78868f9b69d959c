import { countWords } from '../../../base/count-words.ts';
import { isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { moneyText } from '../../../base/money-text.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { MOST_GENERATED_ACCOUNTS } from '../../../model/most-generated-accounts.ts';
import { USUAL_TEMPLATE } from '../../../model/usual-template.ts';
import type { PortfolioSummary } from '../../../protocol/methods.ts';
import type { ProcessesUnderWay } from '../../../synth/options.ts';
import { briefContext, callContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeOutputs } from '../files/write-output.ts';
import { flag, optional, required, withFallback } from '../options/option-table.ts';
import { NO_POSITIONALS } from '../options/parse-options.ts';
import { currencyCode, isoDay, oneOf, someText, wholeNumber } from '../options/value-types.ts';
import { startProgress } from '../progress.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  preset: required(oneOf(['utility', 'telecom', 'card']), 'Kind of business.'),
  accounts: required(wholeNumber(1, MOST_GENERATED_ACCOUNTS), 'Number of accounts.'),
  seed: withFallback(
    wholeNumber(0, Number.MAX_SAFE_INTEGER),
    1,
    'The same seed, kind, number and date give the same portfolio.',
  ),
  'as-of': required(isoDay(), 'Date of the balances and first day of a simulation.'),
  currency: withFallback(currencyCode(), 'USD', 'Currency of all amounts.'),
  crm: flag(
    'Give accounts what a CRM knows: nationality, credit limit, up-sell and cross-sell score.',
  ),
  processes: withFallback(
    wholeNumber(0, 100),
    0,
    'Percent of the accounts past due, without those on a pay plan, whose collection process is under way on the as-of date.',
  ),
  template: optional(
    someText('CODE'),
    `Process template by which they go on. Default: ${Object.values(USUAL_TEMPLATE).join(', ')}, by kind.`,
  ),
  out: required(someText('FILE'), 'Document to write (.cstrat).'),
};

type Call = VerbCall<typeof OPTIONS>;

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values } = call;
  const processes = processesOf(call);
  if (!processes.ok) return processes;
  const engine = await startEngine(io);
  const brief = briefContext(io);
  const started = await engine.newDocument(null, brief);
  if (!started.ok) return started;
  const interrupt = io.guardInterrupt();
  const progress = startProgress(io, 'Generating');
  try {
    const { preset, accounts, seed, currency, crm } = values;
    const document = await engine.generatePortfolio(
      {
        ...{ preset, accounts, seed, asOfDay: values['as-of'], currency },
        ...(crm && { crm }),
        ...(processes.value !== null && { processes: processes.value }),
      },
      callContext(io, interrupt.signal, ({ done, total }) => progress.update(done, total)),
    );
    progress.end();
    if (!document.ok) return document;
    const summary = await engine.portfolioSummary(null, brief);
    if (!summary.ok) return summary;
    const saved = await engine.saveDocument(null, brief);
    if (!saved.ok) return saved;
    const output = { path: values.out, content: saved.value.bytes };
    const written = await writeOutputs(io.folder, [output]);
    if (!written.ok) return written;
    return ok(outcome(call, summary.value, document.value.portfolio?.fingerprint ?? ''));
  } finally {
    progress.end();
    interrupt.release();
  }
}

/** Null for none. */
function processesOf({ values }: Call): Result<ProcessesUnderWay | null, Failure> {
  const { preset, processes, template } = values;
  if (processes > 0)
    return ok({ share: processes / 100, template: template ?? USUAL_TEMPLATE[preset] });
  if (template === null) return ok(null);
  const message = 'No process is under way that could go on by this template.';
  const hint = 'Say for how many accounts with --processes, or leave it out.';
  return err(failure('bad-argument', message, '--template', hint));
}

function outcome(call: Call, summary: PortfolioSummary, fingerprint: string): VerbOutcome {
  const { preset, seed, currency, out } = call.values;
  const asOf = isoDate(call.values['as-of']);
  const { accounts, openMinor, pastDueMinor, pastDueAccounts } = summary;
  const open = moneyText(openMinor, currency);
  const pastDue = moneyText(pastDueMinor, currency);
  return {
    exitCode: EXIT_CODE.ok,
    lines: [
      `${out}: ${countWords(accounts, 'account')} as of ${asOf}, ${open} open, ${pastDue} of it past due on ${countWords(pastDueAccounts, 'account')}.`,
      `Portfolio fingerprint ${fingerprint}`,
    ],
    json: {
      file: out,
      portfolioFingerprint: fingerprint,
      preset,
      seed,
      asOf,
      currency,
      accounts,
      openMinor,
      pastDueMinor,
      pastDueAccounts,
    },
  };
}

export const GENERATE = defineVerb({
  name: 'generate',
  summary: 'Make a portfolio of invented customers.',
  positional: NO_POSITIONALS,
  options: OPTIONS,
  notes: [
    'A process under way began on a day since the debt was due, at most 45 days ago; its events are done up to the as-of date, and a strategy that has its template goes on with it.',
    'An existing FILE is replaced once the new one is complete. Nothing of the generated data belongs to real people.',
  ],
  examples: [
    'cslab generate --preset utility --accounts 10000 --seed 7 --as-of 2026-03-02 --out p.cstrat',
    'cslab generate --preset utility --accounts 2000 --as-of 2026-03-02 --processes 60 --out under-way.cstrat',
  ],
  run,
});
