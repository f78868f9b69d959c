import { findAlgorithm } from '../../../algorithms/registry.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { guardrailsOf } from '../../../config/always-on-guardrails.ts';
import { type GuardrailPack, guardrailPacks } from '../../../config/guardrail-packs.ts';
import type { Guardrail } from '../../../config/strategy-schema.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { optional } from '../options/option-table.ts';
import { NO_POSITIONALS } from '../options/parse-options.ts';
import { oneOf, someText } from '../options/value-types.ts';
import { readStrategy } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  market: optional(oneOf(['ANY', 'US', 'UK', 'EU', 'AU']), 'Only the pack of this market.'),
  strategy: optional(
    someText('FILE'),
    'The rules that runs of this strategy obey instead of the packs, with those that it switches off.',
  ),
};

function parametersText({ algorithm }: Guardrail): string {
  return Object.entries(algorithm.parameters)
    .map(([name, value]) => `${name} ${value === null ? 'any' : value}`)
    .join(', ');
}

function ruleLines(rule: Guardrail): readonly string[] {
  const kind = findAlgorithm('guardrail', rule.algorithm.code)?.title ?? rule.algorithm.code;
  const parameters = parametersText(rule);
  const checked = rule.verifiedOn === null ? 'not verified' : `verified on ${rule.verifiedOn}`;
  return [
    `  ${rule.enabled ? rule.severity.padEnd(5) : 'off  '} ${rule.id.padEnd(22)} ${rule.title}`,
    `        ${kind}${parameters === '' ? '' : `: ${parameters}`}`,
    `        ${rule.source}; ${checked}`,
  ];
}

function packLines({ market, title, collectedOn, guardrails }: GuardrailPack): readonly string[] {
  const dated = collectedOn === null ? '' : `, collected on ${collectedOn}`;
  return [`${market}: ${title}${dated}`, ...guardrails.flatMap(ruleLines), ''];
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { market, strategy: path } = call.values;
  const wanted = <T extends { readonly market: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => market === null || row.market === market);
  const { ok: exitCode } = EXIT_CODE;
  if (path === null) {
    const packs = wanted(guardrailPacks());
    return ok({ exitCode, lines: packs.flatMap(packLines).slice(0, -1), json: packs });
  }
  const strategy = await readStrategy(call.io, path, null, null);
  if (!strategy.ok) return strategy;
  const rules = wanted(guardrailsOf(strategy.value.guardrails));
  return ok({ exitCode, lines: rules.flatMap(ruleLines), json: rules });
}

export const GUARDRAILS = defineVerb({
  name: 'guardrails',
  summary: 'List the rule packs of markets and what each rule forbids.',
  positional: NO_POSITIONALS,
  options: OPTIONS,
  notes: [
    'BLOCK skips a step, DEFER moves it to the next allowed day, WARN only counts. With --json a pack is printed as a strategy takes it: copy its rules into the member guardrails and edit them. The rules of ANY bind every strategy that does not name them; one is switched off by naming it with enabled false, which run.json records.',
    'No legal advice. A rule without a date of verification has to be checked at its source first.',
  ],
  examples: [
    'cslab guardrails',
    'cslab guardrails --market UK --json',
    'cslab guardrails --strategy champion.json',
  ],
  run,
});
