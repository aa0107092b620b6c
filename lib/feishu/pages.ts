import "server-only";
import * as z from "zod";
import { AppError } from "../errors";

/** The shape of one page: the answer's lists beside where the next page is. */
export const page = <T extends z.ZodRawShape>(lists: T) =>
  z.object({ ...lists, has_more: z.boolean().nullish(), page_token: z.string().nullish() });

type Page = { has_more?: boolean | null | undefined; page_token?: string | null | undefined };
/** What to send for a page; the first has no token. */
export type PageToken = { page_token?: string };

/** Fifty to a page, a list is longer than any company's: its pages would never end. */
const MOST_PAGES = 2000;

/**
 * Every page in order. Tokens are opaque. A page that promises more without saying where, leads back
 * or never ends is malformed: a list is complete or it is an error.
 */
export const allPages = async <P extends Page>(
  ask: (token: PageToken) => Promise<P>,
): Promise<P[]> => {
  const pages: P[] = [];
  const seen = new Set<string>();
  let next: PageToken = {};
  for (;;) {
    const answer = await ask(next);
    pages.push(answer);
    const token = answer.page_token ?? "";
    if (!(answer.has_more ?? token !== "")) return pages;
    if (token === "" || seen.has(token) || pages.length >= MOST_PAGES)
      throw new AppError("feishu-malformed");
    seen.add(token);
    next = { page_token: token };
  }
};
