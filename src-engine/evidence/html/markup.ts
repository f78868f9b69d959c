const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, also between quotes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

/** A table with its head; cells are HTML. `numeric` are the columns that hold numbers. Nothing but `none` without rows. */
export function htmlTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
  none: string,
): string {
  if (rows.length === 0) return `<p>${escaped(none)}</p>`;
  const kind = (column: number) => (numeric.includes(column) ? ' class="n"' : '');
  const heads = head.map((title, column) => `<th${kind(column)}>${escaped(title)}</th>`).join('');
  const lines = rows.map(
    (row) => `<tr>${row.map((cell, column) => `<td${kind(column)}>${cell}</td>`).join('')}</tr>`,
  );
  return `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
}

/** A list of sentences; cells are plain text. */
export function htmlList(lines: readonly string[], none: string): string {
  if (lines.length === 0) return `<p>${escaped(none)}</p>`;
  return `<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`;
}

export function htmlSection(title: string, ...parts: readonly string[]): string {
  return `<section>\n<h2>${escaped(title)}</h2>\n${parts.join('\n')}\n</section>`;
}
