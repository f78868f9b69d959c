import { z } from '../../base/zod.ts';
import { bareSchema, descriptionOf, memberSchemas } from '../../config/schema-walk.ts';
import { choiceHelp, memberHelp } from '../../config/schema-words.ts';
import { escaped, htmlTable } from '../html/markup.ts';
import { memberWords, ruleLabel } from './member-words.ts';

type Schema = z.core.$ZodType;
type Json = Readonly<Record<string, unknown>>;

/** A table whose cells are plain text. */
export function wordTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
): string {
  return htmlTable(
    head,
    rows.map((row) => row.map(escaped)),
    [],
    none,
  );
}

/** A paragraph of plain text, in the muted ink of notes. */
export function note(text: string): string {
  return `<p class="sub">${escaped(text)}</p>`;
}

/** What the schema says of a part, as a note. */
export function noteOf(schema: Schema): string {
  return note(descriptionOf(schema) || descriptionOf(bareSchema(schema)));
}

function choicesOf(schema: Schema): readonly string[] {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodEnum) return bare.options.map(String);
  return bare instanceof z.ZodBoolean ? ['true', 'false'] : [];
}

/** The members of an object, each with its value and what that means; without those that are told elsewhere. */
export function memberTable(
  schema: Schema,
  value: object,
  currency: string,
  elsewhere: readonly string[] = [],
): string {
  const rows = (memberSchemas(schema) ?? [])
    .filter(([name]) => !elsewhere.includes(name))
    .map(([name, own]) => {
      const given = (value as Json)[name];
      const meaning = choiceHelp(memberHelp(own), choicesOf(own), String(given));
      // An amount is told with its currency here.
      const plain = meaning.replace(/, minor units(?=[. ])/, '');
      return [ruleLabel(name), memberWords(name, own, given, currency), plain];
    });
  return wordTable(['Rule', 'Value', 'What it means'], rows, 'None.');
}

/** The entries of a list as lines and their members as columns; below, what the choices in it mean. */
export function entryTable(
  entry: Schema,
  entries: readonly object[],
  currency: string,
  none: string,
): string {
  const members = memberSchemas(entry) ?? [];
  const rows = entries.map((one) =>
    members.map(([name, own]) => memberWords(name, own, (one as Json)[name], currency)),
  );
  const table = wordTable(
    members.map(([name]) => ruleLabel(name)),
    rows,
    none,
  );
  const choices = members.filter(([, own]) => bareSchema(own) instanceof z.ZodEnum);
  const notes = choices.map(([name, own]) =>
    note(`${ruleLabel(name)}: ${choiceHelp(memberHelp(own), choicesOf(own), '')}`),
  );
  return entries.length === 0 ? table : [table, ...notes].join('\n');
}
