import type { CompiledCommand } from '../kernel/compile/manual-commands.ts';
import type { CommandCheck, CommandChecks } from '../kernel/manual/command-checks.ts';
import type { Check, Decision } from '../model/explanation.ts';
import { commandTitle } from './command-title.ts';
import { COMMAND_WORDS } from './command-words.ts';

/** The test in words that are true when it passes. */
function checkOf({ problem, passed }: CommandCheck): Check {
  return {
    label: COMMAND_WORDS[problem].met,
    passed,
    unit: 'flag',
    actual: passed ? 1 : 0,
    limit: 1,
    test: '=',
    margin: null,
    rulePointer: '',
  };
}

/** Each test once, in the order of asking: one that is made of every agreement passes when it does of all. */
function checksOf(made: readonly CommandCheck[]): readonly Check[] {
  const byProblem = new Map<string, CommandCheck>();
  for (const check of made)
    if (byProblem.get(check.problem)?.passed !== false) byProblem.set(check.problem, check);
  return [...byProblem.values()].map(checkOf);
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
    checks: checksOf(checks.made),
    chosen: '',
    passedOver: [],
    flip: problem === null ? '' : COMMAND_WORDS[problem].hint,
  };
}
