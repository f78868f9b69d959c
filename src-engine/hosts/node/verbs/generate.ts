import { countWords } from '../../../base/count-words.ts';
import { isoDate } from '../../../base/day.ts';
import type { Failure } from '../../../base/failure.ts';
import { moneyText } from '../../../base/money-text.ts';
import { ok, type Result } from '../../../base/result.ts';
import { MOST_GENERATED_ACCOUNTS } from '../../../model/most-generated-accounts.ts';
import type { PortfolioSummary } from '../../../protocol/methods.ts';
import { briefContext, callContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeOutputs } from '../files/write-output.ts';
import { flag, required, withFallback } from '../options/option-table.ts';
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
  out: required(someText('FILE'), 'Document to write (.cstrat).'),
};

type Call = VerbCall<typeof OPTIONS>;

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values } = call;
  const engine = await startEngine(io);
  const brief = briefContext(io);
  const started = await engine.newDocument(null, brief);
  if (!started.ok) return started;
  const interrupt = io.guardInterrupt();
  const progress = startProgress(io, 'Generating');
  try {
    const { preset, accounts, seed, currency, crm } = values;
    const document = await engine.generatePortfolio(
      { preset, accounts, seed, asOfDay: values['as-of'], currency, ...(crm && { crm }) },
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
    'An existing FILE is replaced once the new one is complete. Nothing of the generated data belongs to real people.',
  ],
  examples: [
    'cslab generate --preset utility --accounts 10000 --seed 7 --as-of 2026-03-02 --out p.cstrat',
  ],
  run,
});
