// Opens a <dialog> over the page while it is mounted. Decides what closes it: Escape, a press beside
// it, the browser itself. Must not know what is in it.
import type { Attachment } from "svelte/attachments";

/** Attach to a `<dialog>` that is rendered while it is open; `onclose` asks to render it no more. */
export function modal(onclose: () => void): Attachment<HTMLDialogElement> {
  return (node) => {
    const cancel = (event: Event) => {
      // The close that would follow comes as a task of its own. By then the same dialog may have
      // been opened again, and would be closed in its place.
      event.preventDefault();
      onclose();
    };
    const press = (event: MouseEvent) => {
      if (event.target === node) onclose();
    };
    node.addEventListener("cancel", cancel);
    node.addEventListener("close", onclose);
    node.addEventListener("click", press);
    const before = document.activeElement;
    node.showModal();
    node.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      node.removeEventListener("cancel", cancel);
      node.removeEventListener("close", onclose);
      node.removeEventListener("click", press);
      node.close();
      // A dialog that has left the page gives the focus back to nobody.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  };
}
