/** The value that so great a part of all of them lies below. */
export function quantile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)];
}

export function median(values) {
  return quantile(values, 0.5);
}
