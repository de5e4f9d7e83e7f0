// A QR code as the outline of its dark squares, to be drawn as one path. The one import of `uqr`.
import { encode } from "uqr";

export interface Drawn {
  /** Width and height in squares, the white edge included. */
  readonly size: number;
  readonly path: string;
}

/** Scanners need four squares of white around it. */
export const QUIET = 4;

export function drawQr(text: string): Drawn {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const rows = data.flatMap((row, y) =>
    runs(row).map(([x, n]) => `M${x + QUIET} ${y + QUIET}h${n}v1h-${n}z`),
  );
  return { size: size + 2 * QUIET, path: rows.join("") };
}

/** Where dark squares lie in a row: the first of each run, and how many. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = found.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
