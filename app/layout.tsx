import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { getConfig } from "@/lib/config";
import { languageOf } from "@/lib/text/languages";
import { compiledTextsOf } from "./texts/compiled";
import "./globals.css";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: "Rollcall 考勤台", template: "%s · Rollcall" },
  description:
    "Feishu attendance: what is wrong, until when it can be corrected, what waits for you",
  robots: { index: false },
  applicationName: "Rollcall 考勤台",
  appleWebApp: { capable: true, title: "考勤台", statusBarStyle: "default" },
  formatDetection: { telephone: false, date: false, address: false, email: false },
  icons: { icon: ["/icon.svg", "/favicon.ico"], apple: "/apple-touch-icon.png" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f7f4" },
    { media: "(prefers-color-scheme: dark)", color: "#131614" },
  ],
};

const RootLayout = async ({ children }: { children: ReactNode }) => {
  const request = await headers();
  const language = languageOf(request);
  return (
    <html lang={language} suppressHydrationWarning>
      <body>
        <Providers
          language={language}
          texts={compiledTextsOf(language)}
          timeZone={getConfig().timeZone}
          nonce={request.get("x-nonce") ?? undefined}
        >
          {children}
        </Providers>
      </body>
    </html>
  );
};

export default RootLayout;
