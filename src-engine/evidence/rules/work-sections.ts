import { listAlgorithms, PLUG_IN_SPOTS } from '../../algorithms/registry.ts';
import { algorithmPlaces } from '../../config/algorithm-places.ts';
import { controlCentralSchema } from '../../config/schema/control-central.ts';
import { toDosSchema } from '../../config/schema/work.ts';
import { entrySchema } from '../../config/schema-walk.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { htmlList } from '../html/markup.ts';
import { algorithmText } from './algorithm-text.ts';
import type { RuleSection } from './rule-section.ts';
import { entryTable, memberTable, noteOf, wordTable } from './word-table.ts';

const TO_DO_LISTS = ['roles', 'types', 'routing', 'messages'] as const;

function toDoSection({ toDos, currency }: Strategy): RuleSection {
  return {
    title: 'To Do entries',
    parts: [
      memberTable(toDosSchema, toDos, currency, TO_DO_LISTS),
      ...TO_DO_LISTS.flatMap((name) => {
        const list = toDosSchema.shape[name];
        return [
          noteOf(list),
          entryTable(entrySchema(list) ?? list, toDos[name], currency, 'None.'),
        ];
      }),
    ],
  };
}

function controlCentralSection({ controlCentral, currency }: Strategy): RuleSection {
  const { alerts } = controlCentral;
  return {
    title: 'Control Central',
    parts: [
      noteOf(controlCentralSchema),
      memberTable(controlCentralSchema, controlCentral, currency, ['alerts']),
      noteOf(controlCentralSchema.shape.alerts),
      htmlList(
        alerts.map(({ algorithm }) => algorithmText(algorithm, currency)),
        'None.',
      ),
    ],
  };
}

/** What each algorithm that a rule names does, spot by spot. */
function algorithmSection(strategy: Strategy): RuleSection {
  const used = new Set(algorithmPlaces(strategy).map(({ use }) => use.code));
  const rows = PLUG_IN_SPOTS.flatMap((spot) =>
    listAlgorithms(spot)
      .filter(({ code }) => used.has(code))
      .map(({ code, title, summary }) => [code, title, summary]),
  );
  return {
    title: 'Algorithms that the rules name',
    parts: [wordTable(['Code', 'Name', 'What it does'], rows, 'None.')],
  };
}

/** Work of people, what they are shown, and what the algorithms do that all rules before name. */
export function workSections(strategy: Strategy): readonly RuleSection[] {
  return [toDoSection(strategy), controlCentralSection(strategy), algorithmSection(strategy)];
}
