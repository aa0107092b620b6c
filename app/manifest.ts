import type { MetadataRoute } from "next";

const manifest = (): MetadataRoute.Manifest => ({
  name: "考勤台 Rollcall",
  short_name: "考勤台",
  start_url: "/me",
  display: "standalone",
  background_color: "#f6f7f9",
  theme_color: "#f6f7f9",
  icons: [
    { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
    { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
    { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
});

export default manifest;
