/**
 * The first index from 0 up to, not including, `length` for which something holds, by halving; `length` when it holds
 * for none. Once it holds it must hold for every index after.
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
