/** Members of strategy.json in the words of the field (ux 2.9). */
const WORDS: Readonly<Record<string, string>> = {
  'min age days': 'oldest debt at least',
  'min amount minor': 'arrears at least',
  'max amount minor': 'arrears at most',
  'day offset': 'trigger day',
  sequence: 'place in the order',
  priority: 'place in the order',
};

/** Unit words at the end of a member: the number beside it bears its unit. */
const UNIT = / (minor|days|basis points)$/;

/**
 * A field's place as people say it: `ENERGY-RES, row 90: oldest debt at least` of the engine's
 * `ENERGY-RES, row 90: min age days`.
 */
export function fieldWords(label: string): string {
  const start = label.lastIndexOf(': ') + 1;
  const member = label.slice(start).trim();
  const words = WORDS[member] ?? member.replace(UNIT, '');
  return start === 0 ? words : `${label.slice(0, start)} ${words}`;
}
