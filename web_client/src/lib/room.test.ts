import { describe, expect, test } from "vitest";
import { FakeStore } from "../test/fakes";
import { behaviours, buyerSetup, buyerStatus, card, face, room, seat } from "../test/room";
import type { PracticeEntry } from "../wire";
import { lasting, minutesSeconds, secondsTo } from "./clock";
import { isOver, standing } from "./entries";
import { along, gap, inWords, shown } from "./gap";
import { hand, objections } from "./hand";
import { awayFor, news, nameOf, presence, presenceNow, together } from "./people";
import { drawQr, QUIET } from "./qr";
import {
  answer,
  answered,
  EMPTY,
  firstMissing,
  keepDraft,
  keptDraft,
  questions,
  rating,
} from "./ratings";
import { match, to } from "./route";
import { takeToken } from "./token";

const at = (iso: string) => Date.parse(iso);

describe("countdowns", () => {
  test("run to a time and stop there", () => {
    expect(secondsTo("2026-01-05T10:00:30Z", at("2026-01-05T10:00:00Z"))).toBe(30);
    expect(secondsTo("2026-01-05T10:00:00Z", at("2026-01-05T10:01:00Z"))).toBe(0);
    expect(secondsTo(null, 0)).toBeNull();
  });

  test("read in hours when they are long", () => {
    expect(minutesSeconds(59.2)).toBe("1:00");
    expect(minutesSeconds(3599)).toBe("59:59");
    expect(minutesSeconds(7199)).toBe("1:59:59");
    expect(minutesSeconds(3600)).toBe("1:00:00");
  });

  test("what has lasted is told roughly", () => {
    expect([0.4, 59, 60, 3599, 7300].map(lasting)).toEqual([
      "0 s",
      "59 s",
      "1 min",
      "59 min",
      "2 h",
    ]);
  });
});

describe("the picture of met and wished", () => {
  test("spans the five steps from edge to edge", () => {
    expect([1, 3, 5].map(along)).toEqual([0, 0.5, 1]);
    expect([0, 9].map(along)).toEqual([0, 1]);
  });

  test("says which way the gap goes", () => {
    expect(gap(2, 4)).toEqual({ kind: "more", value: 2, words: "2 steps more wished" });
    expect(gap(2.5, 3.5)).toEqual({ kind: "more", value: 1, words: "1 step more wished" });
    expect(gap(5, 3.5)).toEqual({ kind: "less", value: -1.5, words: "1.5 steps more than wished" });
  });

  test("half a step is no gap, and nothing rated is not nought", () => {
    expect(gap(3, 3.5).words).toBe("as wished");
    expect(gap(null, 4)).toEqual({ kind: "unknown", value: null, words: "not rated" });
    expect(gap(4, null).kind).toBe("unknown");
  });

  test("means are told by the nearest word", () => {
    expect([1, 2.4, 4.5, null].map(inWords)).toEqual([
      "hardly ever",
      "seldom",
      "almost always",
      "not rated",
    ]);
    expect([3, 3.5, null].map(shown)).toEqual(["3", "3.5", "–"]);
  });
});

describe("people", () => {
  const since = "2026-01-05T10:00:00Z";
  const away = seat({ seat: "buyer", here: "away", away_since: since });

  test("are away for as long as they are, and not at all when they are here", () => {
    expect(awayFor(away, at("2026-01-05T10:00:12Z"))).toBe(12);
    expect(awayFor(seat({ seat: "buyer" }), at(since))).toBeNull();
    expect(presenceNow(away, at("2026-01-05T10:02:00Z"))).toBe("away for 2 min");
  });

  test("an empty seat goes by its title", () => {
    const empty = seat({ seat: "buyer", name: null, here: null });
    expect(nameOf(empty)).toBe("Buyer");
    expect(presence(empty).kind).toBe("empty");
  });

  test("names are joined as people join them", () => {
    expect(together(["Ann"])).toBe("Ann");
    expect(together(["Ann", "Ben", "Cid"])).toBe("Ann, Ben and Cid");
  });

  test("news tells what happened to others, not to me, and nothing twice", () => {
    const before = room();
    const after = room({ seats: [seat({ seat: "seller", ready: true }), away] });
    expect(news(before, after, "seller")).toEqual(["Ben is away."]);
    expect(news(before, after, "g1")).toEqual(["Ann is ready.", "Ben is away."]);
    expect(news(after, after, "g1")).toEqual([]);
    expect(news(null, after, "g1")).toEqual([]);
  });

  test("news tells who comes, goes and is stood in for", () => {
    const empty = room({
      seats: [seat({ seat: "seller" }), seat({ seat: "buyer", name: null, here: null })],
      guests: [],
    });
    expect(news(empty, room(), "seller")).toEqual(["Ben has sat down.", "Cid watches."]);
    expect(news(room(), empty, "seller")).toEqual(["Ben has left."]);
    const bot = room({ seats: [seat({ seat: "seller" }), { ...away, here: "stand_in" }] });
    expect(news(room(), bot, "seller")).toEqual(["A bot plays for Ben."]);
    expect(news(bot, room(), "seller")).toEqual(["Ben is back."]);
  });
});

