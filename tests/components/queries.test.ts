import { QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import { forgetView, queries, submitRemedy } from "@/lib/queries";

const answers = (body: unknown, status = 200) => {
  const fetching = vi.fn<typeof fetch>(async () => Response.json(body, { status }));
  vi.stubGlobal("fetch", fetching);
  return fetching;
};
const asking = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

const november = { from: "2026-11-01", to: "2026-11-30" } as const;
const views = { views: [] };

afterEach(() => void vi.unstubAllGlobals());

describe("a call of our own surface", () => {
  it("puts what the path asks for into the path and the rest behind it", async () => {
    const fetching = answers({}, 404);
    const asked = asking().fetchQuery(queries.days({ id: "a/b", ...november }));
    await expect(asked).rejects.toMatchObject({ code: "internal" });
    expect(fetching.mock.calls[0]?.[0]).toBe(
      "/api/employees/a%2Fb/days?from=2026-11-01&to=2026-11-30",
    );
  });

  it("gives what was answered as agreed", async () => {
    answers(views);
    expect(await asking().fetchQuery(queries.views({ noun: "team" }))).toEqual(views);
  });

  it("goes out in a task of its own, so that a page which asks for much at once stays awake", async () => {
    const fetching = answers(views);
    const asked = asking().fetchQuery(queries.views({ noun: "team" }));
    await Promise.resolve();
    expect(fetching).not.toHaveBeenCalled();
    await asked;
    expect(fetching).toHaveBeenCalledOnce();
  });

  it("is an error of ours when the answer is not as agreed", async () => {
    answers({ views: "many" });
    const asked = asking().fetchQuery(queries.views({ noun: "team" }));
    await expect(asked).rejects.toMatchObject({ code: "internal" });
  });

  it("fails with the code that a refusal has", async () => {
    answers({ type: "t", title: "t", status: 403, code: "admins-only", requestId: "r" }, 403);
    const asked = asking().fetchQuery(queries.diagnostics({}));
    await expect(asked).rejects.toMatchObject({ code: "admins-only" });
  });

  it("is without connection when nobody answers", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    const asked = asking().fetchQuery(queries.me({}));
    await expect(asked).rejects.toMatchObject({ code: "no-connection" });
  });

  it("asks a list for its first page without a cursor", async () => {
    const fetching = answers({}, 404);
    await expect(asking().fetchInfiniteQuery(queries.audit({}))).rejects.toThrow();
    expect(fetching.mock.calls[0]?.[0]).toBe("/api/settings/audit?limit=50");
  });

  it("sends a write as JSON under its key, and a deletion in its address", async () => {
    const fetching = answers({}, 409);
    const when = { date: "2026-11-20", time: "2026-11-20T09:00" } as const;
    const input = { employeeId: "u1", ...when, punchNo: 0, workType: 1, reason: "forgot" };
    await expect(submitRemedy(input, "key-1")).rejects.toThrow();
    await expect(forgetView("7")).rejects.toThrow();
    const [sent, deleted] = fetching.mock.calls;
    expect(sent?.[0]).toBe("/api/remedies");
    expect(new Headers(sent?.[1]?.headers).get("idempotency-key")).toBe("key-1");
    expect(new Headers(sent?.[1]?.headers).get("content-type")).toBe("application/json");
    expect(deleted?.[0]).toBe("/api/views?id=7");
    expect(deleted?.[1]).toMatchObject({ method: "DELETE" });
    expect(deleted?.[1]?.body).toBeUndefined();
  });
});
