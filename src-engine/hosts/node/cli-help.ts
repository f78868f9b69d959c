import { EXIT_CODE_MEANING } from './exit-code.ts';
import { type Documented, wrapText } from './options/help-text.ts';

const INTRODUCTION =
  'Collections Strategy Lab on the command line: the engine of the desktop application without its windows. ' +
  'Everything stays on this computer.';

/** `cslab --help`: the commands and the exit codes. */
export function cliHelp(verbs: readonly Documented[]): string {
  const nameWidth = Math.max(...verbs.map((verb) => verb.name.length));
  const lines = [...wrapText(INTRODUCTION, ''), '', 'Usage:', '  cslab COMMAND [OPTIONS]', ''];
  lines.push('Commands:');
  for (const verb of verbs) lines.push(`  ${verb.name.padEnd(nameWidth)}  ${verb.summary}`);
  lines.push('', 'Every command has --help and --json. Also: cslab --version.', '', 'Exit codes:');
  for (const { code, meaning } of EXIT_CODE_MEANING) {
    lines.push(`  ${String(code).padStart(3)}  ${meaning}`);
  }
  return `${lines.join('\n')}\n`;
}
