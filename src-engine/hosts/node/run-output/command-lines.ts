import type { CommandVerdict } from '../../../explain/command-verdicts.ts';
import { COMMAND_WORDS } from '../../../explain/command-words.ts';

/** Refusals are told one by one, up to so many. */
const MOST_LINES = 20;

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

/** What became of the manual commands of a run: how many, and each refusal with its reason. Empty without commands. */
export function commandLines(verdicts: readonly CommandVerdict[]): readonly string[] {
  if (verdicts.length === 0) return [];
  const refused = verdicts.filter(({ problem }) => problem !== null);
  const carriedOut = verdicts.length - refused.length;
  const lines = refused.slice(0, MOST_LINES).map(({ command, place, arm, problem }) => {
    const words = problem === null ? '' : COMMAND_WORDS[problem].message;
    return `  /commands/${place}, ${command.act.action} on ${command.accountId}, arm ${arm}: ${words}`;
  });
  const left = refused.length - lines.length;
  return [
    '',
    `By hand: ${count(carriedOut, 'command was carried out', 'commands were carried out')}, ${refused.length} refused.`,
    ...lines,
    ...(left > 0 ? [`  and ${left} more.`] : []),
  ];
}
