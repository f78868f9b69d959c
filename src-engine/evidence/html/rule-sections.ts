import { numberText } from '../../base/number-text.ts';
import type { Evidence } from '../evidence-schema.ts';
import { countText } from './count-text.ts';
import { htmlList, htmlSection } from './markup.ts';

const SIGN_WORDS = { '+': 'Added', '-': 'Removed', '~': 'Changed' } as const;

function lines(changes: Evidence['changes']['againstChampion']): readonly string[] {
  return (changes ?? []).map(({ sign, text }) => `${SIGN_WORDS[sign]}: ${text}`);
}

/** What the exported rules change, what validation says of them, and which protected attributes they look at. */
export function ruleSections({
  changes,
  problems,
  sensitiveAttributes,
  regression,
}: Evidence): readonly string[] {
  const { againstChampion, againstProduction } = changes;
  return [
    htmlSection(
      'Changes',
      '<h3>Against the champion of the run</h3>',
      againstChampion === null
        ? '<p>This is the champion.</p>'
        : htmlList(lines(againstChampion), 'Nothing differs.'),
      '<h3>Against production</h3>',
      againstProduction === null
        ? '<p>Nothing is known of what production runs.</p>'
        : htmlList(
            [
              `Production runs ${againstProduction.name} v${againstProduction.version}.`,
              ...lines(againstProduction.changes),
            ],
            '',
          ),
    ),
    htmlSection(
      'Validation',
      htmlList(
        problems.map(({ severity, message, pointer }) => `${severity}: ${message} (${pointer})`),
        'No finding.',
      ),
    ),
    htmlSection(
      'Regression cases',
      `<p>${countText(regression.cases, 'account')} of the run without name and id, in cases/. In replication 1 the rules did ${countText(regression.marks, 'different thing')} (criteria rows, steps, endings); ${numberText(regression.covered)} of them ${regression.covered === 1 ? 'stands' : 'stand'} in a case with what must come of it.</p>`,
    ),
    htmlSection(
      'Legally sensitive attributes used in a rule',
      htmlList(
        sensitiveAttributes.map(
          ({ attribute, pointer, words }) => `${attribute} at ${pointer} (${words})`,
        ),
        'None of those that this program knows.',
      ),
      '<p class="sub">Whether a rule may use them is for the user of the strategy to decide.</p>',
    ),
  ];
}
