// A role-play's connection as state that screens can follow.
import { Connection, type Refusal, type View } from "../connection";
import { second } from "../lib/ticker";
import type { Action, Wish } from "../wire";

export class Room {
  readonly play: string;
  readonly #connection: Connection;
  #view = $state.raw<View>() as View;
  refusal = $state.raw<Refusal | null>(null);
  /** I have left for good. */
  gone = $state(false);
  /** I have asked to play on with the same people. */
  again = $state(false);

  constructor(play: string) {
    this.play = play;
    this.#connection = new Connection(play, {
      view: (view) => (this.#view = view),
      refused: (refusal) => (this.refusal = refusal),
      done: ({ t }) => {
        if (t === "leave") this.gone = true;
        if (t === "again") this.again = true;
      },
    });
    this.#view = this.#connection.view;
  }

  get view(): View {
    return this.#view;
  }

  /** Only what the server allows has a button. */
  may(action: Action): boolean {
    return this.#view.status?.you_may.includes(action) ?? false;
  }

  do(wish: Wish): void {
    this.refusal = null;
    this.#connection.do(wish);
  }

  /** Is the line lost for longer than a blink? Then nobody's presence is known. */
  get cut(): boolean {
    const { link } = this.#view;
    return link.state === "lost" && link.tries > 1;
  }

  /** Is an order of that kind on its way? */
  busy(kind: Wish["t"]): boolean {
    return this.#view.waiting.some(({ t }) => t === kind);
  }

  /** The server's clock in milliseconds, as far as can be told. */
  now(): number {
    return Date.now() + this.#view.skew;
  }

  /** The same, drawn anew each second. */
  get time(): number {
    return second() + this.#view.skew;
  }

  open(): void {
    this.#connection.open();
  }

  close(): void {
    this.#connection.close();
  }

  retry(): void {
    this.#connection.retryNow();
  }
}
