import type { OptionSpec, OptionTable } from './option-table.ts';
import type { PositionalSpec } from './parse-options.ts';

const WIDTH = 96;
const INDENT = '      ';

/** What the help needs of a verb. */
export interface Documented {
  readonly name: string;
  readonly summary: string;
  readonly positional: PositionalSpec;
  readonly options: OptionTable;
  readonly notes: readonly string[];
  readonly examples: readonly string[];
}

/** Breaks a paragraph at spaces so that no line is longer than the width, where words allow. */
export function wrapText(text: string, indent: string, width = WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}

function optionName(name: string, spec: OptionSpec<unknown>): string {
  return spec.type === null ? `--${name}` : `--${name} ${spec.type.placeholder}`;
}

/** `--seed N`, `[--json]`, `[--challenger FILE]…` */
function usageWord(name: string, spec: OptionSpec<unknown>): string {
  const shown = optionName(name, spec);
  if (spec.required) return shown;
  return spec.repeated ? `[${shown}]...` : `[${shown}]`;
}

function usageLines(verb: Documented): string[] {
  const { placeholder, min, max } = verb.positional;
  const words: string[] = [];
  if (max > 0) words.push(`${min === 0 ? `[${placeholder}]` : placeholder}${max > 1 ? '...' : ''}`);
  const names = Object.entries(verb.options);
  const required = names.filter(([, spec]) => spec.required);
  const rest = names.filter(([, spec]) => !spec.required);
  for (const [name, spec] of [...required, ...rest]) words.push(usageWord(name, spec));
  // Bracketed words stay whole at a line break.
  const whole = words.map((word) => word.replaceAll(' ', '\u00a0')).join(' ');
  const [first = '', ...others] = wrapText(`cslab ${verb.name} ${whole}`, '  ', WIDTH - 4);
  return [first, ...others.map((line) => `    ${line}`)].map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
}

function optionLines(name: string, spec: OptionSpec<unknown>): string[] {
  const fallback = spec.fallbackText === '' ? '' : ` Default: ${spec.fallbackText}.`;
  return [`  ${optionName(name, spec)}`, ...wrapText(`${spec.help}${fallback}`, INDENT)];
}

/** The whole help of one verb, ending in a line break. */
export function verbHelp(verb: Documented): string {
  const lines = [verb.summary, '', 'Usage:', ...usageLines(verb)];
  if (verb.positional.max > 0) {
    lines.push('', 'Arguments:', `  ${verb.positional.placeholder}`);
    lines.push(...wrapText(verb.positional.help, INDENT));
  }
  lines.push('', 'Options:');
  for (const [name, spec] of Object.entries(verb.options)) lines.push(...optionLines(name, spec));
  for (const note of verb.notes) lines.push('', ...wrapText(note, ''));
  if (verb.examples.length > 0) lines.push('', 'Examples:', ...verb.examples.map((e) => `  ${e}`));
  return `${lines.join('\n')}\n`;
}
