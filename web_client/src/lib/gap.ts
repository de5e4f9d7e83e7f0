// The picture of what was met and what was wished for: where its dots lie and what it says in words.

/** Lowest and highest step of the scale. */
export const LOW = 1;
export const HIGH = 5;

export const STEPS = ["hardly ever", "seldom", "sometimes", "often", "almost always"] as const;

/** Where a value of 1 to 5 lies, as a share of the way from left to right. */
export function along(value: number): number {
  return (Math.min(HIGH, Math.max(LOW, value)) - LOW) / (HIGH - LOW);
}

export type GapKind = "more" | "less" | "met" | "unknown";

export interface Gap {
  readonly kind: GapKind;
  /** Wished less met; null unless both are known. */
  readonly value: number | null;
  readonly words: string;
}

/** Half a step is noise: two behaviours, one of them a step apart. */
const NOISE = 0.5;

export function gap(met: number | null, wished: number | null): Gap {
  if (met === null || wished === null) return { kind: "unknown", value: null, words: "not rated" };
  const value = Math.round((wished - met) * 10) / 10;
  if (Math.abs(value) <= NOISE) return { kind: "met", value, words: "as wished" };
  return value > 0
    ? { kind: "more", value, words: `${steps(value)} more wished` }
    : { kind: "less", value, words: `${steps(-value)} more than wished` };
}

function steps(value: number): string {
  return `${shown(value)} ${value === 1 ? "step" : "steps"}`;
}

/** `3`, `3.5`, or a dash. */
export function shown(value: number | null): string {
  if (value === null) return "–";
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** The word nearest to a mean. */
export function inWords(value: number | null): string {
  if (value === null) return "not rated";
  return STEPS[Math.min(HIGH, Math.max(LOW, Math.round(value))) - 1] ?? "not rated";
}
