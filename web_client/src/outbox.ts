// Commands that the server has not answered yet, in the order they were given. They outlive a
// reload of the page. Knows no socket.
import { keep, kept, tabStore, type Store } from "./lib/store";
import type { Order } from "./wire";

export class Outbox {
  readonly #key: string;
  readonly #store: Store;
  #orders: readonly Order[];

  constructor(play: string, store: Store = tabStore()) {
    this.#key = `askwell:outbox:${play}`;
    this.#store = store;
    this.#orders = read(kept(store, this.#key));
  }

  /** What is not answered yet; a new list after each change. */
  get orders(): readonly Order[] {
    return this.#orders;
  }

  /** Keeps `order`; an id that is kept already is not kept twice. */
  add(order: Order): void {
    if (!this.#orders.some((known) => known.id === order.id)) this.#write([...this.#orders, order]);
  }

  /** Forgets the order of that id and returns it. */
  settle(id: string): Order | undefined {
    const order = this.#orders.find((known) => known.id === id);
    if (order) this.#write(this.#orders.filter((known) => known.id !== id));
    return order;
  }

  clear(): void {
    this.#write([]);
  }

  #write(orders: readonly Order[]): void {
    this.#orders = orders;
    keep(this.#store, this.#key, orders.length > 0 ? JSON.stringify(orders) : "");
  }
}

function read(text: string): readonly Order[] {
  try {
    const found: unknown = JSON.parse(text || "[]");
    return Array.isArray(found) ? found.filter(isOrder) : [];
  } catch {
    return [];
  }
}

function isOrder(value: unknown): value is Order {
  if (typeof value !== "object" || value === null) return false;
  const { id, t, text } = value as Record<string, unknown>;
  return (
    typeof id === "string" && typeof t === "string" && (t !== "say" || typeof text === "string")
  );
}
