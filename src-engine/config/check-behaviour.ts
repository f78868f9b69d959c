import { countWords } from '../base/count-words.ts';
import type { Problem } from '../base/problem.ts';
import { type BehaviourModel, CHANNEL } from '../model/behaviour.ts';
import { pointerOf, valueAt } from './pointer.ts';

function problem(code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity: 'error', pointer, message, hint };
}

/** Bands begin with the due date and each begins later than the one before. */
function bandProblems(starts: readonly number[]): readonly Problem[] {
  return starts.flatMap((start, index) => {
    const before = starts[index - 1];
    const pointer = pointerOf('bandStartDays', index);
    if (before === undefined) {
      if (start === 0) return [];
      const message = `The first age band starts on day ${start} past due.`;
      return [problem('bands-not-from-zero', pointer, message, 'Let it start on day 0.')];
    }
    if (start > before) return [];
    const message = `Age band ${index + 1} starts on day ${start}, not after band ${index} (day ${before}).`;
    return [problem('bands-not-ascending', pointer, message, 'List the start days in order.')];
  });
}

/** Every intensity list has a number for each band. */
function lengthProblems({ personas, bandStartDays }: BehaviourModel): readonly Problem[] {
  const bands = bandStartDays.length;
  return personas.flatMap((persona, index) =>
    (['fullPerDay', 'partialPerDay'] as const).flatMap((name) => {
      const found = persona[name].length;
      if (found === bands) return [];
      return [
        problem(
          'band-count-differs',
          pointerOf('personas', index, name),
          `Persona ${persona.code} has ${countWords(found, 'intensity', 'intensities')} in "${name}" for ${countWords(bands, 'age band')}.`,
          'Give one intensity for each entry of "bandStartDays".',
        ),
      ];
    }),
  );
}

/** Second and later uses of a name. */
function repeats(names: readonly string[]): readonly (readonly [number, string])[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [[index, name] as const] : [],
  );
}

function personaProblems({ personas }: BehaviourModel): readonly Problem[] {
  const repeated = repeats(personas.map(({ code }) => code)).map(([index, code]) =>
    problem(
      'persona-repeated',
      pointerOf('personas', index, 'code'),
      `Persona ${code} is given twice.`,
      'Give each persona a code of its own.',
    ),
  );
  if (personas.some(({ weight }) => weight > 0)) return repeated;
  const message = 'The weight of every persona is 0: no customer would be of any type.';
  return [
    ...repeated,
    problem('weights-zero', '/personas', message, 'Give at least one persona a weight above 0.'),
  ];
}

/** Each channel once: a channel that is left out would silently reach nobody. */
function channelProblems({ treatments }: BehaviourModel): readonly Problem[] {
  const given = treatments.map(({ channel }) => channel);
  const repeated = repeats(given).map(([index, channel]) =>
    problem(
      'channel-repeated',
      pointerOf('treatments', index, 'channel'),
      `Channel ${channel} is given twice.`,
      'Keep one of the two treatments.',
    ),
  );
  const missing = Object.keys(CHANNEL)
    .filter((channel) => !given.some((one) => one === channel))
    .map((channel) =>
      problem(
        'channel-missing',
        '/treatments',
        `There is no treatment for channel ${channel}.`,
        'Give every channel; a hazard ratio of 1 says that it has no effect.',
      ),
    );
  return [...repeated, ...missing];
}

/** Every origin belongs to a figure that is there, and to one only. */
function provenanceProblems(model: BehaviourModel): readonly Problem[] {
  const given = model.provenance ?? [];
  return given.flatMap(({ pointer, low, high }, index) => {
    const place = pointerOf('provenance', index, 'pointer');
    if (typeof valueAt(model, pointer) !== 'number')
      return [
        problem(
          'provenance-of-nothing',
          place,
          `${pointer} is no figure of this model.`,
          'Use the JSON pointer of a number, for example /personas/0/weight.',
        ),
      ];
    if (given.findIndex((other) => other.pointer === pointer) !== index)
      return [
        problem(
          'provenance-repeated',
          place,
          `${pointer} has two origins.`,
          'Keep one of the two.',
        ),
      ];
    if (low <= high) return [];
    return [
      problem(
        'provenance-range',
        pointerOf('provenance', index, 'low'),
        `The range of ${pointer} begins at ${low} and ends at ${high}.`,
        'Give the lower end first.',
      ),
    ];
  });
}

/**
 * Rules between the members of a behaviour model, each broken one with its pointer: bands ascend from 0, intensity lists
 * are as long as the bands, personas and channels are unique, every channel is there,
 * origins are of figures that are there. All findings are errors.
 */
export function checkBehaviour(model: BehaviourModel): readonly Problem[] {
  return [
    ...bandProblems(model.bandStartDays),
    ...lengthProblems(model),
    ...personaProblems(model),
    ...channelProblems(model),
    ...provenanceProblems(model),
  ];
}
