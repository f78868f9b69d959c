import { afterEach, expect, it, vi } from 'vitest';
import { revealPlace } from './reveal-place.ts';

afterEach(() => document.body.replaceChildren());

/** A list of one folded entry, whose field is drawn once it is open. */
function folded(): HTMLDetailsElement {
  document.body.innerHTML =
    '<section data-pointer="/holds"><details data-pointer="/holds/0"><summary>Dispute</summary></details></section>';
  const entry = document.querySelector('details') as HTMLDetailsElement;
  entry.addEventListener('toggle', () => {
    const field = document.createElement('input');
    field.dataset['pointer'] = '/holds/0/reason';
    entry.append(field);
  });
  for (const one of document.querySelectorAll<HTMLElement>('*')) one.scrollIntoView = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
  return entry;
}

it('a problem in a folded entry was counted, but going to it showed nothing', async () => {
  const entry = folded();
  revealPlace(document.body, '/holds/0/reason', true);
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  expect(entry.open).toBe(true);
  expect(document.activeElement?.className).toBe('st-shown');
});

it('an entry itself is shown as it is, folded', () => {
  const entry = folded();
  revealPlace(document.body, '/holds/0', false);
  expect(entry.open).toBe(false);
  expect(entry.className).toBe('st-shown');
});

it('leaves a field alone that is no longer wanted when the entry opens', async () => {
  const entry = folded();
  const takeBack = revealPlace(document.body, '/holds/0/reason', true);
  takeBack?.();
  await vi.waitFor(() => expect(entry.querySelector('input')).not.toBeNull());
  await new Promise((done) => requestAnimationFrame(done));
  expect(document.activeElement).toBe(document.body);
});
