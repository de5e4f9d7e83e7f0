import { describe, expect, test } from "vitest";
import { line } from "../test/samples";
import type { PracticeEntry } from "../wire";
import { chips } from "./chips";
import { minutesSeconds, secondsLeft, spokenTime, untilNextSecond } from "./clock";
import { families, trends } from "./families";
import { match, to } from "./route";
import { pieces, words } from "./spans";
import { clean, codePoints, initials, percent, signed } from "./text";
import { trend } from "./trend";

describe("words of a line", () => {
  const text = "Hé 👩‍🌾👍🏽 what happened?";
  const asked = Array.from(text).indexOf("w");

  test("offsets are code points, also behind emoji", () => {
    const range = { start: asked, end: asked + 14 };
    expect(words(text, range)).toBe("what happened?");
    expect(pieces(text, [range]).map((piece) => piece.text)).toEqual([
      "Hé 👩‍🌾👍🏽 ",
      "what happened?",
    ]);
  });

  test("pieces make up the line again, whatever the ranges", () => {
    for (let start = -2; start < 12; start += 1) {
      for (let end = start; end < 60; end += 5) {
        const cut = pieces(text, [
          { start, end },
          { start: 4, end: 9 },
        ]);
        expect(cut.map((piece) => piece.text).join("")).toBe(text);
      }
    }
  });

  test("where two ranges overlap a piece is in both", () => {
    const cut = pieces("abcdef", [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ]);
    expect(cut).toEqual([
      { text: "ab", in: [0] },
      { text: "cd", in: [0, 1] },
      { text: "ef", in: [1] },
    ]);
  });

  test("no ranges leave one piece", () => {
    expect(pieces("abc", [])).toEqual([{ text: "abc", in: [] }]);
  });
});

describe("the clock", () => {
  const clock = { ends_at: "2026-01-05T10:15:00Z", left_s: null, minutes: 15 };
  const at = (iso: string) => Date.parse(iso);

  test("runs to the server's end", () => {
    expect(secondsLeft(clock, at("2026-01-05T10:00:00Z"))).toBe(900);
    expect(secondsLeft(clock, at("2026-01-05T10:14:59.500Z"))).toBe(0.5);
    expect(secondsLeft(clock, at("2026-01-05T10:20:00Z"))).toBe(0);
  });

  test("stands while there is no end, and is none without minutes", () => {
    expect(secondsLeft({ ends_at: null, left_s: 61.2, minutes: 15 }, 0)).toBe(61.2);
    expect(secondsLeft({ ends_at: null, left_s: null, minutes: null }, 0)).toBeNull();
  });

  test("reads 0:00 only when nothing is left", () => {
    expect(minutesSeconds(900)).toBe("15:00");
    expect(minutesSeconds(61.2)).toBe("1:02");
    expect(minutesSeconds(0.2)).toBe("0:01");
    expect(minutesSeconds(0)).toBe("0:00");
    expect(spokenTime(61)).toBe("1 minute 1 second");
    expect(spokenTime(120)).toBe("2 minutes");
    expect(spokenTime(0)).toBe("0 seconds");
  });

  test("waits until the reading changes", () => {
    const now = at("2026-01-05T10:14:58.750Z");
    const next = now + untilNextSecond(clock, now);
    expect(minutesSeconds(secondsLeft(clock, now) ?? -1)).toBe("0:02");
    expect(minutesSeconds(secondsLeft(clock, next) ?? -1)).toBe("0:01");
  });
});

describe("addresses", () => {
  test.each([
    ["/", { name: "home" }],
    ["/s/dead-deal", { name: "scenario", slug: "dead-deal" }],
    ["/play/abc", { name: "play", id: "abc" }],
    ["/play/abc/", { name: "play", id: "abc" }],
    ["/practice", { name: "practice" }],
    ["/about", { name: "about" }],
    ["/compare/a/b", { name: "compare", left: "a", right: "b" }],
    ["/compare/a", { name: "lost" }],
    ["/about/us", { name: "lost" }],
    ["/play", { name: "lost" }],
    ["/play/a/b", { name: "lost" }],
    ["/compare/a/b/c", { name: "lost" }],
    ["/nowhere", { name: "lost" }],
    ["/play/%E0%A4%A", { name: "lost" }],
  ])("%s", (path, route) => {
    expect(match(path)).toEqual(route);
  });

  test("lead back to what they were made from", () => {
    expect(match(to.play("a/b ü"))).toEqual({ name: "play", id: "a/b ü" });
    expect(match(to.scenario("x"))).toEqual({ name: "scenario", slug: "x" });
    expect(match(to.compare("1", "2"))).toEqual({ name: "compare", left: "1", right: "2" });
  });
});

