import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Connection, type Refusal, type View } from "./connection";
import { Outbox } from "./outbox";
import { FakeSocket, FakeStore, fakeBrowser, type FakeBrowser } from "./test/fakes";
import { line, status, welcome } from "./test/samples";

let store: FakeStore;
let browser: FakeBrowser;
let views: View[];
let refusals: Refusal[];

function connect(): Connection {
  const connection = new Connection(
    "p1",
    { view: (view) => views.push(view), refused: (refusal) => refusals.push(refusal) },
    new Outbox("p1", store),
  );
  connection.open();
  return connection;
}

function greet(): FakeSocket {
  FakeSocket.last.opens();
  FakeSocket.last.says(welcome());
  return FakeSocket.last;
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-01-05T09:59:50Z") });
  vi.spyOn(Math, "random").mockReturnValue(1);
  store = new FakeStore();
  browser = fakeBrowser();
  views = [];
  refusals = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("connecting", () => {
  test("says hello with its version to the play's address, and nothing before the welcome", () => {
    const connection = connect();
    connection.do({ t: "say", text: "hi" });
    FakeSocket.last.opens();
    expect(FakeSocket.last.address).toBe("ws://well.test:8000/ws/plays/p1");
    expect(FakeSocket.last.sent).toEqual([{ t: "hello", v: 2 }]);
    FakeSocket.last.says(welcome());
    expect(FakeSocket.last.orders).toHaveLength(1);
  });

  test("writes lines at their numbers and replaces the status whole", () => {
    const connection = connect();
    const socket = greet();
    socket.says({ t: "lines", lines: [line(0, "Hello"), line(1, "How so?")] });
    socket.says({ t: "lines", lines: [line(1, "How so?", { not_rated: ["Reflection"] })] });
    socket.says({ t: "status", status: { ...status, points: 4 } });
    socket.says({ t: "status", status: { ...status, points: 7 } });
    expect(connection.view.lines.map(({ text }) => text)).toEqual(["Hello", "How so?"]);
    expect(connection.view.lines[1]).toMatchObject({ not_rated: ["Reflection"] });
    expect(connection.view.status).toMatchObject({ points: 7 });
  });

  test("takes the difference to the server's clock from the welcome", () => {
    const connection = connect();
    greet();
    expect(connection.view.skew).toBe(10_000);
  });

  test("every message makes a new view, so that screens notice", () => {
    const connection = connect();
    const socket = greet();
    socket.says({ t: "lines", lines: [line(0, "Hello")] });
    const before = connection.view;
    socket.says({ t: "lines", lines: [line(1, "Hi")] });
    expect(connection.view).not.toBe(before);
    expect(before.lines).toHaveLength(1);
  });
});

describe("commands", () => {
  test("are kept until acknowledged", () => {
    const connection = connect();
    const socket = greet();
    const id = connection.do({ t: "hint" });
    expect(connection.view.waiting).toEqual([{ t: "hint", id }]);
    socket.says({ t: "ack", id });
    expect(connection.view.waiting).toEqual([]);
    expect(store.held.size).toBe(0);
  });

  test("are kept until refused, and the refusal names them", () => {
    const connection = connect();
    const socket = greet();
    const id = connection.do({ t: "say", text: "too late" });
    socket.says({ t: "refused", id, code: "wrong_phase", hint: "The talk is over." });
    expect(connection.view.waiting).toEqual([]);
    expect(refusals).toEqual([
      {
        code: "wrong_phase",
        hint: "The talk is over.",
        order: { t: "say", text: "too late", id },
      },
    ]);
  });

  test("a refusal of something unreadable settles nothing", () => {
    const connection = connect();
    const socket = greet();
    connection.do({ t: "hint" });
    socket.says({ t: "refused", id: null, code: "bad_message", hint: "Not JSON." });
    expect(connection.view.waiting).toHaveLength(1);
    expect(refusals[0]?.order).toBeNull();
  });

  test("each has an id of its own that the server can read", () => {
    const connection = connect();
    greet();
    const ids = Array.from({ length: 200 }, () => connection.do({ t: "hint" }));
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });

  test("do not need a secure context: there is no randomUUID on a plain-http address", () => {
    vi.stubGlobal("crypto", {
      getRandomValues: (bytes: Uint8Array) => bytes.fill(7),
    });
    const connection = connect();
    expect(connection.do({ t: "hint" })).toBe("07".repeat(16));
  });
});

describe("after a lost line", () => {
  test("what is not acknowledged goes out again, once, in order, with the same ids", () => {
    const connection = connect();
    const socket = greet();
    const first = connection.do({ t: "say", text: "one" });
    const done = connection.do({ t: "hint" });
    const last = connection.do({ t: "say", text: "two" });
    socket.says({ t: "ack", id: done });
    socket.closes();
    vi.advanceTimersByTime(250);
    expect(FakeSocket.all).toHaveLength(2);
    const again = greet();
    expect(again.orders).toEqual([
      { t: "say", text: "one", id: first },
      { t: "say", text: "two", id: last },
    ]);
  });

  test("two drops in a row send each command once per line, never twice", () => {
    const connection = connect();
    greet();
    const id = connection.do({ t: "say", text: "one" });
    FakeSocket.last.closes();
    vi.advanceTimersByTime(250);
    FakeSocket.last.opens();
    FakeSocket.last.closes();
    vi.advanceTimersByTime(500);
    const again = greet();
    expect(again.orders).toEqual([{ t: "say", text: "one", id }]);
    again.says({ t: "ack", id });
    again.closes();
    vi.advanceTimersByTime(250);
    expect(greet().orders).toEqual([]);
  });

  test("a command given while there is no line goes out with the next", () => {
    const connection = connect();
    greet().closes();
    const id = connection.do({ t: "pause" });
    vi.advanceTimersByTime(250);
    expect(greet().orders).toEqual([{ t: "pause", id }]);
  });

  test("pauses double from a quarter of a second to five, and start anew after a welcome", () => {
    connect();
    const pauses: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const before = Date.now();
      const made = FakeSocket.all.length;
      FakeSocket.last.closes();
      while (FakeSocket.all.length === made) vi.advanceTimersByTime(10);
      pauses.push(Date.now() - before);
    }
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    greet().closes();
    vi.advanceTimersByTime(250);
    expect(FakeSocket.all).toHaveLength(9);
  });

  test("pauses are shortened by chance, by up to half, so that a room does not come at once", () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    connect();
    FakeSocket.last.closes();
    vi.advanceTimersByTime(125);
    expect(FakeSocket.all).toHaveLength(2);
  });

  test("coming back to the page or to the net tries at once", () => {
    connect();
    for (let i = 0; i < 6; i += 1) {
      FakeSocket.last.closes();
      vi.advanceTimersByTime(5_000);
    }
    FakeSocket.last.closes();
    const made = FakeSocket.all.length;
    browser.show();
    expect(FakeSocket.all).toHaveLength(made + 1);
    FakeSocket.last.closes();
    browser.window.dispatchEvent(new Event("online"));
    expect(FakeSocket.all).toHaveLength(made + 2);
  });

  test("a socket that slept with the phone is replaced; a glance elsewhere keeps it", () => {
    connect();
    greet();
    browser.hide();
    vi.advanceTimersByTime(3_000);
    browser.show();
    expect(FakeSocket.all).toHaveLength(1);
    browser.hide();
    vi.advanceTimersByTime(60_000);
    browser.show();
    expect(FakeSocket.all).toHaveLength(2);
    expect(FakeSocket.all[0]?.hungUp).toBe(true);
  });

  test("a line that is dead without knowing it is given up when no answer comes", () => {
    const connection = connect();
    const dead = greet();
    const id = connection.do({ t: "say", text: "anyone?" });
    vi.advanceTimersByTime(8_000);
    expect(dead.hungUp).toBe(true);
    expect(connection.view.link.state).toBe("lost");
    vi.advanceTimersByTime(250);
    expect(greet().orders).toEqual([{ t: "say", text: "anyone?", id }]);
  });

  test("what the old line still says is not heard", () => {
    const connection = connect();
    const old = greet();
    old.closes();
    vi.advanceTimersByTime(250);
    old.says({ t: "lines", lines: [line(0, "late")] });
    old.closes();
    expect(connection.view.lines).toEqual([]);
    expect(FakeSocket.all).toHaveLength(2);
  });

  test("lines and status stay on the screen meanwhile", () => {
    const connection = connect();
    const socket = greet();
    socket.says({ t: "lines", lines: [line(0, "Hello")] });
    socket.says({ t: "status", status });
    socket.closes();
    expect(connection.view.link).toEqual({ state: "lost", tries: 1 });
    expect(connection.view.lines).toHaveLength(1);
    expect(connection.view.status).toEqual(status);
  });
});

