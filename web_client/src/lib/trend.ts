// Points of a small line chart. Gaps are skipped; a flat row lies in the middle.

export interface Trend {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly line: string;
}

export function trend(values: readonly (number | null)[], width: number, height: number): Trend {
  const known = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  const low = Math.min(...known.map(({ value }) => value));
  const high = Math.max(...known.map(({ value }) => value));
  const edge = 4;
  const across = (width - 2 * edge) / Math.max(1, values.length - 1);
  const points = known.map(({ value, i }) => ({
    x: round(edge + i * across),
    y: round(
      high === low
        ? height / 2
        : height - edge - ((value - low) / (high - low)) * (height - 2 * edge),
    ),
  }));
  const line = points.length > 1 ? "M" + points.map(({ x, y }) => `${x} ${y}`).join("L") : "";
  return { points, line };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
