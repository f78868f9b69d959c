import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('./NewsDialog.tsx', () => {
  throw new Error('Failed to fetch dynamically imported module');
});

const { ShellWindows } = await import('./ShellWindows.tsx');
const { openWindow } = await import('./window-store.ts');

afterEach(cleanup);

it('a window whose code could not be read left an empty page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <>
      <p>The application</p>
      <ShellWindows />
    </>,
  );
  act(() => openWindow('news'));
  expect(await screen.findByText(/This window stopped/)).toBeTruthy();
  expect(screen.getByText('The application')).toBeTruthy();
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