describe("after a reload of the page", () => {
  test("what was not acknowledged goes out with the same id", () => {
    const before = connect();
    greet();
    const id = before.do({ t: "say", text: "mid-sentence" });
    before.close();
    const after = connect();
    expect(after.view.waiting).toEqual([{ t: "say", text: "mid-sentence", id }]);
    expect(greet().orders).toEqual([{ t: "say", text: "mid-sentence", id }]);
  });

  test("another role-play does not get it", () => {
    new Outbox("p2", store).add({ t: "hint", id: "abcdefgh" });
    connect();
    expect(greet().orders).toEqual([]);
  });

  test("a memory that was tampered with is as good as none", () => {
    for (const held of ["{", "7", '[{"t":"say","id":"abcdefgh"}, null, 3]']) {
      store.setItem("askwell:outbox:p1", held);
      expect(new Outbox("p1", store).orders).toEqual([]);
    }
  });

  test("a browser that forbids a memory still plays", () => {
    const forbid = () => {
      throw new Error("denied");
    };
    const outbox = new Outbox("p1", { getItem: forbid, setItem: forbid, removeItem: forbid });
    outbox.add({ t: "hint", id: "abcdefgh" });
    expect(outbox.orders).toHaveLength(1);
  });
});

describe("close codes", () => {
  test.each([
    [4401, "no_ticket"],
    [4403, "not_yours"],
    [4404, "no_such_play"],
    [4426, "version"],
  ])("%i is final", (code, why) => {
    const connection = connect();
    FakeSocket.last.opens();
    FakeSocket.last.closes(code);
    expect(connection.view.link).toEqual({ state: "closed", why });
    vi.advanceTimersByTime(60_000);
    browser.window.dispatchEvent(new Event("online"));
    browser.show();
    expect(FakeSocket.all).toHaveLength(1);
  });

  test("what was waiting survives an update of the server, and not somebody else's play", () => {
    const connection = connect();
    connection.do({ t: "say", text: "kept" });
    FakeSocket.last.closes(4426);
    expect(connection.view.waiting).toHaveLength(1);
    const other = connect();
    FakeSocket.last.closes(4403);
    expect(other.view.waiting).toEqual([]);
    expect(store.held.size).toBe(0);
  });

  test("1009 gives the words back and does not send them again", () => {
    const connection = connect();
    const socket = greet();
    const id = connection.do({ t: "say", text: "a very long line" });
    socket.closes(1009);
    expect(refusals).toEqual([
      {
        code: "too_big",
        hint: "That line is too long to send. Shorten it and send it again.",
        order: { t: "say", text: "a very long line", id },
      },
    ]);
    vi.advanceTimersByTime(250);
    expect(greet().orders).toEqual([]);
  });

  test.each([1000, 1001, 1006, 1011, 1012, 4408])("%i is tried again", (code) => {
    connect();
    FakeSocket.last.closes(code);
    vi.advanceTimersByTime(250);
    expect(FakeSocket.all).toHaveLength(2);
  });

  test("after hanging up nothing is tried again", () => {
    const connection = connect();
    greet();
    connection.close();
    vi.advanceTimersByTime(60_000);
    browser.window.dispatchEvent(new Event("online"));
    expect(FakeSocket.all).toHaveLength(1);
    expect(FakeSocket.all[0]?.hungUp).toBe(true);
  });
});
