// This tab's own memory, and this browser's. A browser may forbid both; then they last as long as
// the page.

/** The part of `Storage` that is used, so that tests can hand in a map. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const page = new Map<string, string>();
const pageStore: Store = {
  getItem: (key) => page.get(key) ?? null,
  setItem: (key, value) => void page.set(key, value),
  removeItem: (key) => void page.delete(key),
};

export function tabStore(): Store {
  return usable(() => globalThis.sessionStorage);
}

/** Outlives the tab: for what one would type again, never for what was said. */
export function browserStore(): Store {
  return usable(() => globalThis.localStorage);
}

function usable(find: () => Storage): Store {
  try {
    const store = find();
    store.setItem("askwell:probe", "1");
    store.removeItem("askwell:probe");
    return store;
  } catch {
    return pageStore;
  }
}

/** Keeps `value`; an empty one is forgotten. */
export function keep(store: Store, key: string, value: string): void {
  try {
    if (value === "") store.removeItem(key);
    else store.setItem(key, value);
  } catch {
    // Full: what was to be kept lives as long as the page does.
  }
}

/** What is kept under `key`, or nothing. */
export function kept(store: Store, key: string): string {
  try {
    return store.getItem(key) ?? "";
  } catch {
    return "";
  }
}
