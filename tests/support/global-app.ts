import { hasChineseFont } from "./browser";
import { build, isBuildStale } from "./build-state";
import { startTemporaryStack } from "./temporary-stack";

/** Playwright's global setup: one production app for the whole run. */
export default async function startApp() {
  if (isBuildStale()) build();
  if (!hasChineseFont()) console.log("No Chinese font here: screenshots will show boxes.");
  const stack = await startTemporaryStack(200);
  process.env.E2E_URL = stack.url;
  process.env.E2E_SANDBOX_URL = stack.sandboxUrl;
  return stack.stop;
}
