/** `CODE-2`, `CODE-3` …, the first that nothing in the list has, within the 40 characters of a code. */
export function freeCode(code: string, taken: readonly { readonly code: string }[]): string {
  const used = new Set(taken.map((one) => one.code));
  const stem = code.replace(/-\d+$/, '');
  for (let number = 2; ; number++) {
    const candidate = `${stem.slice(0, 40 - String(number).length - 1)}-${number}`;
    if (!used.has(candidate)) return candidate;
  }
}
