/** Lower triangle L of a symmetric positive definite matrix, A = L L'; null when it is not positive definite. */
export function cholesky(matrix: readonly Float64Array[]): readonly Float64Array[] | null {
  const size = matrix.length;
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  for (const [row, target] of lower.entries()) {
    for (let column = 0; column <= row; column++) {
      const other = lower[column] ?? target;
      let sum = matrix[row]?.[column] ?? 0;
      for (let index = 0; index < column; index++)
        sum -= (target[index] ?? 0) * (other[index] ?? 0);
      if (row !== column) {
        target[column] = sum / (other[column] ?? 1);
        continue;
      }
      if (!(sum > 0)) return null;
      target[column] = Math.sqrt(sum);
    }
  }
  return lower;
}

/** Solves L L' x = b. */
export function solveCholesky(
  lower: readonly Float64Array[],
  right: Float64Array | readonly number[],
): Float64Array {
  const size = lower.length;
  const forward = new Float64Array(size);
  for (const [row, line] of lower.entries()) {
    let sum = right[row] ?? 0;
    for (let index = 0; index < row; index++) sum -= (line[index] ?? 0) * (forward[index] ?? 0);
    forward[row] = sum / (line[row] ?? 1);
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = forward[row] ?? 0;
    for (let below = row + 1; below < size; below++)
      sum -= (lower[below]?.[row] ?? 0) * (solution[below] ?? 0);
    solution[row] = sum / (lower[row]?.[row] ?? 1);
  }
  return solution;
}

/** Diagonal of the inverse of L L': variances, when the matrix is an information. */
export function inverseDiagonal(lower: readonly Float64Array[]): Float64Array {
  return Float64Array.from(lower, (_, row) => {
    const unit = new Float64Array(lower.length);
    unit[row] = 1;
    return solveCholesky(lower, unit)[row] ?? 0;
  });
}
