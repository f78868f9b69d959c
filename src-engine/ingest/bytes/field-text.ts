import { type ByteRecord, FIELD_KIND } from './byte-record.ts';
import { utf8Text } from './utf8-text.ts';

/** Text of one field, with doubled quotes undone; empty when the record has no such field. */
export function fieldText(record: ByteRecord, index: number): string {
  if (index >= record.count) return '';
  const place = record.first + index;
  const text = utf8Text(record.bytes, record.starts[place] ?? 0, record.ends[place] ?? 0);
  return record.kinds[place] === FIELD_KIND.escaped ? text.replaceAll('""', '"') : text;
}
