import { z } from '../base/zod.ts';
import { evidenceSchema } from './evidence-schema.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** JSON Schema (2020-12) of evidence.json, for other systems that read it. */
export function evidenceJsonSchema(): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(evidenceSchema, { io: 'input' });
  return { $schema: DIALECT, title: 'evidence.json, schema version 1', ...rest };
}
