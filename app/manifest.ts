import type { MetadataRoute } from "next";

const manifest = (): MetadataRoute.Manifest => ({
  id: "/",
  name: "考勤台 Rollcall",
  short_name: "考勤台",
  description:
    "缺卡、迟到、早退，还能不能补，到哪天为止。Which punches are wrong, and until when they can be corrected.",
  lang: "zh-CN",
  start_url: "/",
  scope: "/",
  display: "standalone",
  background_color: "#f8f7f4",
  theme_color: "#f8f7f4",
  categories: ["business", "productivity"],
  icons: [
    { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
    { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
    { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
  shortcuts: [
    { name: "我的考勤 My attendance", url: "/me" },
    { name: "申请补卡 Request a correction", url: "/remedies/new" },
  ],
});

export default manifest;
