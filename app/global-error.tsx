"use client";

import { pages as english } from "@/lib/text/en/shell";
import { pages as chinese } from "@/lib/text/zh-cn/shell";
import "./globals.css";

/** The layout itself broke: no language is known, so both are spoken. */
const GlobalError = () => (
  <html lang="zh-CN">
    <body>
      <title>考勤台 Rollcall</title>
      <main className="mx-auto grid max-w-lg justify-items-center gap-8 px-6 py-16 text-center">
        {[
          { lang: "zh-CN", text: chinese.crashed },
          { lang: "en", text: english.crashed },
        ].map(({ lang, text }) => (
          <div key={lang} lang={lang} className="grid justify-items-center gap-2">
            <h1 className="text-xl font-semibold">{text.title}</h1>
            <p className="text-ink-soft">{text.advice}</p>
            <button
              type="button"
              onClick={() => window.location.reload()}
              className="mt-2 rounded-md bg-accent px-4 py-2 text-accent-ink"
            >
              {text.action}
            </button>
          </div>
        ))}
      </main>
    </body>
  </html>
);

export default GlobalError;
