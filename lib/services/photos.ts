import "server-only";
import { AppError } from "@/lib/errors";
import { fetchPhoto, type Photo } from "@/lib/feishu/photos";
import { readPunch } from "@/lib/store/punches";
import { note } from "./audit";
import type { Context } from "./context";
import { mustSee } from "./scope";

type Input = { id: string; recordId: string; n: number };

/** The nth photo, from 1, of a raw punch. Looking at somebody else's is audited. */
export const getPhoto = async (ctx: Context, { id, recordId, n }: Input): Promise<Photo> => {
  mustSee(ctx.scope, id);
  const punch = await readPunch(ctx.store, { employeeId: id, recordId });
  const address = punch?.photoUrls[n - 1];
  if (address === undefined) throw new AppError("not-found");
  if (id !== ctx.viewerId)
    await note(ctx, {
      action: "view-photo",
      employeeId: id,
      after: { recordId, n },
      outcome: "done",
    });
  return fetchPhoto(ctx.tenant, address);
};
