const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];
const nothingRuns = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** @type {import('next').NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  outputFileTracingRoot: import.meta.dirname,
  // Paths made at run time let the tracer take the whole folder along, data and tests included.
  outputFileTracingExcludes: {
    "/*": ["./{app,components,lib,tests,.data,coverage}/**", "./node_modules/{@img,sharp}/**"],
  },
  images: { unoptimized: true },
  // Texts reach the browser compiled (app/texts/compiled.ts).
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": {
        browser: "./app/texts/format-in-browser.ts",
        default: "./app/texts/format-message.ts",
      },
    },
  },
  serverExternalPackages: ["@larksuiteoapi/node-sdk", "pg", "pino"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: [{ key: "Content-Security-Policy", value: nothingRuns }] },
  ],
};

export default config;
