import au from '../../samples/guardrails/au.json' with { type: 'json' };
import eu from '../../samples/guardrails/eu.json' with { type: 'json' };
import uk from '../../samples/guardrails/uk.json' with { type: 'json' };
import us from '../../samples/guardrails/us.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { ALWAYS_ON_GUARDRAILS } from './always-on-guardrails.ts';
import { protectionSchemas } from './schema/protection.ts';

/** A dated pack of guardrails of a market, as it stands in samples/guardrails: to be copied into a strategy and edited. */
const packSchema = z.strictObject({
  market: z.enum(['ANY', 'US', 'UK', 'EU', 'AU']),
  title: z.string(),
  /** When the sources were looked at; ISO date. */
  collectedOn: z.iso.date().nullable(),
  guardrails: z.array(protectionSchemas.guardrail),
});
export type GuardrailPack = z.infer<typeof packSchema>;

/** The always-on rules, then the packs of markets. No legal advice: each rule names its source and when it was checked. */
export function guardrailPacks(): readonly GuardrailPack[] {
  const always: GuardrailPack = {
    market: 'ANY',
    title: 'Every market, always on',
    collectedOn: null,
    guardrails: [...ALWAYS_ON_GUARDRAILS],
  };
  return [always, ...[us, uk, eu, au].map((pack) => packSchema.parse(pack))];
}
