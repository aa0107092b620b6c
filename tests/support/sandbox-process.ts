import { type ChildProcess, fork } from "node:child_process";
import { freePort } from "@/lib/launch/database";
import { earlyExit, type Supervised, supervise } from "@/lib/launch/supervise";

export type SandboxProcess = Supervised & { url: string; appId: string; appSecret: string };

/** The stand-in for Feishu in a process of its own, kept alive at one address. */
export async function startSandboxProcess(
  callback: string,
  heads: number,
): Promise<SandboxProcess> {
  const port = await freePort();
  const app = { appId: "cli_rollcall_demo", appSecret: "sandbox-only-secret" };
  const args = [
    ["--port", String(port)],
    ["--heads", String(heads)],
    ["--app-id", app.appId],
    ["--app-secret", app.appSecret],
    ["--redirect", callback],
  ];
  const name = "the sandbox";
  const start = () => {
    const child = fork("tests/sandbox/cli.ts", args.flat(), {
      execArgv: ["--import", "tsx", "--import", "./tests/support/exit-with-parent.mjs"],
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    return { child, ready: Promise.race([printsItsAddress(child), earlyExit(name, child)]) };
  };
  const say = (line: string) => console.log(`demo: ${line}`);
  const supervised = await supervise({ name, start, say, onGivingUp: () => process.exit(1) });
  return { ...supervised, ...app, url: `http://127.0.0.1:${port}` };
}

function printsItsAddress(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.stdout?.once("data", () => resolve()));
}
