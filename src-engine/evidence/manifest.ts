import { sha256Hex } from '../base/canonical-json.ts';
import { utf8 } from '../base/hash.ts';
import { z } from '../base/zod.ts';
import { prettyJson } from '../config/pretty-json.ts';
import { BUNDLE_FILE, type BundleBytes } from './bundle-files.ts';

/** manifest.json: every other file of a bundle with its size and its SHA-256. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('evidence-manifest'),
  files: z.array(
    z.strictObject({
      path: z.string().min(1),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'use 64 lower-case hex digits'),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Of everything but the manifest itself, by path. */
function manifestOf(files: BundleBytes): Manifest {
  return {
    schemaVersion: 1,
    kind: 'evidence-manifest',
    files: [...files]
      .filter(([path]) => path !== BUNDLE_FILE.manifest)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) })),
  };
}

/** The one text that a manifest has. */
export function manifestText(manifest: Manifest): string {
  return prettyJson(manifest);
}

/** The files of a bundle with their manifest, by path. */
export function withManifest(texts: Readonly<Record<string, string>>): BundleBytes {
  const files = new Map(
    Object.entries(texts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => [path, utf8(text)]),
  );
  files.set(BUNDLE_FILE.manifest, utf8(manifestText(manifestOf(files))));
  return files;
}
