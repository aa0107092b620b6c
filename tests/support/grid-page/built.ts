import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/postcss";
import { build, preview } from "vite";

const root = import.meta.dirname;
const repository = fileURLToPath(new URL("../../../", import.meta.url)).replace(/\/$/, "");

/** Builds the page of the three grids for production into `folder` and serves it. */
export async function builtGridPage(
  folder: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const common = { root, configFile: false, logLevel: "error" } as const;
  await build({
    ...common,
    resolve: { alias: { "@": repository } },
    css: { postcss: { plugins: [tailwind({ base: repository })] } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  const server = await preview({
    ...common,
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error("the page of the grids has no address");
  return { url, close: () => server.close() };
}
