import type { BundleBytes } from './bundle-files.ts';
import type { Evidence } from './evidence-schema.ts';
import type { Finding } from './finding.ts';
import type { Bundle } from './make-bundle.ts';

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return (
    other !== undefined &&
    one.length === other.length &&
    one.every((byte, index) => byte === other[index])
  );
}

/** The numbers of every arm: what the tables round away is in the digests. */
function compareArms(said: Evidence, again: Evidence): readonly Finding[] {
  return said.arms.map(({ name, resultDigest, logDigest }, index) => {
    const own = again.arms[index];
    const held = own?.resultDigest === resultDigest && own.logDigest === logDigest;
    const detail = held
      ? 'The run gives every number and every event again.'
      : 'The run gives other numbers than the ones this bundle was made from.';
    return { what: `results of ${name}`, held, detail };
  });
}

/** A bundle against the same made again from its plan: the results of each arm, then each file, byte by byte. */
export function compareBundles(
  said: Evidence,
  files: BundleBytes,
  again: Bundle,
): readonly Finding[] {
  const rewritten = [...again.files].map(([path, bytes]): Finding => {
    const held = isSame(bytes, files.get(path));
    const detail = held ? 'Made again, it has the same bytes.' : 'Made again, it has other bytes.';
    return { what: path, held, detail };
  });
  return [...compareArms(said, again.evidence), ...rewritten];
}
