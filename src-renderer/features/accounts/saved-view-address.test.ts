import { expect, test } from 'vitest';
import { filterOfParams } from './list-address.ts';
import { addressOfFilter, openSavedView, shownView } from './saved-view-address.ts';

const FILTER = filterOfParams({ segment: 'Residential, standard', bucket: '91+', down: '1' }, 4);
const VIEW = { name: 'Old', address: addressOfFilter(FILTER), columns: 'name' };

test('a view opens the same list on whichever run is looked at', () => {
  expect(VIEW.address).not.toContain('run');
  expect(filterOfParams(openSavedView(VIEW, '9'), 4)).toEqual(FILTER);
  expect(openSavedView(VIEW, '9')['run']).toBe('9');
  expect(openSavedView(VIEW, undefined)).not.toHaveProperty('run');
});

test('the list knows whether it is a saved view: filters, order and columns', () => {
  expect(shownView([VIEW], FILTER, 'name')).toBe(VIEW);
  expect(shownView([VIEW], FILTER, '')).toBeNull();
  expect(shownView([VIEW], { ...FILTER, bucket: null }, 'name')).toBeNull();
});
