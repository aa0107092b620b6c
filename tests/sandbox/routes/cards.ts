import { Refusal } from "../http/reply";

/** What a body of schema 2.0 may hold; `action` and `note` were elements of schema 1 only. */
const ELEMENTS = new Set(["div", "button", "markdown", "hr", "column_set", "img", "form"]);
const TEXTS = new Set(["plain_text", "lark_md"]);
const LOCALES = new Set(["zh_cn", "en_us", "ja_jp", "zh_hk", "zh_tw"]);
const MOST_ELEMENTS = 200;

const fail = (what: string): never => {
  throw new Refusal(230099, `Failed to create card content, ext=ErrCode: 200621; ErrMsg: ${what}`);
};

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown, where: string): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : fail(`${where} is not an object`);

function checkText(value: unknown, where: string): void {
  const { tag, content, i18n_content: spoken } = fieldsOf(value, where);
  if (!TEXTS.has(String(tag))) fail(`${where} has tag ${String(tag)}`);
  if (typeof content !== "string" || content === "") fail(`${where} says nothing`);
  for (const [locale, said] of Object.entries(fieldsOf(spoken ?? {}, where)))
    if (!LOCALES.has(locale) || typeof said !== "string") fail(`${where} speaks ${locale}`);
}

function checkButton({ text, behaviors, ...rest }: Fields): void {
  checkText(text, "button.text");
  if ("url" in rest || "value" in rest) fail("button has a field of schema 1");
  if (!Array.isArray(behaviors)) return;
  for (const behaviour of behaviors) {
    const { type, default_url: url } = fieldsOf(behaviour, "behavior");
    const opens = type === "open_url" && typeof url === "string" && URL.canParse(url);
    if (!opens && type !== "callback") fail("behavior leads nowhere");
  }
}

const elementsOf = ({ elements }: Fields): unknown[] =>
  Array.isArray(elements) && elements.length <= MOST_ELEMENTS ? elements : fail("body.elements");

/** Refuses a card that schema 2.0 would not take; older schemas, templates and entities pass. */
export function checkCard(card: object): void {
  const { schema, header, body, type, ...rest } = fieldsOf(card, "card");
  if (schema !== "2.0") {
    if (type === undefined && !("elements" in rest)) fail("elements is missing");
    return;
  }
  if ("elements" in rest) fail("elements belong into body");
  if (header !== undefined) checkText(fieldsOf(header, "header").title, "header.title");
  for (const element of elementsOf(fieldsOf(body, "body"))) {
    const fields = fieldsOf(element, "element");
    if (!ELEMENTS.has(String(fields.tag))) fail(`unsupported tag ${String(fields.tag)}`);
    if (fields.tag === "div" && fields.text !== undefined) checkText(fields.text, "div.text");
    if (fields.tag === "button") checkButton(fields);
  }
}
