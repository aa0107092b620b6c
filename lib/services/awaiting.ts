import "server-only";
import { countRemedies } from "@/lib/store/remedies";
import type { Context } from "./context";

type Asked = Omit<Parameters<typeof countRemedies>[1], "employeeIds" | "filed" | "state"> & {
  employeeIds: readonly string[];
  filed?: "me" | "others" | "elsewhere" | undefined;
};

/**
 * Pending corrections that wait for the viewer as last seen: never their own, and with four eyes not
 * those they filed. The number in the navigation and the one over the list are both this one.
 */
export const countAwaiting = async (ctx: Context, { filed, ...asked }: Asked): Promise<number> => {
  if (ctx.scope.role === "employee") return 0;
  const { viewerId } = ctx;
  const employeeIds = asked.employeeIds.filter((id) => id !== viewerId);
  const count = async (how: Asked["filed"]) => {
    const of = how && { how, viewerId };
    return (await countRemedies(ctx.store, { ...asked, employeeIds, filed: of })).pending;
  };
  if (!ctx.config.fourEyes) return count(filed);
  if (filed === "me") return 0;
  return filed === undefined ? (await count(undefined)) - (await count("me")) : count(filed);
};
