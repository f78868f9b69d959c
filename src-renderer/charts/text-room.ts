/** Pixels that the longest of the texts takes at a size, about; digits and capitals are the wide letters. */
export function textRoom(texts: readonly string[], fontPx: number): number {
  const widest = texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  return Math.ceil((widest * fontPx) / 100);
}

/** In the chart's font, in hundredths of its size, rounded up a little. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[ .,:;'()ijl|]/.test(letter) ? 34 : 64;
  return width;
}