describe("a hand of cards", () => {
  test("shows what was asked for first and what was told last", () => {
    const cards = ["a", "b", "c", "d"].map(face);
    const groups = hand(cards, [
      card("a", { ready: true, told: 2, asked: true }),
      card("b", { ready: true }),
      card("c"),
      card("d", { asked: true }),
    ]);
    expect(groups.map(({ id, cards: held }) => [id, held.map((one) => one.face.fact)])).toEqual([
      ["asked", ["d"]],
      ["ready", ["b"]],
      ["early", ["c"]],
      ["told", ["a"]],
    ]);
  });

  test("objections that fit come first, raised ones last", () => {
    const status = { ...buyerStatus, fits: ["trust"], raised: ["price"] };
    expect(objections(buyerSetup, status).map(({ card: one }) => one.objection)).toEqual([
      "trust",
      "time",
      "price",
    ]);
  });
});

describe("a rating", () => {
  test("the buyer is asked for wishes and what comes next, the seller is not", () => {
    expect(questions(behaviours, false).map(({ id }) => id)).toEqual([
      "met-keeps-word",
      "met-leaves-choice",
    ]);
    expect(questions(behaviours, true).map(({ id }) => id)).toEqual([
      "met-keeps-word",
      "wished-keeps-word",
      "met-leaves-choice",
      "wished-leaves-choice",
      "again",
      "next_step",
    ]);
  });

  test("knows what is missing, and is whole when nothing is", () => {
    let draft = EMPTY;
    const asked = questions(behaviours, true);
    for (const question of asked) {
      expect(firstMissing(draft, asked)).toEqual(question);
      draft = answered(draft, question, 4);
      expect(answer(draft, question)).toBe(4);
    }
    expect(firstMissing(draft, asked)).toBeUndefined();
    expect(rating(draft)).toEqual({
      met: { "keeps-word": 4, "leaves-choice": 4 },
      wished: { "keeps-word": 4, "leaves-choice": 4 },
      again: 4,
      next_step: 4,
    });
  });

  test("its draft outlives a reload and not its being given", () => {
    const store = new FakeStore();
    const draft = answered(EMPTY, { kind: "again", id: "again" }, 2);
    keepDraft(store, "p1", draft);
    expect(keptDraft(store, "p1")).toEqual(draft);
    expect(keptDraft(store, "p2")).toEqual(EMPTY);
    keepDraft(store, "p1", null);
    expect(store.held.size).toBe(0);
    store.setItem("askwell:rating:p1", "{broken");
    expect(keptDraft(store, "p1")).toEqual(EMPTY);
  });
});

describe("a seat link", () => {
  test("gives its token once from the address, which forgets it, and then from memory", () => {
    const store = new FakeStore();
    const forgotten: string[] = [];
    const forget = (path: string) => void forgotten.push(path);
    const open = (hash: string) => takeToken("p1", store, { hash, pathname: "/seat/p1" }, forget);
    expect(open("")).toBe("");
    expect(open("#abc.def%2Dghi")).toBe("abc.def-ghi");
    expect(forgotten).toEqual(["/seat/p1"]);
    expect(open("")).toBe("abc.def-ghi");
    expect(takeToken("p2", store, { hash: "", pathname: "/seat/p2" }, forget)).toBe("");
  });

  test("has an address of its own, as has a code", () => {
    expect(match("/seat/p1")).toEqual({ name: "seat", play: "p1" });
    expect(match("/seat")).toEqual({ name: "lost" });
    expect(match("/join")).toEqual({ name: "join", code: "" });
    expect(match(to.join("AB C"))).toEqual({ name: "join", code: "AB C" });
    expect(match("/join/a/b")).toEqual({ name: "lost" });
  });
});

describe("a QR code", () => {
  test("has a quiet edge, and each row's dark squares in one run", () => {
    const { size, path } = drawQr("http://well.test:8000/join/K7P3QX");
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map((found) =>
      found.slice(1).map(Number),
    );
    expect(runs.map(([x = 0, y = 0, n = 0]) => `M${x} ${y}h${n}v1h-${n}z`).join("")).toBe(path);
    for (const [x = 0, y = 0, n = 0] of runs) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(QUIET);
      expect(Math.max(x + n, y + 1)).toBeLessThanOrEqual(size - QUIET);
    }
    // The finder in the corner: seven dark squares in its first row.
    expect(runs[0]).toEqual([QUIET, QUIET, 7, 7]);
  });
});

describe("a role-play in a list", () => {
  const entry = { phase: "lobby", outcome: null, lines: 0 } as PracticeEntry;

  test("says where it stands", () => {
    expect(standing(entry)).toBe("In the lobby");
    expect(standing({ ...entry, phase: "rating" })).toBe("Talk over, to be rated");
    expect(standing({ ...entry, phase: "playing", lines: 2 })).toBe("2 lines");
    expect(standing({ ...entry, phase: "closed", outcome: "A visit" })).toBe("A visit");
    expect(standing({ ...entry, phase: "closed" })).toBe("Closed before it began");
  });

  test("is over when it can only be read", () => {
    expect(isOver({ ...entry, phase: "closed" })).toBe(true);
    expect(isOver({ ...entry, phase: "rating" })).toBe(false);
  });
});
