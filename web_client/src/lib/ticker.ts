// A second hand for whoever looks: one timer however many look, and none when nobody does.
import { createSubscriber } from "svelte/reactivity";

const look = createSubscriber((update) => {
  const timer = setInterval(update, 1000);
  return () => {
    clearInterval(timer);
  };
});

/** This machine's time; what reads it is drawn anew each second. */
export function second(): number {
  look();
  return Date.now();
}
