import { expect, it } from 'vitest';
import { memberLabel } from './member-label.ts';

it.each([
  ['restoreAtOrUnderMinor', 'Restore at or under'],
  ['minimumReviewFrequencyDays', 'Minimum review frequency'],
  ['unitCostMinor', 'Unit cost'],
  ['toDos', 'To Dos'],
  ['writeOff', 'Write-off'],
])('%s is called %s', (name, label) => {
  expect(memberLabel(name)).toBe(label);
});
