/** A name as the beginning of a file name: letters and digits of any script, dots, dashes and underscores. */
export function fileStem(name: string, otherwise: string): string {
  const safe = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return safe === '' ? otherwise : safe;
}
