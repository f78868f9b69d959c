import { render, screen, waitFor } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { laterComponent } from './later-component.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

class Boundary extends Component<{ children: ReactNode }, { message: string }> {
  override state = { message: '' };
  static getDerivedStateFromError(error: Error) {
    return { message: error.message };
  }
  override render() {
    return this.state.message === '' ? this.props.children : <p>{this.state.message}</p>;
  }
}

it('shows the component once its code has been read, and reads it once', async () => {
  const load = vi.fn(async () => Greeting);
  const Later = laterComponent(load);
  const { container, rerender } = render(<Later name="Ada" />);
  expect(container.querySelector('[data-later]')).not.toBeNull();
  expect(await screen.findByText('Hello Ada')).toBeDefined();
  rerender(<Later name="Grace" />);
  expect(screen.getByText('Hello Grace')).toBeDefined();
  expect(load).toHaveBeenCalledOnce();
});

it('is drawn at once after it was read beforehand', async () => {
  const Later = laterComponent(async () => Greeting);
  await Later.preload();
  render(<Later name="Ada" />);
  expect(screen.getByText('Hello Ada')).toBeDefined();
});

it('tells its boundary that the code cannot be read, and tries again the next time', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = vi.fn(async () => Greeting);
  load.mockRejectedValueOnce(new Error('no such file'));
  const Later = laterComponent(load);
  const { unmount } = render(
    <Boundary>
      <Later name="Ada" />
    </Boundary>,
  );
  expect(await screen.findByText('no such file')).toBeDefined();
  unmount();
  render(<Later name="Ada" />);
  await waitFor(() => expect(screen.getByText('Hello Ada')).toBeDefined());
});