describe("text", () => {
  test("control characters and half characters do not leave the page", () => {
    expect(clean("\u0000a\u0007b\r\nc\td\u009f \ud800")).toBe("ab\nc\td \ufffd");
    expect(clean("  👍🏽 \n ")).toBe("👍🏽");
    expect(clean("\u202eسلام")).toBe("\u202eسلام");
  });

  test("is counted as the server counts", () => {
    expect(codePoints("👍🏽é")).toBe(3);
  });

  test("figures", () => {
    expect(percent(0.625)).toBe("63\u00a0%");
    expect(percent(null)).toBe("–");
    expect([signed(4), signed(-4), signed(0)]).toEqual(["+4", "−4", "0"]);
  });

  test("initials", () => {
    expect(initials("Dana Weiss")).toBe("DW");
    expect(initials("Dr. (h.c.) Özge van den Berg")).toBe("DB");
    expect(initials("Cher")).toBe("C");
    expect(initials("")).toBe("");
  });
});

describe("what hangs under a line", () => {
  const because = "It invites their own words.";

  test("labels carry their points, notes theirs, and nothing is dropped", () => {
    const hung = chips(
      line(3, "So two launches slipped. What then?", {
        labels: [
          {
            label: "ask.open",
            name: "Open question",
            confidence: 0.9,
            spans: [{ start: 25, end: 35, rule: "ask.wh", because }],
            contested: null,
          },
          { label: "reflect", name: "Reflection", confidence: 1, spans: [], contested: null },
        ],
        points: [
          { award: "ask.open", value: 2, why: "Open question: half" },
          { award: "confirmed", value: 3, why: "You summed it up: launches" },
          { award: "confirmed", value: 1, why: "You summed it up: audit" },
          { award: "outcome", value: 5, why: "How the talk ended" },
        ],
        notes: [
          { to: "confirmed", text: "Summed up: launches", span: null },
          { to: "asked", text: "Aims at: the audit", span: null },
          { to: "confirmed", text: "Summed up: audit", span: null },
        ],
      }),
    );
    expect(hung.map(({ name, points }) => [name, points])).toEqual([
      ["Open question", 2],
      ["Reflection", null],
      ["Summed up: launches", 3],
      ["Aims at: the audit", null],
      ["Summed up: audit", 1],
      ["How the talk ended", 5],
    ]);
    expect(new Set(hung.map(({ key }) => key)).size).toBe(hung.length);
  });
});

function entry(play: string, over: Partial<PracticeEntry> = {}): PracticeEntry {
  return {
    play,
    role: "seller",
    partners: [],
    slug: "s",
    title: "S",
    opened_at: `2026-01-0${play}T10:00:00Z`,
    phase: "debrief",
    outcome: "x",
    kind: "advance",
    end_reason: "seller",
    points: 0,
    lines: 4,
    figures: {
      ask_share: null,
      open_share: null,
      words_share: null,
      reflections_per_question: null,
      checked: 0,
      made: 0,
      practices: {},
      told: 0,
      facts: 9,
    },
    parent: null,
    parent_line: null,
    ...over,
  };
}

describe("practice", () => {
  test("branches stand under the talk they come from, the freshest family first", () => {
    const found = families([
      entry("5", { parent: "3", parent_line: 3 }),
      entry("4"),
      entry("3", { parent: "1", parent_line: 1 }),
      entry("2", { parent: "erased", parent_line: 1 }),
      entry("1"),
    ]);
    expect(found.map(({ plays }) => plays.map(({ play }) => play))).toEqual([
      ["1", "3", "5"],
      ["4"],
      ["2"],
    ]);
  });

  test("a trend has at least two finished talks of one scenario, oldest first", () => {
    const found = trends([
      entry("4", { phase: "playing" }),
      entry("3"),
      entry("2", { slug: "other" }),
      entry("1"),
    ]);
    expect(found.map(({ slug, plays }) => [slug, plays.map(({ play }) => play)])).toEqual([
      ["s", ["1", "3"]],
    ]);
  });

  test("its line spans the chart, skips gaps and survives a flat or an empty row", () => {
    expect(trend([0, null, 10], 108, 28).points).toEqual([
      { x: 4, y: 24 },
      { x: 104, y: 4 },
    ]);
    expect(trend([5, 5], 108, 28).points.map(({ y }) => y)).toEqual([14, 14]);
    expect(trend([null], 108, 28)).toEqual({ points: [], line: "" });
  });
});
