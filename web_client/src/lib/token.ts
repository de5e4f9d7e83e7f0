// The token of a seat link. It comes behind `#`, where no server sees it, and leaves the address bar
// at once; this tab remembers it for a reload.
import { keep, kept, type Store } from "./store";

/** The token for `play`, from the address or from memory; empty when there is none. */
export function takeToken(
  play: string,
  store: Store,
  address: { readonly hash: string; readonly pathname: string },
  forget: (path: string) => void,
): string {
  const key = `askwell:token:${play}`;
  const fresh = decode(address.hash.replace(/^#/, ""));
  if (fresh !== "") {
    keep(store, key, fresh);
    forget(address.pathname);
    return fresh;
  }
  return kept(store, key);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
