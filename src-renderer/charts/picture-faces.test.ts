import { afterEach, expect, test, vi } from 'vitest';
import { withFaces } from './picture-faces.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function picture(family: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9"><text font-family="${family}">5 &gt; 4</text></svg>`;
  return { width: 9, height: 9, svg };
}

test('a picture takes along the faces that it names, each read once, and stays a drawing', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(new Uint8Array([1, 2, 3]));
  });
  const { svg } = await withFaces(picture('Inter, system-ui'));
  await withFaces(picture('Inter'));
  expect(asked).toEqual([expect.stringContaining('inter-pictures')]);
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  expect(root.firstElementChild?.textContent).toContain(
    '@font-face{font-family:"Inter";font-weight:400 600;src:url(data:font/woff2;base64,AQID)',
  );
  expect(root.querySelector('text')?.textContent).toBe('5 > 4');
});

test('a face that cannot be read leaves the picture as it is', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
  const mono = picture('IBM Plex Mono');
  expect(await withFaces(mono)).toEqual(mono);
  const plain = picture('serif');
  expect(await withFaces(plain)).toEqual(plain);
});
