// How labels and states look: a tone and an icon for each. Their names and meanings are the
// server's. Tones are families of moves, never a verdict: points say what earns and what costs.
import type { IconName } from "../ui/icons";
import type { Drift, Label, LedgerState, OutcomeKind, Practice, Verdict } from "../wire";

export type Tone = "ask" | "listen" | "practice" | "tell" | "watch" | "guess" | "quiet";

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

export const LABELS: Readonly<Record<Label, Look>> = {
  "ask.open": { tone: "ask", icon: "ask" },
  "ask.closed": { tone: "ask", icon: "askClosed" },
  "ask.leading": { tone: "watch", icon: "ask" },
  "tell.inform": { tone: "tell", icon: "tell" },
  "tell.advise": { tone: "tell", icon: "tell" },
  "tell.pitch": { tone: "tell", icon: "tell" },
  push: { tone: "watch", icon: "push" },
  reflect: { tone: "listen", icon: "reflect" },
  social: { tone: "quiet", icon: "social" },
  assume: { tone: "guess", icon: "assumed" },
  check: { tone: "listen", icon: "check" },
  model: { tone: "practice", icon: "practice" },
  inspire: { tone: "practice", icon: "practice" },
  challenge: { tone: "practice", icon: "practice" },
  enable: { tone: "practice", icon: "practice" },
  encourage: { tone: "practice", icon: "practice" },
};

/** The families of the codebook, for pages that explain them. */
export const FAMILIES: readonly { name: string; labels: readonly Label[] }[] = [
  { name: "Asking", labels: ["ask.open", "ask.closed", "ask.leading"] },
  { name: "Listening", labels: ["reflect", "check"] },
  { name: "Telling", labels: ["tell.inform", "tell.advise", "tell.pitch", "push"] },
  { name: "Assuming", labels: ["assume"] },
  { name: "The Five Practices", labels: ["model", "inspire", "challenge", "enable", "encourage"] },
  { name: "Neither", labels: ["social"] },
];

export const PRACTICES: Readonly<Record<Practice, { name: string; short: string }>> = {
  model: { name: "Model the Way", short: "Model" },
  inspire: { name: "Inspire a Shared Vision", short: "Inspire" },
  challenge: { name: "Challenge the Process", short: "Challenge" },
  enable: { name: "Enable Others to Act", short: "Enable" },
  encourage: { name: "Encourage the Heart", short: "Encourage" },
};

export const STATES: Readonly<Record<LedgerState, Look & { name: string; about: string }>> = {
  confirmed: {
    name: "Confirmed",
    about: "they told you, and you summed it up",
    tone: "ask",
    icon: "confirmed",
  },
  told: { name: "Learned", about: "they told you", tone: "ask", icon: "told" },
  asked: { name: "Asked", about: "your question aimed at it", tone: "listen", icon: "ask" },
  assumed: {
    name: "Assumed",
    about: "taken for granted, not asked",
    tone: "guess",
    icon: "assumed",
  },
  unknown: { name: "Never asked", about: "not touched", tone: "quiet", icon: "unknown" },
};

export const DRIFTS: Readonly<Record<Drift, { name: string; icon: IconName }>> = {
  warmer: { name: "Warmer", icon: "warmer" },
  cooler: { name: "Cooler", icon: "cooler" },
  steady: { name: "Steady", icon: "steady" },
};

export const OUTCOMES: Readonly<Record<OutcomeKind, Look & { name: string }>> = {
  advance: { name: "A step forward", tone: "ask", icon: "warmer" },
  "open-door": { name: "An open door", tone: "listen", icon: "door" },
  "no-fit": { name: "An honest no", tone: "practice", icon: "check" },
  "brush-off": { name: "A polite brush-off", tone: "guess", icon: "steady" },
  "walk-out": { name: "A talk cut short", tone: "watch", icon: "cooler" },
};

export const VERDICTS: Readonly<Record<Verdict, Look & { name: string }>> = {
  good: { name: "Good", tone: "ask", icon: "check" },
  fair: { name: "Fair", tone: "listen", icon: "steady" },
  work: { name: "Work on it", tone: "guess", icon: "up" },
  none: { name: "Nothing to count", tone: "quiet", icon: "unknown" },
};

/** The look of whatever points are given for. */
export function awardLook(award: string): Look {
  if (award in LABELS) return LABELS[award as Label];
  if (award === "confirmed") return STATES.confirmed;
  if (award === "insight") return STATES.told;
  return { tone: "quiet", icon: "flag" };
}
