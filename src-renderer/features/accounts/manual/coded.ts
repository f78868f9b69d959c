/** Entries of a strategy as options: title and code. */
export function coded(list: readonly { readonly code: string; readonly title: string }[]) {
  return list.map(({ code, title }) => ({
    id: code,
    label: title === '' ? code : `${title} (${code})`,
  }));
}
