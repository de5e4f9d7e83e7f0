// A small room for tests: two people at the table and one who watches.
import type {
  BehaviourText,
  BuyerSetup,
  BuyerStatus,
  CardFace,
  CardState,
  ObserverSetup,
  ObserverStatus,
  RoomSetup,
  RoomView,
  SeatView,
} from "../wire";
import { setup, status } from "./samples";

export const behaviours: readonly BehaviourText[] = [
  { id: "keeps-word", practice: "model", text: "Made clear what they stand for." },
  { id: "leaves-choice", practice: "enable", text: "Left choices with me." },
];

export function me(role: string): RoomSetup {
  return { me: role, my_name: "Ann", maker: false, behaviours, labels: ["ask.open", "assume"] };
}

export function seat(over: Partial<SeatView> & Pick<SeatView, "seat">): SeatView {
  return {
    title: over.seat === "seller" ? "Seller" : "Buyer",
    name: over.seat === "seller" ? "Ann" : "Ben",
    here: "here",
    away_since: null,
    ready: false,
    rated: false,
    may_stand_in: false,
    ...over,
  };
}

export function room(over: Partial<RoomView> = {}): RoomView {
  return {
    seats: [seat({ seat: "seller" }), seat({ seat: "buyer" })],
    guests: [{ key: "g1", name: "Cid", here: true }],
    waits_for: [],
    missing: [],
    ends_at: null,
    then: "",
    end_asked: null,
    end_asked_until: null,
    end_refused: null,
    next_play: null,
    closed: null,
    ...over,
  };
}

export function face(fact: string): CardFace {
  return {
    fact,
    label: fact,
    truth: "",
    when: "",
    say: [],
    dodge: [],
    belief: null,
    belief_right: false,
    correct: [],
  };
}

export function card(fact: string, over: Partial<CardState> = {}): CardState {
  return { fact, ready: false, asked: false, told: null, ...over };
}

const shared = {
  play: "p1",
  slug: setup.slug,
  title: setup.title,
  situation: setup.situation,
  minutes: 15,
  difficulty: 2,
  persona: setup.persona,
  rubric: setup.rubric,
  focus: setup.focus,
  feedback: setup.feedback,
  facts: 9,
  who_sees: "You all.",
};

export const buyerSetup: BuyerSetup = {
  ...shared,
  role: "buyer",
  seat_name: "Buyer",
  other_seat_name: "Seller",
  brief: null,
  voice: null,
  cards: [],
  objections: [
    { objection: "price", say: ["Too dear."], when: "Guarded" },
    { objection: "time", say: ["Not now."], when: "Guarded" },
    { objection: "trust", say: ["Who are you?"], when: "Guarded" },
  ],
  room: me("buyer"),
};

export const buyerStatus: BuyerStatus = {
  role: "buyer",
  phase: "playing",
  you_may: ["say", "tell", "raise"],
  waiting_for: null,
  typing: false,
  clock: status.clock,
  trust: 3,
  patience: 7,
  stage: "Guarded",
  stage_about: "",
  cue: null,
  cards: [],
  raised: [],
  fits: [],
  outcome: null,
  end_reason: null,
  room: room(),
};

export const observerSetup: ObserverSetup = {
  ...shared,
  role: "observer",
  seat_name: "Seller",
  other_seat_name: "Buyer",
  briefs: [],
  room: me("g1"),
};

export const observerStatus: ObserverStatus = {
  role: "observer",
  phase: "playing",
  you_may: ["label", "note"],
  waiting_for: null,
  typing: false,
  clock: status.clock,
  notes: [],
  outcome: null,
  end_reason: null,
  room: room(),
};
