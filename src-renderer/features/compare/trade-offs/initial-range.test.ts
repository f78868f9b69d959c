import { expect, test } from 'vitest';
import { initialRange } from './initial-range.ts';

const field = { pointer: '/a', unit: 'days', value: 21, minimum: 0, maximum: 9999 } as const;

test('a field is offered three round steps to each side', () => {
  expect(initialRange(field)).toEqual({ pointer: '/a', from: 15, to: 27, step: 2 });
  expect(initialRange({ ...field, value: 5000 })).toMatchObject({
    from: 3500,
    to: 6500,
    step: 500,
  });
});

test('the bounds of the field are kept', () => {
  expect(initialRange({ ...field, value: 1 })).toMatchObject({ from: 0, to: 4, step: 1 });
  expect(initialRange({ ...field, value: 0 })).toMatchObject({ from: 0, to: 3, step: 1 });
  expect(initialRange({ ...field, value: 9999, minimum: 9000 })).toMatchObject({
    from: 9999,
    to: 9999,
  });
  expect(initialRange({ ...field, value: 7000, minimum: 6000 })).toMatchObject({
    from: 6000,
    to: 9000,
    step: 1000,
  });
});
