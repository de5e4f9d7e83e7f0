// Names and meanings of labels, asked of the server once. Without an answer a label is its own name.
import { api } from "../api";
import type { About, Label } from "../wire";

type Info = About["labels"][number];

let asked: Promise<ReadonlyMap<Label, Info>> | undefined;

export function codebook(): Promise<ReadonlyMap<Label, Info>> {
  asked ??= api
    .about()
    .then(({ labels }) => new Map(labels.map((info) => [info.label, info])))
    .catch(() => {
      asked = undefined;
      return new Map<Label, Info>();
    });
  return asked;
}

/** The name, or the label itself in plain words while the name is not known. */
export function labelName(book: ReadonlyMap<Label, Info> | undefined, label: Label): string {
  const plain = label.replace(".", ": ");
  return book?.get(label)?.name ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
