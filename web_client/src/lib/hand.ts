// A buyer's hand of fact cards, in the order one needs them.
import type { BuyerSetup, BuyerStatus, CardFace, CardState, ObjectionCard } from "../wire";

export type GroupId = "asked" | "ready" | "early" | "told";

export interface Held {
  readonly face: CardFace;
  readonly state: CardState;
}

export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly about: string;
  readonly cards: readonly Held[];
}

const GROUPS: readonly Omit<Group, "cards">[] = [
  { id: "asked", name: "They asked about it", about: "" },
  { id: "ready", name: "Tell it if they ask", about: "" },
  { id: "early", name: "Not yet", about: "They have not earned it: dodge it for now." },
  { id: "told", name: "Told", about: "" },
];

export function groupOf({ state }: Held): GroupId {
  if (state.told !== null) return "told";
  if (state.asked) return "asked";
  return state.ready ? "ready" : "early";
}

/** Groups that have cards, what was asked for first; within one the author's order. */
export function hand(cards: readonly CardFace[], states: readonly CardState[]): Group[] {
  const by = new Map(states.map((state) => [state.fact, state]));
  const held = cards.map((face) => ({
    face,
    state: by.get(face.fact) ?? { fact: face.fact, ready: false, asked: false, told: null },
  }));
  return GROUPS.map((group) => ({
    ...group,
    cards: held.filter((one) => groupOf(one) === group.id),
  })).filter((group) => group.cards.length > 0);
}

export interface Objection {
  readonly card: ObjectionCard;
  readonly fits: boolean;
  readonly raised: boolean;
}

/** What would fit now first, what was raised last. */
export function objections(setup: BuyerSetup, status: BuyerStatus): Objection[] {
  const rank = ({ fits, raised }: Objection) => (raised ? 2 : fits ? 0 : 1);
  return setup.objections
    .map((card) => ({
      card,
      fits: status.fits.includes(card.objection),
      raised: status.raised.includes(card.objection),
    }))
    .sort((a, b) => rank(a) - rank(b));
}
