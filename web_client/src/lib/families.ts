// A talk and the branches taken back from it belong together. Pure: from the practice list only.
import type { PracticeEntry } from "../wire";
import { isOver } from "./entries";

export interface Family {
  readonly root: PracticeEntry;
  /** The root first, then branches, oldest first. */
  readonly plays: readonly PracticeEntry[];
}

/** Families with the one that was added to last first. An erased parent makes a branch a root. */
export function families(entries: readonly PracticeEntry[]): Family[] {
  const byId = new Map(entries.map((entry) => [entry.play, entry]));
  const groups = new Map<string, PracticeEntry[]>();
  for (const entry of entries) {
    const root = rootOf(entry, byId).play;
    groups.set(root, [...(groups.get(root) ?? []), entry]);
  }
  return [...groups.entries()]
    .map(([id, members]) => {
      const root = byId.get(id) ?? (members[0] as PracticeEntry);
      const branches = members.filter(({ play }) => play !== id);
      branches.sort((a, b) => a.opened_at.localeCompare(b.opened_at));
      return { root, plays: [root, ...branches] };
    })
    .sort((a, b) => newest(b).localeCompare(newest(a)));
}

function rootOf(entry: PracticeEntry, byId: ReadonlyMap<string, PracticeEntry>): PracticeEntry {
  const met = new Set([entry.play]);
  let at = entry;
  for (;;) {
    const parent = at.parent === null ? undefined : byId.get(at.parent);
    if (!parent || met.has(parent.play)) return at;
    met.add(parent.play);
    at = parent;
  }
}

function newest({ plays }: Family): string {
  return plays.reduce((last, { opened_at }) => (opened_at > last ? opened_at : last), "");
}

export interface Trend {
  readonly slug: string;
  readonly title: string;
  /** Finished talks of one scenario, oldest first. */
  readonly plays: readonly PracticeEntry[];
}

/** One trend for each scenario that was played to the end more than once. */
export function trends(entries: readonly PracticeEntry[]): Trend[] {
  const groups = new Map<string, PracticeEntry[]>();
  for (const entry of entries) {
    // Points and figures are the seller's: what one played or watched beside them is no trend of one's
    // own.
    if (entry.role !== "seller" || !isOver(entry) || entry.outcome === null) continue;
    groups.set(entry.slug, [...(groups.get(entry.slug) ?? []), entry]);
  }
  return [...groups.entries()].flatMap(([slug, plays]) => {
    if (plays.length < 2) return [];
    plays.sort((a, b) => a.opened_at.localeCompare(b.opened_at));
    return [{ slug, title: plays[0]?.title ?? slug, plays }];
  });
}
