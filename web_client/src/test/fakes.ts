// The two things that tests replace: the socket and the tab's memory. Time is vitest's own.
import { vi } from "vitest";
import type { Store } from "../lib/store";
import type { ServerMsg } from "../wire";

/** A socket whose far end is the test. */
export class FakeSocket {
  static all: FakeSocket[] = [];

  static get last(): FakeSocket {
    const socket = FakeSocket.all.at(-1);
    if (!socket) throw new Error("nobody has connected");
    return socket;
  }

  readonly address: string;
  readonly sent: Record<string, unknown>[] = [];
  hungUp = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(address: string) {
    this.address = address;
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(): void {
    this.hungUp = true;
  }

  opens(): void {
    this.onopen?.();
  }

  says(msg: ServerMsg): void {
    this.onmessage?.({ data: JSON.stringify(msg) });
  }

  closes(code = 1006): void {
    this.onclose?.({ code });
  }

  /** What was sent but the hello. */
  get orders(): Record<string, unknown>[] {
    return this.sent.filter(({ t }) => t !== "hello");
  }
}

export class FakeStore implements Store {
  readonly held = new Map<string, string>();

  getItem(key: string): string | null {
    return this.held.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.held.set(key, value);
  }

  removeItem(key: string): void {
    this.held.delete(key);
  }
}

export interface FakeBrowser {
  readonly window: EventTarget;
  readonly document: EventTarget & { visibilityState: string };
  hide(): void;
  show(): void;
}

/** Puts a page around the code under test: address, events, sockets. */
export function fakeBrowser(): FakeBrowser {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  FakeSocket.all = [];
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", document);
  vi.stubGlobal("location", { protocol: "http:", host: "well.test:8000" });
  vi.stubGlobal("WebSocket", FakeSocket);
  const look = (state: string) => {
    document.visibilityState = state;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  return {
    window,
    document,
    hide: () => {
      look("hidden");
    },
    show: () => {
      look("visible");
    },
  };
}
