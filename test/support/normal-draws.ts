import { normalDraws } from '../../src-engine/analyze/bootstrap-draws.ts';

/** Independent standard normals: the same seed and draw give the same ones. */
export function normals(count: number, seed: number, draw: number): Float64Array {
  return Float64Array.from(normalDraws(count, seed)(draw));
}
