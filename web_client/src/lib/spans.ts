// Cutting a line into the words that earned something and the words between. Offsets are Unicode
// code points, as on the wire; an emoji is one of them, and two units of a JavaScript string.

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Piece {
  readonly text: string;
  /** Indices of the ranges that cover this piece, in the order given. */
  readonly in: readonly number[];
}

/** Pieces that make up `text` again; ranges may overlap, and what lies outside is ignored. */
export function pieces(text: string, ranges: readonly Range[]): Piece[] {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  const within = (at: number) => Math.min(Math.max(at, 0), points.length);
  for (const { start, end } of ranges) {
    cuts.add(within(start));
    cuts.add(within(end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const found: Piece[] = [];
  for (let i = 0; i + 1 < at.length; i += 1) {
    const [from, until] = [at[i] ?? 0, at[i + 1] ?? 0];
    found.push({
      text: points.slice(from, until).join(""),
      in: ranges.flatMap(({ start, end }, n) => (start <= from && until <= end ? [n] : [])),
    });
  }
  return found;
}

/** The words of one range. */
export function words(text: string, { start, end }: Range): string {
  return Array.from(text).slice(start, end).join("");
}
