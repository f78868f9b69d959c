import { z } from '../base/zod.ts';
import {
  OUTCOME_GUARDRAIL_DEFINITIONS,
  type OutcomeGuardrailDefinition,
} from '../model/outcome-guardrail.ts';
import { memberLabel } from './member-label.ts';
import { bareSchema, descriptionOf, memberSchemas } from './schema-walk.ts';

/** "Capacity groups" as "capacity group": what is added to the list. */
export function entryWord(label: string): string {
  const words = label.charAt(0).toLowerCase() + label.slice(1);
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`;
  return words.replace(/(?<=ss)es$|(?<!s)s$/, '');
}

/** Words that are no words: they keep their capitals. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['SMS', 'SA', 'US', 'UK', 'EU', 'AU']);

const MEMBER_NAME = /^[a-z]+(?:[A-Z][a-z0-9]*)+$/;

const PER: Readonly<Record<OutcomeGuardrailDefinition['unit'], string>> = {
  count: '',
  perThousand: ' per 1,000 accounts',
  perTenThousand: ' per 10,000 accounts',
  hours: ', hours',
};

/** An outcome that has a limit, by the name that comparisons give it; null for any other choice. */
function outcomeWord(choice: string): string | null {
  const found = Object.entries(OUTCOME_GUARDRAIL_DEFINITIONS).find(([id]) => id === choice)?.[1];
  return found === undefined ? null : `${found.label}${PER[found.unit]}`;
}

/** A choice of the schema as people read it: `BASE_DATE` as "Base date", `contactsPerProcess` as "Contacts per process". */
export function choiceWord(choice: string): string {
  const outcome = outcomeWord(choice);
  if (outcome !== null) return outcome;
  if (ABBREVIATIONS.has(choice)) return choice;
  const isConstant = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(choice);
  const isMember = MEMBER_NAME.test(choice);
  if (!isConstant && !isMember) return choice;
  const words = memberLabel(isConstant ? choice.replaceAll('_', ' ') : choice);
  return words.replace(/\bcrm\b/i, 'CRM');
}

/** What a sentence of the schema says of each choice ("A: this; B: that."), and what it says before; none if not of all. */
function meaningsIn(help: string, choices: readonly string[]) {
  const starts = choices.map((choice) => help.indexOf(`${choice}: `));
  if (choices.length === 0 || starts.includes(-1)) return null;
  const from = Math.min(...starts);
  const parts = help.slice(from).replace(/\.$/, '').split('; ');
  const meanings = choices.map((choice) => {
    const part = parts.find((one) => one.startsWith(`${choice}: `));
    return part?.slice(choice.length + 2);
  });
  return meanings.includes(undefined) ? null : { before: help.slice(0, from).trim(), meanings };
}

/**
 * Help below a choice, of the one that is chosen: "Whether it counts. INCLUSIVE: from the age on; STRICT: only older." is
 * "Whether it counts. Only older." Where the schema does not tell them all, its sentence with the choices in words.
 */
export function choiceHelp(help: string, choices: readonly string[], chosen: string): string {
  const found = meaningsIn(help, choices);
  const meaning = found?.meanings[choices.indexOf(chosen)];
  if (found === null || meaning === undefined) {
    return choices.reduce(
      (text, choice) => text.replaceAll(new RegExp(`\\b${choice}\\b`, 'g'), choiceWord(choice)),
      help,
    );
  }
  const sentence = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;
  return found.before === '' ? sentence : `${found.before} ${sentence}`;
}

/** What a flag says of itself, without the program's words: "true: this; false: that." as "On: this. Off: that." */
export function flagHelp(help: string): string {
  const found = meaningsIn(help, ['true', 'false']);
  return found === null ? help : `On: ${found.meanings[0]}. Off: ${found.meanings[1]}.`;
}

/** What the schema says of a member, whether or not it may be null: "…; null: none." as "…. Empty: none." */
export function memberHelp(
  schema: Parameters<typeof descriptionOf>[0],
  absent: 'Empty' | 'Off' = 'Empty',
): string {
  const own = descriptionOf(schema);
  const help = own === '' ? descriptionOf(bareSchema(schema)) : own;
  return help.replace(
    /(^|; )null: /,
    (_, before: string) => `${before === '' ? '' : '. '}${absent}: `,
  );
}

/** Members that name an entry of a list. */
const NAMES = [
  'code',
  'id',
  'type',
  'reason',
  'guardrail',
  'customerClass',
  'collectionClass',
  'division',
];

/** What an entry is called in its list: its code, its step or its place. */
export function entryLabel(entry: unknown, position: number): string {
  if (entry === null || typeof entry !== 'object') return String(entry);
  const record = entry as Readonly<Record<string, unknown>>;
  const named = NAMES.flatMap((name) => {
    const value = record[name];
    if (typeof value !== 'string') return [];
    if (value === '*') return [`every ${memberLabel(name).toLowerCase()}`];
    // A code is a code; only the name of a measure is one of the program's.
    return [MEMBER_NAME.test(value) ? choiceWord(value) : value];
  });
  const [first = '', second] = named;
  if (first !== '') {
    const label = second === undefined ? first : `${first}, ${second}`;
    return label.startsWith('every ') ? `E${label.slice(1)}` : label;
  }
  const number = record['sequence'] ?? record['priority'];
  return typeof number === 'number' ? String(number) : String(position + 1);
}

const MOST_FACTS = 4;

/** What tells an entry from its neighbours while it is folded: its title, then its first figures and choices. */
export function entryFacts(
  schema: Parameters<typeof descriptionOf>[0],
  entry: unknown,
  figure: (name: string, value: number) => string,
): readonly string[] {
  const record = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const facts = (memberSchemas(schema) ?? []).flatMap(([name, own]) => {
    const value = record[name];
    const label = memberLabel(name.replace(/Thousandths$/, '')).toLowerCase();
    if (NAMES.includes(name) || name === 'sequence' || name === 'priority') return [];
    if (typeof value === 'number') return [`${label} ${figure(name, value)}`];
    if (typeof value === 'boolean') return value ? [label] : [];
    if (Array.isArray(value)) {
      return value.length === 0
        ? []
        : [`${value.length} ${value.length === 1 ? entryWord(label) : label}`];
    }
    if (typeof value !== 'string' || value === '') return [];
    if (name === 'title') return [value];
    return [`${label} ${bareSchema(own) instanceof z.ZodEnum ? choiceWord(value) : value}`];
  });
  return facts.slice(0, MOST_FACTS);
}

/** A pointer with `*` for positions: where a place stands in the schema. */
export function patternOf(pointer: string): string {
  return pointer
    .slice(1)
    .split('/')
    .map((key) => (/^\d+$/.test(key) ? '*' : key))
    .join('/');
}
