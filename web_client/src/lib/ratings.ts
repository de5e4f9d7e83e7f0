// A rating that is being given: what is answered, what is missing, and its draft over a reload.
import type { BehaviourId, BehaviourText, Frequency, Rating } from "../wire";
import { keep, kept, type Store } from "./store";

export interface Draft {
  readonly met: Readonly<Partial<Record<BehaviourId, Frequency>>>;
  readonly wished: Readonly<Partial<Record<BehaviourId, Frequency>>>;
  readonly again: Frequency | null;
  readonly next_step: Frequency | null;
}

export const EMPTY: Draft = { met: {}, wished: {}, again: null, next_step: null };

/** One question, in the order they are asked. `id` is also the id of its place on the page. */
export type Question =
  | { readonly kind: "met" | "wished"; readonly behaviour: BehaviourId; readonly id: string }
  | { readonly kind: "again" | "next_step"; readonly id: string };

/** The buyer is asked for wishes and what comes next, the seller only how it was. */
export function questions(behaviours: readonly BehaviourText[], all: boolean): Question[] {
  const asked: Question[] = behaviours.flatMap(({ id }) => [
    { kind: "met" as const, behaviour: id, id: `met-${id}` },
    ...(all ? [{ kind: "wished" as const, behaviour: id, id: `wished-${id}` }] : []),
  ]);
  if (all) asked.push({ kind: "again", id: "again" }, { kind: "next_step", id: "next_step" });
  return asked;
}

export function answer(draft: Draft, question: Question): Frequency | null {
  switch (question.kind) {
    case "met":
    case "wished":
      return draft[question.kind][question.behaviour] ?? null;
    case "again":
    case "next_step":
      return draft[question.kind];
  }
}

export function answered(draft: Draft, question: Question, value: Frequency): Draft {
  switch (question.kind) {
    case "met":
    case "wished":
      return {
        ...draft,
        [question.kind]: { ...draft[question.kind], [question.behaviour]: value },
      };
    case "again":
    case "next_step":
      return { ...draft, [question.kind]: value };
  }
}

export function firstMissing(draft: Draft, asked: readonly Question[]): Question | undefined {
  return asked.find((question) => answer(draft, question) === null);
}

/** What is sent. Call it when nothing is missing. */
export function rating(draft: Draft): Rating {
  return draft as Rating;
}

const key = (play: string) => `askwell:rating:${play}`;

export function keepDraft(store: Store, play: string, draft: Draft | null): void {
  keep(store, key(play), draft === null ? "" : JSON.stringify(draft));
}

export function keptDraft(store: Store, play: string): Draft {
  try {
    const found = JSON.parse(kept(store, key(play)) || "null") as Partial<Draft> | null;
    return found && typeof found === "object" ? { ...EMPTY, ...found } : EMPTY;
  } catch {
    return EMPTY;
  }
}
