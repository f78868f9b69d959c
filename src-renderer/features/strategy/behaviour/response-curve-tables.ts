import type { CurvePersona, ResponseCurves } from '../../../../src-engine/model/response-curves.ts';
import type { Curve } from '../../../charts/CurveChart.tsx';
import { type ChartTable, plainCell } from '../../../charts/chart-table.ts';

/** Colours: all customers in that of text, types in those of the series. */
const ALL_TONE = 0;
/** More lines than this cannot be told apart (ux 3.7). */
const MOST_TYPES = 4;

type OfPersona = (persona: CurvePersona) => readonly number[];

/** The types of a model as curves, all of them together first, and those of another model dashed. */
export function typeCurves(
  { own, against }: { readonly own: ResponseCurves; readonly against: ResponseCurves | null },
  of: OfPersona,
  pooled: (curves: ResponseCurves) => readonly number[],
): readonly Curve[] {
  const all = (curves: ResponseCurves, isDashed: boolean): Curve => ({
    label: isDashed ? `all, ${curves.name}` : 'all customers',
    values: pooled(curves),
    tone: ALL_TONE,
    isDashed,
  });
  // Beside another model only all customers are drawn: types of two models are too many lines.
  if (against !== null) return [all(own, false), all(against, true)];
  return [
    all(own, false),
    ...own.personas.slice(0, MOST_TYPES).map(
      (persona, index): Curve => ({
        label: `type ${persona.code}`,
        values: of(persona),
        tone: index + 1,
        isDashed: false,
      }),
    ),
  ];
}

/** Types only, and the same of another model dashed where it has the type. */
export function saturationCurves(own: ResponseCurves): readonly Curve[] {
  return own.personas.slice(0, MOST_TYPES).map((persona, index) => ({
    label: `type ${persona.code}`,
    values: persona.saturated,
    tone: index + 1,
    isDashed: false,
  }));
}

/** The numbers of curves as a table: the axis first, a column a curve. */
export function curveTable(
  xLabel: string,
  xs: readonly number[],
  curves: readonly Curve[],
  xText: (x: number) => string,
  text: (value: number) => string,
): ChartTable {
  return {
    columns: [xLabel, ...curves.map(({ label }) => label)].map((label) => ({
      label,
      numeric: true,
    })),
    rows: xs.map((x, place) => [
      plainCell(xText(x)),
      ...curves.map(({ values }) => {
        const value = values[place] ?? 0;
        return { text: text(value), csv: String(value) };
      }),
    ]),
  };
}
