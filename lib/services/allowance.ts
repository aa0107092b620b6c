import "server-only";
import type { Contract } from "@/lib/contract/contract";
import { AppError } from "@/lib/errors";
import { type Allowance, takeFrom } from "@/lib/store/allowances";
import type { Context } from "./context";

/** What one person may ask of Feishu through us, so that nobody eats up what all share; the last row covers what lies below it. */
const ALLOWANCES: Readonly<Record<string, Allowance>> = {
  "GET /api/employees/{id}/windows": { burst: 300, perMinute: 600 },
  "GET /api/employees/{id}/punches": { burst: 300, perMinute: 600 },
  "GET /api/employees/{id}/punches/{recordId}/photos/{n}": { burst: 120, perMinute: 240 },
  "GET /api/employees/{id}/days": { burst: 600, perMinute: 1200 },
  "GET /api/remedies/{approvalId}": { burst: 300, perMinute: 600 },
  "POST /api/remedies": { burst: 200, perMinute: 200 },
  "POST /api/remedies/batch": { burst: 400, perMinute: 200 },
  "POST /api/remedies/decisions": { burst: 400, perMinute: 200 },
  "POST /api/reminders": { burst: 400, perMinute: 200 },
  "GET /api/settings/diagnostics": { burst: 10, perMinute: 10 },
  "GET /api/export/": { burst: 10, perMinute: 6 },
};

const rowFor = (route: string): [string, Allowance] | undefined =>
  Object.entries(ALLOWANCES).find(([row]) =>
    row.endsWith("/") ? route.startsWith(row) : route === row,
  );

/** Every item of a bulk call counts. */
const costOf = (input: unknown): number =>
  typeof input === "object" && input !== null && "items" in input && Array.isArray(input.items)
    ? Math.max(1, input.items.length)
    : 1;

/**
 * Takes a call out of the viewer's allowance, whichever session it comes from. Throws
 * `too-many-requests` with `retryAfter` in seconds before anything is looked up or sent.
 */
export const mayAsk = async (
  ctx: Context,
  { method, path }: Pick<Contract<unknown, unknown>, "method" | "path">,
  input: unknown,
): Promise<void> => {
  const row = rowFor(`${method} ${path}`);
  if (!row) return;
  const [route, allowance] = row;
  const key = `${ctx.viewerId} ${route}`;
  const retryAfter = await takeFrom(ctx.store, key, allowance, costOf(input));
  if (retryAfter > 0) throw new AppError("too-many-requests", { params: { retryAfter } });
};
