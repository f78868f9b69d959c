import type { CompiledCommand } from '../kernel/compile/manual-commands.ts';
import type { CommandCheck, CommandChecks } from '../kernel/manual/command-checks.ts';
import type { Check, Decision } from '../model/explanation.ts';
import { commandTitle } from './command-title.ts';
import { COMMAND_WORDS } from './command-words.ts';

/** The test in words that are true when it passes: the problem's, said of what must not be. */
function checkOf({ problem, passed, isWarning }: CommandCheck): Check {
  return {
    label: `${isWarning ? 'No warning' : 'Allowed'}: ${problem.replaceAll('-', ' ')}`,
    passed,
    unit: 'flag',
    actual: passed ? 0 : 1,
    limit: 0,
    test: '=',
    margin: null,
    rulePointer: '',
  };
}

function because({ command }: CompiledCommand, checks: CommandChecks): string {
  const who = `${command.user} on this day`;
  if (checks.problem !== null) return `Refused: ${COMMAND_WORDS[checks.problem].message}`;
  const warned = checks.warnings.map((warning) => COMMAND_WORDS[warning].message).join(' ');
  const note = command.note === '' ? '' : `: ${command.note}`;
  return `By hand, by ${who}${note}${warned === '' ? '' : `. Warned: ${warned}`}`;
}

/** A person's command and what became of it (domain.md 3.17). `className` is empty when it names no debt class. */
export function commandDecision(
  compiled: CompiledCommand,
  checks: CommandChecks,
  day: number,
  className: string,
  agreements: readonly string[],
): Decision {
  const { command } = compiled;
  const { problem } = checks;
  const title = commandTitle(command.act, agreements);
  return {
    day,
    kind: problem === null ? 'command' : 'command-refused',
    title: problem === null ? title : `Refuse: ${title}`,
    because: because(compiled, checks),
    ruleLabel: 'Manual work',
    rulePointer: '',
    debtClass: className,
    eventKind: '',
    checks: checks.made.map(checkOf),
    chosen: '',
    passedOver: [],
    flip: problem === null ? '' : COMMAND_WORDS[problem].hint,
  };
}
