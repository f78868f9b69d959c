import type { MeasureComparison, MeasureUnit } from '../../../src-engine/model/comparison.ts';
import { SWAP_CELLS } from '../../../src-engine/model/swap-table.ts';
import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import { differenceText, intervalText, measureText } from '../compare/measure-text.ts';
import type { Fact, FactOf } from './facts.ts';

/** Measures that lessons speak of. */
const UNITS = { netCash: 'minor', severancesPerThousand: 'perThousand' } as const;
/** Challengers by the letters that Compare gives them. */
const LETTERS = ['A', 'B', 'C', 'D'];

const words = (text: string): Fact => ({ value: Number.NaN, text });
const number = (value: number): Fact => ({ value, text: formatCount(value) });

/**
 * Facts of a comparison: `accounts`, `days`, `replications`, `champion`; of challenger A its `A.name`, `A.headline`,
 * `A.breaches`, `A.swap.CELL` (accounts) and of a measure the difference `A.netCash`, with `.low`, `.high`, `.interval`,
 * `.luckInterval`, `.luckWidth`, `.champion`, `.challenger`, `.matters`, `.reading`. With `own.` before them they are of the
 * run that the class has made.
 */
export function runFacts(sample: RunView | null, own: RunView | null): FactOf {
  return (name) => {
    const isOwn = name.startsWith('own.');
    const view = isOwn ? own : sample;
    return view === null ? null : factOf(view, isOwn ? name.slice('own.'.length) : name);
  };
}

function factOf(view: RunView, name: string): Fact | null {
  const { header, comparison } = view;
  const [first = '', second = '', third = ''] = name.split('.');
  switch (first) {
    case 'accounts':
      return number(header.accounts);
    case 'days':
      return number(header.days);
    case 'replications':
      return number(header.replications);
    case 'champion':
      return words(header.arms[0]?.name ?? '');
    default:
  }
  const challenger = LETTERS.indexOf(first);
  const headline = comparison.headlines[challenger];
  if (headline === undefined) return null;
  switch (second) {
    case 'name':
      return words(headline.arm);
    case 'headline':
      return words(headline.sentence);
    case 'breaches':
      return number(headline.breaches);
    case 'swap': {
      const cell = SWAP_CELLS.find((one) => one === third);
      const swap = view.swapSets[challenger];
      return cell === undefined || swap === undefined ? null : number(swap[cell].accounts);
    }
    default:
  }
  const row = comparison.measures.find(({ measure }) => measure === second);
  const unit = Object.entries(UNITS).find(([measure]) => measure === second)?.[1];
  if (row === undefined || unit === undefined) return null;
  return measureFact(row, { unit, challenger, currency: header.currency }, third);
}

interface Reader {
  readonly unit: MeasureUnit;
  readonly challenger: number;
  readonly currency: string;
}

function measureFact(row: MeasureComparison, reader: Reader, part: string): Fact | null {
  const { unit, challenger, currency } = reader;
  const difference = row.differences[challenger];
  if (difference === undefined) return null;
  const { low, high, luckLow, luckHigh } = difference;
  const asDifference = (value: number): Fact => ({
    value,
    text: differenceText(unit, value, currency),
  });
  const asValue = (value = 0): Fact => ({ value, text: measureText(unit, value, currency) });
  switch (part) {
    case '':
      return asDifference(difference.value);
    case 'low':
      return asDifference(low);
    case 'high':
      return asDifference(high);
    case 'interval':
      return words(intervalText(unit, low, high, currency));
    case 'luckInterval':
      return luckLow === null || luckHigh === null
        ? null
        : words(intervalText(unit, luckLow, luckHigh, currency));
    case 'luckWidth':
      return luckLow === null || luckHigh === null ? null : asValue(luckHigh - luckLow);
    case 'champion':
      return asValue(row.values[0]);
    case 'challenger':
      return asValue(row.values[challenger + 1]);
    case 'matters':
      return asValue(row.changeThatMatters);
    case 'reading':
      return words(row.readings[challenger] ?? '');
    default:
      return null;
  }
}
