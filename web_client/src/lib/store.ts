// This tab's own memory. A browser may forbid it; the screens then work without.

/** The part of `Storage` that is used, so that tests can hand in a map. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function tabStore(): Store | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}

export function keep(store: Store | null, key: string, value: string): void {
  try {
    if (value === "") store?.removeItem(key);
    else store?.setItem(key, value);
  } catch {
    // Full or forbidden: what was to be kept lives as long as the page does.
  }
}

export function kept(store: Store | null, key: string): string {
  try {
    return store?.getItem(key) ?? "";
  } catch {
    return "";
  }
}
