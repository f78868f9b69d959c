import { countWords } from '../../base/count-words.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { SweepDesign, SweptVariable } from '../../model/sweep.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { sobolPoints } from './sobol-points.ts';

/** A grid of more settings than this is searched, not drawn (simulation.md 6.1). */
const MOST_GRID_SETTINGS = 200;
const MOST_DRAWN_SETTINGS = 500;
/** With more variables than this only two opposite corners are tried beside one end of each variable at a time. */
const MOST_FULL_CORNERS = 4;

/** Every combination of values, the last variable fastest. */
function combinations(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.reduce<readonly (readonly number[])[]>(
    (heads, list) => heads.flatMap((head) => list.map((value) => [...head, value])),
    [[]],
  );
}

/** Both ends of a variable's values; one when it has one. */
function ends({ values }: SweptVariable): readonly number[] {
  return [...new Set([values[0] ?? 0, values.at(-1) ?? 0])];
}

function corners(variables: readonly SweptVariable[]): readonly (readonly number[])[] {
  if (variables.length <= MOST_FULL_CORNERS) return combinations(variables.map(ends));
  const champion = variables.map((variable) => variable.championValue);
  const alone = variables.flatMap((variable, index) =>
    ends(variable).map((value) => champion.with(index, value)),
  );
  const lows = variables.map(({ values }) => values[0] ?? 0);
  const highs = variables.map(({ values }) => values.at(-1) ?? 0);
  return [lows, highs, ...alone];
}

/** A point of the unit cube on the values of the variables, each value taking an equal slice. */
function snapped(point: readonly number[], variables: readonly SweptVariable[]): readonly number[] {
  return variables.map(({ values }, index) => {
    const slice = Math.floor((point[index] ?? 0) * values.length);
    return values[Math.min(values.length - 1, slice)] ?? 0;
  });
}

/** One entry a setting, in the order of first mention. */
function distinct(settings: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Set<string>();
  return settings.filter((values) => {
    const key = values.join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * The settings to try, each a value for every variable: the champion first, then the corners and the drawn points of a
 * Latin hypercube or scrambled Sobol design, snapped to the analyst's steps, or the whole grid; none twice.
 */
export function layOutSettings(
  variables: readonly SweptVariable[],
  design: SweepDesign,
  points: number,
  seed: number,
): Result<readonly (readonly number[])[], Failure> {
  const champion = variables.map((variable) => variable.championValue);
  const cells = variables.reduce((product, { values }) => product * values.length, 1);
  if (design === 'grid') {
    if (cells > MOST_GRID_SETTINGS)
      return err(
        failure(
          'bad-argument',
          `The grid has ${countWords(cells, 'setting')}; ${MOST_GRID_SETTINGS} are possible.`,
          '',
          'Use larger steps, or let a Sobol or Latin hypercube design draw some of them.',
        ),
      );
    return ok(distinct([champion, ...combinations(variables.map(({ values }) => values))]));
  }
  if (!Number.isInteger(points) || points < 2 || points > MOST_DRAWN_SETTINGS)
    return err(
      failure(
        'bad-argument',
        `${countWords(points, 'setting')} cannot be drawn.`,
        '',
        `Choose 2 to ${MOST_DRAWN_SETTINGS}; 64 to 128 are usual.`,
      ),
    );
  const drawn =
    design === 'sobol'
      ? sobolPoints(points, variables.length, seed)
      : latinHypercube(points, variables.length, seed);
  const inside = drawn.map((point) => snapped(point, variables));
  return ok(distinct([champion, ...corners(variables), ...inside]));
}
