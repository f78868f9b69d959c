const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One field of a CSV record, quoted as RFC 4180 says only when it must be. For files that programs read: the text is not
 * changed, whatever a spreadsheet would make of it (`spreadsheetField` for those).
 */
export function csvField(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record with its line feed: what line-based tools expect, and every CSV reader takes. */
export function csvRecord(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}
