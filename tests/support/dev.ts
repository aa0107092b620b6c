import { spawn } from "node:child_process";
import { startDatabase } from "@/lib/launch/database";
import { cast } from "@/tests/sandbox/cast";
import { startSandboxProcess } from "./sandbox-process";

// `npm run dev`: Next's development server against the sandbox, with an embedded database of its own.
const port = process.env.PORT || "3000";
const url = `http://127.0.0.1:${port}`;
const say = (line: string) => console.log(`dev: ${line}`);
const sandbox = await startSandboxProcess(`${url}/api/auth/callback`, 200);
const database = await startDatabase({
  dataDir: ".data/dev",
  say,
  onGivingUp: () => process.exit(1),
});
const next = spawn("npx", ["next", "dev", "--hostname", "127.0.0.1", "--port", port], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    NO_PROXY: "127.0.0.1,localhost",
    FEISHU_APP_ID: sandbox.appId,
    FEISHU_APP_SECRET: sandbox.appSecret,
    FEISHU_BASE_URL: sandbox.url,
    FEISHU_ACCOUNTS_URL: sandbox.url,
    APP_URL: url,
    DATABASE_URL: database.url,
    SESSION_SECRET: "only-for-development-on-this-machine",
    ADMIN_USER_IDS: cast.admin.userId,
  },
});
next.once("exit", async () => {
  await Promise.all([sandbox.stop(), database.stop()]);
  process.exit(0);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => next.kill(signal));
