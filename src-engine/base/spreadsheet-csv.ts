/** What a spreadsheet takes for a formula: its first sign, also full-width, after any white space. */
const FORMULA = /^\s*[=@+\-\uFF1D\uFF20\uFF0B\uFF0D]/;
/** A number as people or programs write it. Nothing in it can be carried out. */
const NUMBER = /^\s*[+-][\d.,'\u00A0\u202F ]*\d[\d.,]*([eE][+-]?\d+)?\s*%?\s*$/;

/**
 * One field of a CSV file that a person opens in a spreadsheet: by RFC 4180, and never a formula. A text that a spreadsheet
 * would calculate gets an apostrophe in front; numbers with a sign stay numbers. Files that programs read back use
 * `csvField` of csv-text.ts, which changes no text (ADR 295).
 */
export function spreadsheetField(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Records of such fields, the head first; every line ends with CR LF. */
export function spreadsheetCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(spreadsheetField).join(',')}\r\n`).join('');
}
