import { type Failure, FailureError, failure } from '../../base/failure.ts';
import { err, type Result } from '../../base/result.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { cliHelp } from './cli-help.ts';
import type { CliIo } from './cli-io.ts';
import { EXIT_CODE, type ExitCode, exitCodeOf } from './exit-code.ts';
import { verbHelp } from './options/help-text.ts';
import { nearest } from './options/nearest.ts';
import { printFailure, printOutcome } from './output.ts';
import type { Verb, VerbOutcome } from './verb.ts';
import { VERBS } from './verbs/list.ts';

function usage(message: string, hint: string): Failure {
  return failure('bad-argument', message, '', hint);
}

/** Anything thrown that is no expected failure is a bug of ours, and said to be one. */
function failureOf(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return failure(
    'bug',
    `cslab itself failed: ${detail.replace(/\.$/, '')}.`,
    '',
    'Please report this with the command; CSLAB_DEBUG=1 shows where it happened.',
  );
}

async function attempt(
  work: () => Promise<Result<VerbOutcome, Failure>>,
  io: CliIo,
): Promise<Result<VerbOutcome, Failure>> {
  try {
    return await work();
  } catch (thrown) {
    const isBug = !(thrown instanceof FailureError);
    if (isBug && io.debug && thrown instanceof Error) io.stderr.write(`${thrown.stack}\n`);
    return err(failureOf(thrown));
  }
}

async function runVerb(verb: Verb, words: readonly string[], io: CliIo): Promise<ExitCode> {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) {
    io.stdout.write(verbHelp(verb));
    return EXIT_CODE.ok;
  }
  const asJson = options.includes('--json');
  const prepared = verb.prepare(words);
  if (!prepared.ok) {
    const { hint, ...rest } = prepared.error;
    const see = `See cslab ${verb.name} --help.`;
    printFailure(io, { ...rest, hint: hint === '' ? see : hint }, asJson);
    return EXIT_CODE.usage;
  }
  const outcome = await attempt(() => prepared.value(io), io);
  if (!outcome.ok) {
    printFailure(io, outcome.error, asJson);
    return exitCodeOf(outcome.error);
  }
  printOutcome(io, outcome.value, asJson);
  return outcome.value.exitCode;
}

/**
 * Runs one command line (without node and the script) and returns what the process should exit with. Everything it
 * needs of its surroundings comes through `io`.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    printFailure(io, usage('No command was given.', 'See cslab --help.'), false);
    return EXIT_CODE.usage;
  }
  if (first === '--version') {
    io.stdout.write(`cslab ${ENGINE_VERSION}\n`);
    return EXIT_CODE.ok;
  }
  const isHelp = first === '--help' || first === '-h' || first === 'help';
  if (isHelp && rest.length === 0) {
    io.stdout.write(cliHelp(VERBS));
    return EXIT_CODE.ok;
  }
  const name = isHelp ? (rest[0] ?? '') : first;
  const verb = VERBS.find((candidate) => candidate.name === name);
  if (verb !== undefined) return runVerb(verb, isHelp ? ['--help'] : rest, io);
  const names = VERBS.map((candidate) => candidate.name);
  const near = nearest(name, names);
  const hint = near === null ? 'See cslab --help.' : `Did you mean cslab ${near}?`;
  printFailure(io, usage(`There is no command ${name}.`, hint), rest.includes('--json'));
  return EXIT_CODE.usage;
}
