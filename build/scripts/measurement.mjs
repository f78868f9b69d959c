// What every benchmark says of one figure: its median, how far the rounds lie apart, and what was measured.

/**
 * The same shape as that of `cslab bench --json`.
 * @typedef {{ id: string, unit: string, better: 'higher' | 'lower', what: string }} Head
 * @typedef {Head & { value: number, lowest: number, highest: number, rounds: number }} Measurement
 */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** @param {Head} head @param {readonly number[]} values @returns {Measurement} */
export function measurement(head, values) {
  return {
    ...head,
    value: median(values),
    lowest: Math.min(...values),
    highest: Math.max(...values),
    rounds: values.length,
  };
}

/** `12,345`; one decimal below a thousand, two below ten. @param {number} value */
export function figure(value) {
  if (value < 10) return value.toFixed(2);
  if (value < 1000) return value.toFixed(1);
  return value.toFixed(0).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** @param {Measurement} one */
export function measurementLine({ id, unit, value, lowest, highest, rounds }) {
  return `${id} ${figure(value)} ${unit} (${figure(lowest)} to ${figure(highest)}, ${rounds} rounds)`;
}
