import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CurrencyField } from './CurrencyField.tsx';

afterEach(cleanup);

function typed(text: string, passesAny = false) {
  const onCommit = vi.fn();
  render(<CurrencyField label="Currency" value="USD" onCommit={onCommit} passesAny={passesAny} />);
  const field = screen.getByLabelText('Currency');
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
  return { field, onCommit };
}

it('takes a currency in small letters', () => {
  expect(typed(' eur ').onCommit).toHaveBeenCalledExactlyOnceWith('EUR');
});

it('a currency of the wrong length is not ignored silently', () => {
  const { field, onCommit } = typed('US');
  expect(onCommit).not.toHaveBeenCalled();
  expect(field).toHaveProperty('value', 'US');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  screen.getByText(/Currency "US" is not a three-letter code. Use the three capital letters/);
});

it('a currency that is not ISO is not accepted', () => {
  expect(typed('ABC').onCommit).not.toHaveBeenCalled();
  screen.getByText(/Currency "ABC" is no code of ISO 4217./);
});

it('a form that is told what is no currency can refuse to be sent', () => {
  expect(typed('abc', true).onCommit).toHaveBeenCalledExactlyOnceWith('ABC');
});
