import { describe, expect, it, vi } from 'vitest';
import { formatAddress, go, navigationStore, parseAddress } from './navigation-store.ts';

describe('addresses', () => {
  it('reads the run from the path and the rest from the query', () => {
    expect(parseAddress('#/run/14/compare?tab=swap&cell=champion_only')).toEqual({
      screen: 'compare',
      params: { run: '14', tab: 'swap', cell: 'champion_only' },
    });
    expect(parseAddress('#/portfolio')).toEqual({ screen: 'portfolio', params: {} });
  });

  it('sends everything unknown to the Start screen, and keeps what was asked for', () => {
    for (const hash of ['', '#', '#/']) {
      expect(parseAddress(hash)).toEqual({ screen: 'start', params: {} });
    }
    for (const [hash, unknown] of [
      ['#/nowhere', 'nowhere'],
      ['#/run/x/compare', 'run/x/compare'],
      ['#/run/14/nowhere?a=b', 'run/14/nowhere'],
      ['#/caf%C3%A9', 'café'],
      ['#/100%', '100%'],
    ] as const) {
      expect(parseAddress(hash)).toEqual({ screen: 'start', params: {}, unknown });
    }
  });

  it('forgets the unknown place as soon as somebody goes on', () => {
    navigationStore.setState(parseAddress('#/nowhere'), true);
    go('start');
    expect(navigationStore.getState()).toEqual({ screen: 'start', params: {} });
  });

  it('writes what it reads, whatever the characters', () => {
    const params = { run: '3', account: '44 71/é&?#', q: 'a=b' };
    expect(parseAddress(formatAddress('accounts', params))).toEqual({ screen: 'accounts', params });
  });

  it('moves and comes back with the history', async () => {
    go('portfolio');
    go('compare', { run: '2' });
    expect(navigationStore.getState()).toEqual({ screen: 'compare', params: { run: '2' } });
    expect(window.location.hash).toBe('#/run/2/compare');
    window.location.hash = '#/portfolio';
    await vi.waitFor(() => expect(navigationStore.getState().screen).toBe('portfolio'));
  });
});
