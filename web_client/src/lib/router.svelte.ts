// The address bar as state: links and buttons change it, screens follow it.
import { match } from "./route";

let path = $state(location.pathname);
let arrived = false;

export const router = {
  get route() {
    return match(path);
  },
  go(to: string): void {
    history.pushState(null, "", to);
    arrive();
    scrollTo(0, 0);
  },
};

function arrive(): void {
  if (location.pathname === path) return;
  arrived = true;
  path = location.pathname;
}

/** Follows the browser's history and every plain click on a link of ours. */
export function follow(): () => void {
  const click = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname.startsWith("/api/") || link.hash) return;
    event.preventDefault();
    router.go(link.pathname);
  };
  addEventListener("popstate", arrive);
  document.addEventListener("click", click);
  return () => {
    removeEventListener("popstate", arrive);
    document.removeEventListener("click", click);
  };
}

/** The next heading that is shown takes the focus, as after a change of address. */
export function moveOn(): void {
  arrived = true;
  scrollTo(0, 0);
}

/** For a screen's heading: takes the focus when the reader came from another screen. */
export function heading(node: HTMLElement): void {
  if (!arrived) return;
  arrived = false;
  node.focus({ preventScroll: true });
}
