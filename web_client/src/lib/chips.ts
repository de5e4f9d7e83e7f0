// What hangs under a line: its labels, what it did to the ledger, and the points of both.
import type { IconName } from "../ui/icons";
import type { Label, LedgerNote, LinePoint, SellerLine, Span } from "../wire";
import { LABELS, STATES, type Tone } from "./labels";

export interface Chip {
  readonly key: string;
  readonly name: string;
  readonly tone: Tone;
  readonly icon: IconName;
  /** Null when nothing was given or taken for it. */
  readonly points: number | null;
  readonly why: readonly string[];
  readonly spans: readonly Span[];
  readonly confidence: number | null;
  /** The label it stands for; null for what is not a label, which nobody can contest. */
  readonly label: Label | null;
  /** Why somebody does not agree with it. The label and its points stay. */
  readonly contested: string | null;
}

const AWARD_OF: Readonly<Record<LedgerNote["to"], string | null>> = {
  assumed: null,
  asked: null,
  told: "insight",
  confirmed: "confirmed",
};

export function chips(line: SellerLine): Chip[] {
  const left = [...line.points];
  const found: Chip[] = line.labels.map((label) => ({
    key: `label ${label.label}`,
    name: label.name,
    ...LABELS[label.label],
    ...sum(takeAll(left, label.label)),
    spans: label.spans,
    confidence: label.confidence,
    label: label.label,
    contested: label.contested,
  }));
  line.notes.forEach((note, i) => {
    const award = AWARD_OF[note.to];
    found.push({
      key: `note ${i}`,
      name: note.text,
      tone: STATES[note.to].tone,
      icon: STATES[note.to].icon,
      ...sum(award === null ? [] : takeOne(left, award)),
      spans: note.span ? [note.span] : [],
      confidence: null,
      label: null,
      contested: null,
    });
  });
  left.forEach((point, i) => {
    found.push({
      key: `point ${i}`,
      name: point.why,
      tone: "quiet",
      icon: "flag",
      ...sum([point]),
      spans: [],
      confidence: null,
      label: null,
      contested: null,
    });
  });
  return found;
}

function takeAll(from: LinePoint[], award: string): LinePoint[] {
  const taken = from.filter((point) => point.award === award);
  from.splice(0, from.length, ...from.filter((point) => point.award !== award));
  return taken;
}

/** Notes and their points come in the same order. */
function takeOne(from: LinePoint[], award: string): LinePoint[] {
  const at = from.findIndex((point) => point.award === award);
  return at < 0 ? [] : from.splice(at, 1);
}

function sum(points: readonly LinePoint[]): Pick<Chip, "points" | "why"> {
  if (points.length === 0) return { points: null, why: [] };
  return {
    points: points.reduce((total, { value }) => total + value, 0),
    why: points.map(({ why }) => why),
  };
}
