// The one socket of a role-play. Decides when to connect, what to send again and what a close code
// means. Folds nothing: it writes lines at their numbers and replaces the status. Must not know
// screens.
import { newId } from "./lib/ids";
import { Outbox } from "./outbox";
import type { AnyLine, Debrief, Order, ServerMsg, Setup, Status, Voices, Wish } from "./wire";

/** The version of the protocol that this client speaks. */
export const PROTOCOL = 2;

/** How the line to the server stands. `lost` goes on by itself, `closed` does not. */
export type Link =
  | { readonly state: "connecting" }
  | { readonly state: "open" }
  | { readonly state: "lost"; readonly tries: number }
  | { readonly state: "closed"; readonly why: Closed };

export type Closed = "no_ticket" | "not_yours" | "no_such_play" | "version" | "left";

/** Everything a screen is drawn from. A new object after each change. */
export interface View {
  readonly link: Link;
  readonly setup: Setup | null;
  readonly lines: readonly AnyLine[];
  readonly status: Status | null;
  readonly debrief: Debrief | null;
  /** What partner, self and observers say beside the debrief; null in a solo role-play. */
  readonly voices: Voices | null;
  /** Milliseconds to add to this machine's clock to get the server's. */
  readonly skew: number;
  /** Commands that are not on disk yet. */
  readonly waiting: readonly Order[];
}

export interface Refusal {
  readonly code: string;
  readonly hint: string;
  /** What was refused; null when the server could not tell. */
  readonly order: Order | null;
}

export interface Listener {
  view(view: View): void;
  refused(refusal: Refusal): void;
  /** An order is on disk. */
  done?(order: Order): void;
}

/** Shortest and longest pause before another try, and how long to wait for an answer, in ms. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5_000;
const NO_ANSWER = 8_000;
/** A socket that slept longer than this may be dead without knowing it. */
const SLEPT = 15_000;
const TOO_BIG = 1009;

const FINAL: ReadonlyMap<number, Closed> = new Map([
  [4401, "no_ticket"],
  [4403, "not_yours"],
  [4404, "no_such_play"],
  [4426, "version"],
]);

export class Connection {
  readonly #address: string;
  readonly #listener: Listener;
  readonly #outbox: Outbox;
  #view: View;
  #socket: WebSocket | null = null;
  #welcomed = false;
  #tries = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #answer: ReturnType<typeof setTimeout> | undefined;
  #hiddenAt: number | null = null;

