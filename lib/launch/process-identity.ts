import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When the process with this id started, in whatever unit the system counts, or undefined when no
 * process has this id any more. A zombie counts as gone. Together with the id it names one process
 * for good, although ids are given out again.
 */
export function startOf(pid: number): string | undefined {
  if (!answersSignals(pid)) return undefined;
  if (process.platform === "linux") return startOnLinux(pid);
  if (process.platform === "win32") return "unknown";
  const { stdout } = spawnSync("ps", ["-o", "state=,lstart=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const [state, ...started] = stdout.trim().split(/\s+/);
  if (!state || state.startsWith("Z")) return undefined;
  return started.join("").replace(/\W/g, "");
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program is in parentheses and may hold spaces: count from the last one.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? undefined : rest[18];
  } catch {
    return undefined;
  }
}
