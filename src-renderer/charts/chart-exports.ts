import { host } from '../host/index.ts';
import { showFailure, showToast } from '../stores/toast-store.ts';
import { type ChartBasis, stampWord } from './chart-basis.ts';
import { type ChartPicture, chartPicture } from './chart-picture.ts';
import { tableCsv, tableTsv } from './chart-table.ts';
import { copyPicture } from './copy-picture.ts';
import { copyText } from './copy-text.ts';
import { type LazyTable, tableOf } from './lazy-table.ts';
import { withFaces } from './picture-faces.ts';
import { pngOfPicture } from './png-of-picture.ts';
import { stampedTable } from './stamped-table.ts';

/** A chart as it leaves the program. */
export interface ChartSource {
  readonly title: string;
  /** Below a picture. */
  readonly caption: string;
  /** What the numbers were made from; null where no behaviour model has a part in them. */
  readonly basis: ChartBasis | null;
  readonly table: LazyTable;
  /** Without extension. */
  readonly fileName: string;
  /** Where the chart is drawn now; null when nothing is. */
  readonly drawn: () => Element | null;
}

/** What can be done with a chart: every copy and file bears the stamp of its behaviour model. */
export interface ChartExports {
  readonly copyTable: () => Promise<void>;
  readonly copyCsv: () => Promise<void>;
  readonly saveCsv: () => Promise<void>;
  readonly copyImage: () => Promise<void>;
  readonly savePng: () => Promise<void>;
  readonly saveSvg: () => Promise<void>;
}

/** The one place through which numbers and pictures of charts leave the program. */
export function chartExports(source: ChartSource): ChartExports {
  const { title, basis, drawn } = source;
  const caption = withoutHints(source.caption);
  const arms = basis?.arms ?? [];
  const stamp = basis === null ? null : stampWord(basis);
  const name = stamp === null ? source.fileName : `${source.fileName}-${stamp.toLowerCase()}`;
  const numbers = () => stampedTable(tableOf(source.table), stamp);
  const copy = async (text: string, what: string): Promise<void> => {
    if (await copyText(text)) showToast('plain', `Copied ${what} of "${title}".`);
    else showToast('bad', 'The clipboard is not available here. Save the numbers as CSV instead.');
  };
  const picture = async (): Promise<ChartPicture | null> => {
    const chart = drawn();
    const made = chart === null ? null : chartPicture(chart, { title, caption, stamp, arms });
    if (made === null)
      showToast(
        'plain',
        `"${title}" is not drawn now. Switch to the chart, or save the numbers as CSV.`,
      );
    return made === null ? null : withFaces(made);
  };
  const png = async (): Promise<Uint8Array<ArrayBuffer> | null> => {
    const made = await picture();
    if (made === null) return null;
    const bytes = await pngOfPicture(made);
    if (bytes === null) showToast('bad', 'This picture cannot be painted. Save it as SVG instead.');
    return bytes;
  };
  return {
    copyTable: () => copy(tableTsv(numbers()), 'the table'),
    copyCsv: () => copy(tableCsv(numbers()), 'the CSV'),
    saveCsv: () => saveBytes('table', `${name}.csv`, encoded(tableCsv(numbers()))),
    copyImage: async () => {
      const bytes = await png();
      if (bytes === null) return;
      if (await copyPicture(bytes)) showToast('plain', `Copied the picture of "${title}".`);
      else showToast('bad', 'The clipboard takes no pictures here. Save it as PNG instead.');
    },
    savePng: async () => {
      const bytes = await png();
      if (bytes !== null) await saveBytes('image', `${name}.png`, bytes);
    },
    saveSvg: async () => {
      const made = await picture();
      if (made !== null) await saveBytes('drawing', `${name}.svg`, encoded(made.svg));
    },
  };
}

/** What a caption says of the page, "Select a cell to list its accounts", is of no use where nothing can be selected. */
export function withoutHints(caption: string): string {
  return caption
    .replace(/; select an? [^.;]*/g, '')
    .replace(/(^|\s)Select an? [^.]*\./g, '')
    .trim();
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Asks the host where, writes, and says so. */
async function saveBytes(
  kind: 'table' | 'image' | 'drawing',
  suggestedName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const saved = await host.saveFile({
    kind,
    suggestedName,
    bytes,
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}