  constructor(play: string, listener: Listener, outbox: Outbox = new Outbox(play)) {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    this.#address = `${scheme}://${location.host}/ws/plays/${encodeURIComponent(play)}`;
    this.#listener = listener;
    this.#outbox = outbox;
    this.#view = {
      link: { state: "connecting" },
      setup: null,
      lines: [],
      status: null,
      debrief: null,
      voices: null,
      skew: 0,
      waiting: outbox.orders,
    };
  }

  get view(): View {
    return this.#view;
  }

  /** Connects, and stays connected until `close`. */
  open(): void {
    window.addEventListener("online", this.#wake);
    document.addEventListener("visibilitychange", this.#look);
    this.#connect();
  }

  /** Hangs up for good. What is not acknowledged stays in the outbox. */
  close(): void {
    window.removeEventListener("online", this.#wake);
    document.removeEventListener("visibilitychange", this.#look);
    this.#hangUp();
    this.#show({ link: { state: "closed", why: "left" } });
  }

  /** Connects anew at once. */
  retryNow(): void {
    this.#tries = 0;
    this.#connect();
  }

  /** Gives a command, now or as soon as there is a line. Returns its id. */
  do(wish: Wish): string {
    const order: Order = { ...wish, id: newId() };
    this.#outbox.add(order);
    this.#show({ waiting: this.#outbox.orders });
    if (this.#welcomed) this.#send(order);
    return order.id;
  }

  #connect(): void {
    this.#hangUp();
    if (this.#view.link.state !== "lost") this.#show({ link: { state: "connecting" } });
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    socket.onopen = () => {
      socket.send(JSON.stringify({ t: "hello", v: PROTOCOL }));
    };
    socket.onmessage = (event: MessageEvent<string>) => {
      this.#take(JSON.parse(event.data) as ServerMsg);
    };
    socket.onclose = (event) => {
      this.#closed(event.code);
    };
    this.#expectAnswer();
  }

  /** Lets go of the socket without hearing from it again. */
  #hangUp(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#answer);
    this.#answer = undefined;
    this.#welcomed = false;
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #take(msg: ServerMsg): void {
    switch (msg.t) {
      case "welcome":
        this.#welcomed = true;
        this.#tries = 0;
        this.#answered();
        this.#show({
          ...this.#unlessSameRole(msg.setup),
          link: { state: "open" },
          setup: msg.setup,
          skew: Date.parse(msg.now) - Date.now(),
        });
        for (const order of this.#outbox.orders) this.#send(order);
        return;
      case "setup":
        this.#show({ ...this.#unlessSameRole(msg.setup), setup: msg.setup });
        return;
      case "lines": {
        const lines = this.#view.lines.slice();
        for (const line of msg.lines) lines[line.n] = line;
        this.#show({ lines });
        return;
      }
      case "status":
        this.#show({ status: msg.status });
        return;
      case "debrief":
        this.#show({ debrief: msg.debrief, voices: msg.voices });
        return;
      case "ack": {
        const order = this.#settle(msg.id);
        if (order) this.#listener.done?.(order);
        return;
      }
      case "refused": {
        const order = msg.id === null ? undefined : this.#settle(msg.id);
        this.#listener.refused({ code: msg.code, hint: msg.hint, order: order ?? null });
        return;
      }
      default:
        unreachable(msg);
    }
  }

  /** Lines and status are of a role's own kind: in another role they are not to be read. */
  #unlessSameRole({ role }: Setup): Partial<View> {
    const same = this.#view.setup === null || this.#view.setup.role === role;
    return same ? {} : { lines: [], status: null, debrief: null, voices: null };
  }

  #settle(id: string): Order | undefined {
    const order = this.#outbox.settle(id);
    this.#answered();
    if (this.#outbox.orders.length > 0) this.#expectAnswer();
    this.#show({ waiting: this.#outbox.orders });
    return order;
  }

  #send(order: Order): void {
    this.#socket?.send(JSON.stringify(order));
    this.#expectAnswer();
  }

  #expectAnswer(): void {
    this.#answer ??= setTimeout(() => {
      this.#lost();
    }, NO_ANSWER);
  }

  #answered(): void {
    clearTimeout(this.#answer);
    this.#answer = undefined;
  }

  #closed(code: number): void {
    const why = FINAL.get(code);
    if (why) {
      this.#hangUp();
      if (why === "not_yours" || why === "no_such_play") this.#outbox.clear();
      this.#show({ link: { state: "closed", why }, waiting: this.#outbox.orders });
      return;
    }
    if (code === TOO_BIG) this.#giveBack();
    this.#lost();
  }

  /** What is too big once is too big again: hand the words back and do not send them again. */
  #giveBack(): void {
    for (const order of this.#outbox.orders) {
      if (order.t !== "say") continue;
      this.#outbox.settle(order.id);
      const hint = "That line is too long to send. Shorten it and send it again.";
      this.#listener.refused({ code: "too_big", hint, order });
    }
    this.#show({ waiting: this.#outbox.orders });
  }

  #lost(): void {
    this.#hangUp();
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#tries);
    this.#tries += 1;
    this.#show({ link: { state: "lost", tries: this.#tries } });
    this.#retry = setTimeout(
      () => {
        this.#connect();
      },
      pause * (0.5 + Math.random() / 2),
    );
  }

  readonly #wake = (): void => {
    if (this.#view.link.state !== "closed") this.retryNow();
  };

  readonly #look = (): void => {
    if (document.visibilityState === "hidden") {
      this.#hiddenAt = Date.now();
      return;
    }
    const slept = this.#hiddenAt === null ? 0 : Date.now() - this.#hiddenAt;
    this.#hiddenAt = null;
    if (this.#view.link.state === "lost" || slept > SLEPT) this.#wake();
  };

  #show(change: Partial<View>): void {
    this.#view = { ...this.#view, ...change };
    this.#listener.view(this.#view);
  }
}

function unreachable(msg: never): void {
  console.warn("a message that this client does not know", msg);
}
