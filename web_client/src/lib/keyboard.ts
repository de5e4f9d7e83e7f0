// Keyboards: keeps a full-height screen above a phone's (some browsers shrink the page for it and
// some lay it over the page; only `visualViewport` tells), and says which Enter sends.

/** How much lower than the page the visible part must be to be a keyboard, in pixels. */
const KEYBOARD = 120;

/** Sets `--height`, `--top` and `data-keyboard` on `node` while a keyboard covers part of the page. */
export function fitKeyboard(node: HTMLElement): (() => void) | undefined {
  const seen = window.visualViewport;
  if (!seen) return undefined;
  const fit = () => {
    const typing = seen.scale < 1.01 && window.innerHeight - seen.height > KEYBOARD;
    node.toggleAttribute("data-keyboard", typing);
    if (typing) {
      node.style.setProperty("--height", `${seen.height}px`);
      node.style.setProperty("--top", `${seen.offsetTop}px`);
    } else {
      node.style.removeProperty("--height");
      node.style.removeProperty("--top");
    }
  };
  seen.addEventListener("resize", fit);
  seen.addEventListener("scroll", fit);
  return () => {
    seen.removeEventListener("resize", fit);
    seen.removeEventListener("scroll", fit);
  };
}

/** Enter sends and Shift+Enter breaks; an Enter that picks a word while composing does neither. */
export function sends(event: KeyboardEvent): boolean {
  // Safari ends composing before it tells of the Enter that did so; only the old code 229 is left.
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}
