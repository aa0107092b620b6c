import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect } from "vitest";
import type { Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";

type Shown = { client: QueryClient; language: Language; timeZone: string };

/** A screen's markup as text reads it; fails on a text that is missing or lacks an argument. */
export const rendered = (screen: ReactElement, { client, language, timeZone }: Shown): string => {
  const problems: string[] = [];
  const intl = {
    locale: language,
    timeZone,
    messages: messagesOf(language),
    onError: (error: Error) => problems.push(error.message),
    children: createElement(QueryClientProvider, { client }, screen),
  };
  const html = renderToStaticMarkup(createElement(IntlProvider, intl));
  expect(problems).toEqual([]);
  return html.replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
};
