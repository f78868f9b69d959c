import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { MoneyField } from './MoneyField.tsx';
import { NumberField } from './NumberField.tsx';

const committed: number[] = [];

function Days({ strict = false }: { readonly strict?: boolean }) {
  const [value, setValue] = useState(42);
  return (
    <NumberField
      label="Day"
      unit="d"
      min={0}
      max={99}
      strict={strict}
      value={value}
      onCommit={(next) => {
        committed.push(next);
        setValue(next);
      }}
    />
  );
}

const field = () => screen.getByRole<HTMLInputElement>('textbox');

afterEach(() => {
  cleanup();
  committed.length = 0;
});

describe('number field', () => {
  it('commits on Enter, not while typing', () => {
    render(<Days />);
    fireEvent.change(field(), { target: { value: '44' } });
    expect(committed).toEqual([]);
    expect(field().dataset['uncommitted']).toBe('true');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(committed).toEqual([44]);
    expect(field().dataset['uncommitted']).toBeUndefined();
  });

  it('goes back with Escape', () => {
    render(<Days />);
    fireEvent.change(field(), { target: { value: '7' } });
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(field().value).toBe('42');
    fireEvent.blur(field());
    expect(committed).toEqual([]);
  });

  it('keeps text that is no number and says what it must be', () => {
    render(<Days />);
    fireEvent.change(field(), { target: { value: 'soon' } });
    fireEvent.blur(field());
    expect(field().value).toBe('soon');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Use a whole number.')).toBeTruthy();
    expect(committed).toEqual([]);
  });

  it('steps with arrow keys inside its limits and passes typed values beyond them on', () => {
    render(<Days />);
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    fireEvent.keyDown(field(), { key: 'ArrowUp', shiftKey: true });
    for (let i = 0; i < 6; i++) fireEvent.keyDown(field(), { key: 'ArrowUp', shiftKey: true });
    expect(committed.slice(0, 2)).toEqual([43, 53]);
    expect(committed.at(-1)).toBe(99);
    fireEvent.change(field(), { target: { value: '120 d' } });
    fireEvent.blur(field());
    expect(committed.at(-1)).toBe(120);
  });
});

describe('a strict number field', () => {
  it('a negative day is not taken and says what a day is', () => {
    render(<Days strict />);
    fireEvent.change(field(), { target: { value: '-5' } });
    fireEvent.blur(field());
    expect(field().value).toBe('-5');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Use a whole number from 0 to 99.')).toBeTruthy();
    expect(committed).toEqual([]);
    fireEvent.change(field(), { target: { value: '5' } });
    fireEvent.blur(field());
    expect(committed).toEqual([5]);
  });
});

describe('money field', () => {
  it('shows the symbol and takes a decimal comma', () => {
    render(
      <MoneyField
        label="Arrears"
        currency="USD"
        value={24_000}
        onCommit={(next) => committed.push(next)}
      />,
    );
    expect(field().value).toBe('$240.00');
    fireEvent.change(field(), { target: { value: '60,5' } });
    fireEvent.blur(field());
    expect(committed).toEqual([6050]);
  });
});
