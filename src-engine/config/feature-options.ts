import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { liveTestSchema } from './schema/live-test.ts';
import type { ChampionChallengerOption } from './strategy-schema.ts';

const SEPARATOR = '$';
const SHORTEST_SHARE = 100;

/**
 * Champion/challenger options as Oracle sites keep them in a feature configuration: one line `CHAMPION$CHALLENGER$PCT`
 * an option, whole percent (domain.md 3.7). Dates, identity and the unit of the draw have no place there; an option whose
 * share or period the format cannot say is refused, never rounded.
 */
export function exportFeatureOptions(
  options: readonly ChampionChallengerOption[],
): Result<string, Failure> {
  const lines: string[] = [];
  for (const [index, option] of options.entries()) {
    const pointer = `/championChallenger/${index}`;
    if (option.shareBasisPoints % SHORTEST_SHARE !== 0) {
      return err(
        failure(
          'bad-strategy',
          `Test ${option.id} has a share of ${option.shareBasisPoints / 100}%, but a feature configuration holds whole percent.`,
          `${pointer}/shareBasisPoints`,
          'Round the share to whole percent.',
        ),
      );
    }
    if (option.effectiveFrom !== null || option.effectiveTo !== null) {
      return err(
        failure(
          'bad-strategy',
          `Test ${option.id} has a period, but a feature configuration has no dates.`,
          pointer,
          'Clear both dates, and switch the option on and off by hand.',
        ),
      );
    }
    lines.push(
      [option.champion, option.challenger, option.shareBasisPoints / SHORTEST_SHARE].join(
        SEPARATOR,
      ),
    );
  }
  return ok(lines.map((line) => `${line}\n`).join(''));
}

function badLine(line: number, message: string, hint: string): Failure {
  return failure('bad-strategy', message, `line ${line}`, hint);
}

function readLine(text: string, line: number): Result<ChampionChallengerOption, Failure> {
  const [champion = '', challenger = '', percent = '', ...more] = text.split(SEPARATOR);
  const form = 'Write CHAMPION$CHALLENGER$PCT, for example U1-STD$U1-SOFT$20.';
  if (more.length > 0 || percent === '')
    return err(badLine(line, `"${text}" is no champion/challenger option.`, form));
  if (!/^\d+$/.test(percent) || Number(percent) < 1 || Number(percent) > 100)
    return err(badLine(line, `"${percent}" is no share.`, 'Use whole percent from 1 to 100.'));
  if (champion === challenger)
    return err(badLine(line, `${champion} is its own challenger.`, 'Choose another challenger.'));
  const option = {
    id: `${champion}-${percent}`.slice(0, 40),
    champion,
    challenger,
    shareBasisPoints: Number(percent) * SHORTEST_SHARE,
    effectiveFrom: null,
    effectiveTo: null,
    // Oracle draws for each process that is created (decision 12).
    unit: 'PROCESS' as const,
  };
  return liveTestSchema.safeParse(option).success
    ? ok(option)
    : err(
        badLine(line, `"${text}" names no template codes.`, 'Use capitals, digits, - and _ only.'),
      );
}

/**
 * Reads the options of a feature configuration, one a line, empty lines apart. A champion has at most one challenger:
 * without dates two of them always overlap, so the second is refused.
 */
export function parseFeatureOptions(
  text: string,
): Result<readonly ChampionChallengerOption[], Failure> {
  const options: ChampionChallengerOption[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const option = readLine(trimmed, index + 1);
    if (!option.ok) return option;
    const { champion, challenger } = option.value;
    const rival = options.find((other) => other.champion === champion);
    if (rival !== undefined) {
      return err(
        badLine(
          index + 1,
          `Template ${champion} has two challengers: ${rival.challenger} and ${challenger}.`,
          'A champion has at most one challenger at a time; remove one of the two.',
        ),
      );
    }
    options.push(option.value);
  }
  return ok(options);
}
