// A role-play in a list, in words: how it ended, or what is to be done there.
import type { PracticeEntry } from "../wire";
import { count } from "./text";

/** Whose seat one sat in, where it was not the seller's. */
export const AS: Readonly<Record<PracticeEntry["role"], string>> = {
  seller: "",
  buyer: "you played the buyer",
  observer: "you watched",
};

/** Is there nothing more to be played? */
export function isOver({ phase }: PracticeEntry): boolean {
  return phase === "debrief" || phase === "closed";
}

/** How it ended, or where it stands. */
export function standing(entry: PracticeEntry): string {
  switch (entry.phase) {
    case "lobby":
      return "In the lobby";
    case "briefing":
      return "Not begun";
    case "rating":
      return "Talk over, to be rated";
    case "debrief":
      return entry.outcome ?? "Ended";
    case "closed":
      return entry.outcome ?? "Closed before it began";
    case "playing":
    case "paused":
    case "closing":
      return entry.lines > 0 ? count(entry.lines, "line") : "Begun";
  }
}
