import type { AgreementTypeRule } from '../../config/strategy-schema.ts';

/** 1 by agreement type x risk categories + risk category: whoever is in it pays no fee when service is restored. */
export function compileWaivers(
  types: readonly (AgreementTypeRule | null)[],
  riskCategories: readonly string[],
): Uint8Array {
  return Uint8Array.from(
    types.flatMap((rule) =>
      riskCategories.map((category) =>
        rule?.restoreFeeWaivedFor.includes(category) === true ? 1 : 0,
      ),
    ),
  );
}
