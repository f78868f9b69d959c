import { afterEach, describe, expect, it } from 'vitest';
import { focusNextRegion } from './regions.ts';

function show(): void {
  document.body.innerHTML = `
    <header class="title"><button id="menu">File</button></header>
    <nav class="nav"><a id="link" href="#/x">x</a></nav>
    <main id="main" tabindex="-1"><h1>Title</h1><button id="inside">b</button>
      <aside><input id="field"></aside></main>
    <footer class="status"><span>nothing to focus</span></footer>`;
}

const focused = () => document.activeElement?.id;

afterEach(() => {
  document.body.innerHTML = '';
});

describe('regions', () => {
  it('goes round by F6, an inspector after the screen it is in, empty regions left out', () => {
    show();
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      focusNextRegion();
      seen.push(focused());
    }
    expect(seen).toEqual(['menu', 'link', 'main', 'field', 'menu']);
  });

  it('leaves from inside a region, and goes back', () => {
    show();
    document.getElementById('inside')?.focus();
    focusNextRegion();
    expect(focused()).toBe('field');
    focusNextRegion(-1);
    expect(focused()).toBe('main');
    focusNextRegion(-1);
    expect(focused()).toBe('link');
  });
});
