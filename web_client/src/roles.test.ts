import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Connection, type View } from "./connection";
import { seen } from "./lib/role";
import { Outbox } from "./outbox";
import { buyerSetup, buyerStatus, observerSetup, observerStatus } from "./test/room";
import { FakeSocket, FakeStore, fakeBrowser } from "./test/fakes";
import { line, setup, status, welcome } from "./test/samples";
import type { Order, ServerMsg, Setup } from "./wire";

let views: View[];
let done: Order[];

function connect(first: ServerMsg = welcome()): Connection {
  const connection = new Connection(
    "p1",
    {
      view: (view) => views.push(view),
      refused: () => undefined,
      done: (order) => done.push(order),
    },
    new Outbox("p1", new FakeStore()),
  );
  connection.open();
  FakeSocket.last.opens();
  FakeSocket.last.says(first);
  return connection;
}

function hello(as: Setup): ServerMsg {
  return { t: "welcome", v: 2, now: "2026-01-05T10:00:00.000Z", setup: as };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-01-05T09:59:50Z") });
  fakeBrowser();
  views = [];
  done = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("roles", () => {
  test("a view is of the role of its setup and status", () => {
    const connection = connect(hello(buyerSetup));
    expect(seen(connection.view)).toBeNull();
    FakeSocket.last.says({ t: "status", status: buyerStatus });
    expect(seen(connection.view)?.role).toBe("buyer");
  });

  test("an observer's lines carry their own labels", () => {
    const connection = connect(hello(observerSetup));
    const said = { n: 0, seat: "seller" as const, text: "Hi", at: "2026-01-05T10:00:00Z" };
    FakeSocket.last.says({ t: "lines", lines: [{ ...said, mine: [] }] });
    FakeSocket.last.says({ t: "lines", lines: [{ ...said, mine: ["ask.open"] }] });
    FakeSocket.last.says({ t: "status", status: observerStatus });
    const view = seen(connection.view);
    expect(view?.role === "observer" && view.lines).toEqual([{ ...said, mine: ["ask.open"] }]);
  });

  test("a status of another role than the setup's is no view", () => {
    const connection = connect();
    FakeSocket.last.says({ t: "status", status: buyerStatus });
    expect(seen(connection.view)).toBeNull();
  });

  test("back in another role, the lines and status of the last one are gone", () => {
    const connection = connect();
    FakeSocket.last.says({ t: "lines", lines: [line(0, "Hello")] });
    FakeSocket.last.says({ t: "status", status });
    FakeSocket.last.closes();
    vi.advanceTimersByTime(5_000);
    FakeSocket.last.opens();
    FakeSocket.last.says(hello(buyerSetup));
    expect(connection.view.lines).toEqual([]);
    expect(connection.view.status).toBeNull();
  });

  test("back in the same role, what was there stays until it is replaced", () => {
    const connection = connect();
    FakeSocket.last.says({ t: "status", status });
    FakeSocket.last.closes();
    vi.advanceTimersByTime(5_000);
    FakeSocket.last.opens();
    FakeSocket.last.says(welcome());
    expect(connection.view.status).toEqual(status);
  });
});

describe("messages of a room", () => {
  test("a setup that comes once more replaces the first", () => {
    const connection = connect(hello({ ...setup, brief: null }));
    expect(connection.view.setup).toMatchObject({ brief: null });
    FakeSocket.last.says({ t: "setup", setup });
    expect(connection.view.setup).toEqual(setup);
  });

  test("an order that is on disk is told of, and one that is refused is not", () => {
    const connection = connect();
    const left = connection.do({ t: "leave" });
    const again = connection.do({ t: "again", swap: true });
    FakeSocket.last.says({ t: "refused", id: again, code: "wrong_phase", hint: "Not now." });
    expect(done).toEqual([]);
    FakeSocket.last.says({ t: "ack", id: left });
    expect(done).toEqual([{ t: "leave", id: left }]);
  });
});
