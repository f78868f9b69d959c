import { assert } from '../base/assert.ts';

const WIDTH = 100;

/** One line, with spaces inside braces. */
function oneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') {
    const text = JSON.stringify(value);
    assert(text !== undefined, 'a configuration holds JSON values only');
    return text;
  }
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `"${escaped(name)}": ${oneLine(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** The inside of a JSON string literal. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function render(value: unknown, indent: string, used: number): string {
  const line = oneLine(value);
  if (value === null || typeof value !== 'object' || indent.length + used + line.length <= WIDTH) {
    return line;
  }
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${deeper}${render(item, deeper, 1)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([name, member]) => {
    const label = `"${escaped(name)}": `;
    return `${deeper}${label}${render(member, deeper, label.length + 1)}`;
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/**
 * JSON for people and for version control: two spaces, members in the order given, and whatever fits on a line of
 * 100 columns stays on one line, so that a criteria row or a ladder step is one line of a diff. Ends with a line feed.
 */
export function prettyJson(value: unknown): string {
  return `${render(value, '', 0)}\n`;
}
