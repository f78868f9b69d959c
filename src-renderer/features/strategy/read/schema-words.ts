import { bareSchema, descriptionOf } from '../../../../src-engine/config/schema-walk.ts';

/** `restoreAtOrUnderMinor` as "Restore at or under": the unit is said by the field. */
export function memberLabel(name: string): string {
  const words = name
    .replace(/(Minor|Days|BasisPoints)$/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the schema says of a member, whether or not it may be null. */
export function memberHelp(schema: Parameters<typeof descriptionOf>[0]): string {
  const own = descriptionOf(schema);
  return own === '' ? descriptionOf(bareSchema(schema)) : own;
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
    return typeof value === 'string' ? [value] : [];
  });
  if (named.length > 0) return named.slice(0, 2).join(', ');
  const number = record['sequence'] ?? record['priority'];
  return typeof number === 'number' ? String(number) : String(position + 1);
}

/** A pointer with `*` for positions: where a place stands in the schema. */
export function patternOf(pointer: string): string {
  return pointer
    .slice(1)
    .split('/')
    .map((key) => (/^\d+$/.test(key) ? '*' : key))
    .join('/');
}
