// What the bare page promises before any of our code runs.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), "utf8");
const page = read("index.html");

test("names its language and has a title and a description", () => {
  expect(page).toMatch(/<html lang="[a-z]{2}/);
  expect(page).toMatch(/<title>[^<]+<\/title>/);
  expect(page).toMatch(/name="description"\s+content="[^"]{40,}"/);
});

test("fits a phone and lets the reader zoom", () => {
  const viewport = /name="viewport" content="([^"]*)"/.exec(page)?.[1] ?? "";
  expect(viewport).toContain("width=device-width");
  expect(viewport).not.toMatch(/user-scalable|maximum-scale|minimum-scale/);
});

test("has a colour for the browser's frame in light and in dark", () => {
  const schemes = [...page.matchAll(/name="theme-color" media="\(prefers-color-scheme: (\w+)\)"/g)];
  expect(schemes.map((found) => found[1]).sort()).toEqual(["dark", "light"]);
});

test("says a sentence to those without JavaScript", () => {
  const sentence = /<noscript>([\s\S]*)<\/noscript>/.exec(page)?.[1] ?? "";
  expect(sentence.replace(/<[^>]*>/g, "").trim()).toMatch(/JavaScript.*\.$/s);
});

test("asks no other host for anything", () => {
  const addresses = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((found) => found[1] ?? "");
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/^\/(?!\/)/);
  expect(read("public/icon.svg")).not.toMatch(/\b(?:href|src)=|url\(|@import/);
});

test("has no script or style in the page itself, so a strict policy can forbid both", () => {
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  for (const tag of page.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    expect(tag[1]?.trim()).toBe("");
  }
});
