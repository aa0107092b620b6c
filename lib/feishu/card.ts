import "server-only";

/** The same words in both languages: whoever reads sees those of their own Feishu. */
export type Said = { zh: string; en: string };

/** A message that only shows and links: it has no button that calls anybody back. */
export type Card = {
  title: Said;
  tone: "blue" | "green" | "red" | "orange" | "grey";
  lines: readonly Said[];
  button: { label: Said; url: string };
};

/** What somebody wrote may be long; a card is at most 30 KB, and the page behind it has everything. */
const LONGEST_LINE = 300;

const cut = (text: string): string => {
  const letters = [...text];
  return letters.length > LONGEST_LINE ? `${letters.slice(0, LONGEST_LINE - 1).join("")}…` : text;
};

/** Never anything but plain text: a name or a reason must not become a link or a mention. */
const plain = ({ zh, en }: Said) => ({
  tag: "plain_text",
  content: cut(zh),
  ...(zh !== en && { i18n_content: { zh_cn: cut(zh), en_us: cut(en) } }),
});

/**
 * The card as the JSON text that a message carries, schema 2.0.
 * https://open.feishu.cn/document/feishu-cards/card-json-v2-structure
 */
export const cardContent = ({ title, tone, lines, button }: Card): string =>
  JSON.stringify({
    schema: "2.0",
    config: { locales: ["zh_cn", "en_us"] },
    header: { title: plain(title), template: tone },
    body: {
      elements: [
        ...lines.map((line) => ({ tag: "div", text: plain(line) })),
        {
          tag: "button",
          type: "primary",
          text: plain(button.label),
          behaviors: [{ type: "open_url", default_url: button.url }],
        },
      ],
    },
  });
