import { strFromU8 } from 'fflate';

/** Text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD, so that it equals nothing that was written. */
export function textOf(bytes: Uint8Array): string {
  return strFromU8(bytes);
}
