/** An agency's commission on what it recovers, half a minor unit up. */
export function commissionMinor(grossMinor: number, feeBasisPoints: number): number {
  return Math.floor((grossMinor * feeBasisPoints) / 10_000 + 0.5);
}
