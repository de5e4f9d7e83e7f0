// Small true-to-shape messages for tests.
import type { SellerLine, SellerSetup, SellerStatus, ServerMsg } from "../wire";

export const setup: SellerSetup = {
  role: "seller",
  play: "p1",
  slug: "dead-deal",
  title: "The dead deal",
  situation: "A deal is said to have died.",
  minutes: 15,
  difficulty: 2,
  seat_name: "The seller",
  other_seat_name: "The buyer",
  brief: { you: "You sell.", knows: ["It died."], wants: ["To learn why."] },
  persona: { name: "Dana Weiss", role: "Head of operations", organisation: "Nordkai", about: "" },
  rubric: [{ award: "ask.open", name: "Open question", points: 4, practice_focus: false }],
  focus: ["enable"],
  feedback: "live",
  pace: "human",
  facts: 9,
  who_sees: "Only you.",
  parent: null,
  parent_line: null,
  room: null,
};

export const status: SellerStatus = {
  role: "seller",
  phase: "playing",
  you_may: ["say", "hint", "pause", "end"],
  waiting_for: null,
  typing: false,
  clock: { ends_at: null, left_s: null, minutes: null },
  signal: "arms folded",
  drift: "steady",
  ledger: [],
  meters: null,
  points: 0,
  hints: [],
  outcome: null,
  end_reason: null,
  room: null,
};

export function line(n: number, text: string, over: Partial<SellerLine> = {}): SellerLine {
  return {
    n,
    seat: n % 2 === 0 ? "buyer" : "seller",
    text,
    at: "2026-01-05T10:00:00Z",
    rated: true,
    labels: [],
    not_rated: [],
    points: [],
    notes: [],
    ...over,
  };
}

export function welcome(now = "2026-01-05T10:00:00.000Z"): ServerMsg {
  return { t: "welcome", v: 2, now, setup };
}
