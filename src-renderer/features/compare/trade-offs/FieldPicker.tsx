import { type KeyboardEvent, useId, useState } from 'react';
import type { SweepField } from '../../../../src-engine/protocol/methods.ts';
import { counted } from '../../../format/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { fieldUnit } from './field-units.ts';
import { fieldWords } from './field-words.ts';

interface Props {
  readonly fields: readonly SweepField[];
  readonly currency: string;
  /** Pointers that are varied already. */
  readonly taken: readonly string[];
  readonly onAdd: (field: SweepField) => void;
}

/** Bounds without the schema's "any number". */
function boundsText(field: SweepField, currency: string): string {
  const { text } = fieldUnit(field.unit, currency);
  return field.maximum >= Number.MAX_SAFE_INTEGER
    ? `from ${text(field.minimum)}`
    : `${text(field.minimum)} to ${text(field.maximum)}`;
}

/** Limits and displays read a run; none of its numbers depends on them. */
const READS_A_RUN = /^\/(outcomeLimits|controlCentral)\//;

function isOffered({ unit, pointer }: SweepField, taken: readonly string[]): boolean {
  return unit !== 'version' && !taken.includes(pointer) && !READS_A_RUN.test(pointer);
}

/** Whether all words are in what the field is called, here or in the file. */
function isMeant({ label, pointer }: SweepField, words: readonly string[]): boolean {
  const names = `${fieldWords(label)} ${label} ${pointer}`.toLowerCase();
  return words.every((word) => names.includes(word));
}

/** Every number of the strategy that a sweep may move, found by its words or its path; Enter adds it. */
export function FieldPicker({ fields, currency, taken, onAdd }: Props) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [pointer, setPointer] = useState('');
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = fields.filter((field) => isOffered(field, taken) && isMeant(field, words));
  // What only sorts rows and steps is seldom meant.
  const offered = [
    ...found.filter(({ unit }) => unit !== 'order'),
    ...found.filter(({ unit }) => unit === 'order'),
  ];
  const chosen = offered.find((field) => field.pointer === pointer) ?? offered[0];
  const add = (): void => {
    if (chosen === undefined) return;
    onAdd(chosen);
    setPointer('');
    // The number has left the list: what was looked for would find nothing any more.
    setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="field-picker">
      <div className="field">
        <label htmlFor={`${id}-find`}>Find a number</label>
        <input
          id={`${id}-find`}
          className="fld"
          autoComplete="off"
          placeholder="oldest debt, step 80, threshold…"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <select
        size={8}
        aria-label="Numbers of the strategy"
        className="fld field-list"
        value={chosen?.pointer ?? ''}
        onChange={(event) => setPointer(event.target.value)}
        onKeyDown={onKeyDown}
        onDoubleClick={add}
      >
        {offered.map((field) => (
          <option key={field.pointer} value={field.pointer} title={field.pointer}>
            {`${fieldWords(field.label)}, ${fieldUnit(field.unit, currency).text(field.value)} now`}
          </option>
        ))}
      </select>
      <div className="field-chosen">
        <span className="t3">
          {chosen === undefined
            ? 'No number matches.'
            : `${chosen.pointer}: ${boundsText(chosen, currency)}`}
        </span>
        <Button
          size="small"
          icon="plus"
          unavailable={chosen === undefined ? 'No number matches.' : null}
          onClick={add}
        >
          Vary this number
        </Button>
      </div>
      <span className="t3">{counted(offered.length, 'number')} listed.</span>
    </div>
  );
}
