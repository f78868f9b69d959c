import { isoDate } from '../../../base/day.ts';
import type { Failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { PortfolioDraft } from '../../../store/portfolio/portfolio-draft.ts';
import { Workspace } from '../../../store/workspace.ts';
import { generateOptionsFailure } from '../../../synth/check-options.ts';
import { generatePortfolio } from '../../../synth/generate.ts';
import { engineSql } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeOutputs } from '../files/write-output.ts';
import { required, withFallback } from '../options/option-table.ts';
import { NO_POSITIONALS } from '../options/parse-options.ts';
import { isoDay, matching, oneOf, someText, wholeNumber } from '../options/value-types.ts';
import { startProgress } from '../progress.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  preset: required(oneOf(['utility', 'telecom', 'card']), 'Kind of business.'),
  accounts: required(wholeNumber(1, 1_000_000), 'Number of accounts.'),
  seed: withFallback(
    wholeNumber(0, Number.MAX_SAFE_INTEGER),
    1,
    'The same seed, kind, number and date give the same portfolio.',
  ),
  'as-of': required(isoDay(), 'Date of the balances and first day of a simulation.'),
  currency: withFallback(
    matching('CODE', /^[A-Z]{3}$/, 'a three-letter currency code'),
    'USD',
    'Currency of all amounts.',
  ),
  out: required(someText('FILE'), 'Document to write (.cstrat).'),
};

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values } = call;
  const options = { ...values, asOfDay: values['as-of'] };
  const refused = generateOptionsFailure(options);
  if (refused !== null) return err(refused);
  const progress = startProgress(io, 'Generating');
  const draft = new PortfolioDraft();
  generatePortfolio(options, draft, progress.update);
  progress.end();
  const workspace = Workspace.create(await engineSql(io));
  const { preset, accounts, seed, currency } = options;
  const source = `Generated: ${preset}, ${accounts} accounts, seed ${seed}`;
  const header = { name: source, source, asOfDay: options.asOfDay, currency, generated: true };
  const { fingerprint } = workspace.portfolio.replace(draft, header, null);
  const bytes = workspace.export();
  workspace.close();
  const written = await writeOutputs(io.folder, [{ path: values.out, content: bytes }]);
  if (!written.ok) return written;
  const asOf = isoDate(options.asOfDay);
  const { agreements, transactions } = draft.counts;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      `${values.out}: ${accounts} accounts, ${agreements} service agreements, ${transactions} transactions, as of ${asOf}.`,
      `Portfolio fingerprint ${fingerprint}`,
    ],
    json: {
      file: values.out,
      bytes: bytes.length,
      portfolioFingerprint: fingerprint,
      preset,
      seed,
      asOf,
      currency,
      accounts,
      agreements,
      transactions,
    },
  });
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
