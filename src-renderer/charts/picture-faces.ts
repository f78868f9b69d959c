import type { ChartPicture } from './chart-picture.ts';

/** A face of the page as a picture takes it along. */
interface Face {
  readonly family: string;
  /** As CSS says it: one weight or a range. */
  readonly weights: string;
  readonly address: string;
}

const FACES: readonly Face[] = [
  {
    family: 'Inter',
    weights: '400 600',
    address: new URL('../assets/fonts/inter-pictures.woff2', import.meta.url).href,
  },
  {
    family: 'IBM Plex Mono',
    weights: '400 600',
    address: new URL('../assets/fonts/ibm-plex-mono-latin-400-normal.woff2', import.meta.url).href,
  },
];

/** The page sets its digits like this (ui/css/base.css). */
const FEATURES = 'text{font-feature-settings:"tnum","cv11","ss03","calt"}';

/** Bytes that are turned into letters at once: more are too many arguments of one call. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    letters += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(letters);
}

const read = new Map<string, Promise<string | null>>();

/** The face as a rule of CSS; null when it cannot be read. */
async function ruleOf({ family, weights, address }: Face): Promise<string | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const letters = base64(new Uint8Array(await response.arrayBuffer()));
    return `@font-face{font-family:"${family}";font-weight:${weights};src:url(data:font/woff2;base64,${letters}) format("woff2")}`;
  } catch {
    return null;
  }
}

function ruleOnce(face: Face): Promise<string | null> {
  const known = read.get(face.address) ?? ruleOf(face);
  read.set(face.address, known);
  return known;
}

/**
 * The picture with the faces that it names written into it: it looks the same where they are not installed, and when a
 * browser paints it, which gives a picture none of the page's own faces. What cannot be read is left out.
 */
export async function withFaces(picture: ChartPicture): Promise<ChartPicture> {
  const used = FACES.filter(({ family }) => picture.svg.includes(family));
  const rules = (await Promise.all(used.map(ruleOnce))).filter((rule) => rule !== null);
  if (rules.length === 0) return picture;
  // The first tag is the root's, and a serialized attribute holds no ">".
  const svg = picture.svg.replace('>', () => `><style>${rules.join('')}${FEATURES}</style>`);
  return { ...picture, svg };
}
