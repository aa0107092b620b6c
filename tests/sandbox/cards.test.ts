import { expect, test } from "vitest";
import { checkCard } from "./routes/cards";

const text = { tag: "plain_text", content: "hi" };
const link = { tag: "button", text, behaviors: [{ type: "open_url", default_url: "https://a.b" }] };
const card = (...elements: object[]) => ({
  schema: "2.0",
  header: { title: text },
  body: { elements },
});

test.each([
  ["text and a link", card({ tag: "div", text }, link)],
  ["two languages", card({ tag: "div", text: { ...text, i18n_content: { en_us: "hi" } } })],
  ["schema 1", { elements: [] }],
  ["a template", { type: "template", data: {} }],
])("a card with %s is taken", (_, one) => {
  expect(() => checkCard(one)).not.toThrow();
});

test.each([
  ["elements outside its body", { schema: "2.0", elements: [] }],
  ["an element of schema 1", card({ tag: "action", actions: [] })],
  ["a text that says nothing", card({ tag: "div", text: { tag: "plain_text", content: "" } })],
  ["a language nobody speaks", card({ tag: "div", text: { ...text, i18n_content: { en: "" } } })],
  ["a button of schema 1", card({ ...link, url: "https://a.b" })],
  ["a link that leads nowhere", card({ ...link, behaviors: [{ type: "open_url" }] })],
  ["nothing in it", {}],
])("a card with %s is refused", (_, one) => {
  expect(() => checkCard(one)).toThrow(/200621/);
});
