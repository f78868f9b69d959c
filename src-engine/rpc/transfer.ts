/**
 * The buffers of a reply that move instead of being copied: byte arrays directly in the value that own their whole
 * buffer, which no one in the engine keeps.
 */
export function transferList(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null) return [];
  const buffers: ArrayBuffer[] = [];
  for (const member of Object.values(value)) {
    if (!(member instanceof Uint8Array)) continue;
    const { buffer } = member;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === member.byteLength) {
      buffers.push(buffer);
    }
  }
  return buffers;
}
