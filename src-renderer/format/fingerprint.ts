/** `5b9e-11c2`: enough of a fingerprint to compare by eye. */
export function shortFingerprint(hex: string): string {
  return hex.length < 8 ? hex : `${hex.slice(0, 4)}-${hex.slice(4, 8)}`;
}
