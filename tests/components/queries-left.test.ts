import { afterEach, describe, expect, it, vi } from "vitest";
import { leaveDecisions } from "@/lib/queries";
import { read, send } from "@/lib/queries/call";

const gone = () => Promise.reject(new TypeError("the chunk is not there"));
const { signal } = new AbortController();
const answering = () => {
  const fetching = vi.fn<typeof fetch>(async () => Response.json({}));
  vi.stubGlobal("fetch", fetching);
  return fetching;
};

afterEach(() => void vi.unstubAllGlobals());

describe("a page that is older than its server", () => {
  it("says so where the server answers and the page's own part is gone", async () => {
    answering();
    await expect(read("/api/me", gone, {}, signal)).rejects.toMatchObject({ code: "new-version" });
    await expect(send(gone, {})).rejects.toMatchObject({ code: "new-version" });
  });

  it("is without connection where the server does not answer either", async () => {
    vi.stubGlobal("fetch", gone);
    const lost = { code: "no-connection" };
    await expect(read("/api/me", gone, {}, signal)).rejects.toMatchObject(lost);
    await expect(send(gone, {})).rejects.toMatchObject(lost);
  });
});

it("what is left behind with a page goes out under its key and outlives it", () => {
  const fetching = answering();
  leaveDecisions({ decision: "approve", items: [] }, "key-1");
  const [path, sent] = fetching.mock.calls[0] ?? [];
  expect(path).toBe("/api/remedies/decisions");
  expect(sent).toMatchObject({ method: "POST", keepalive: true });
  expect(new Headers(sent?.headers).get("idempotency-key")).toBe("key-1");
});
