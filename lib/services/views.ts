import "server-only";
import { isoAt } from "@/lib/attendance/zone";
import {
  MOST_VIEWS,
  type SavedView,
  type SavedViews,
  type ViewInput,
  type ViewNoun,
} from "@/lib/contract/views";
import { AppError } from "@/lib/errors";
import { changeView, forgetView, keepView, readViews, type View } from "@/lib/store/views";
import { note } from "./audit";
import type { Context } from "./context";

const { compare } = new Intl.Collator("zh-Hans-CN", { numeric: true });

const viewWire = ({ config }: Context, { id, noun, name, query, updatedAt }: View): SavedView => ({
  ...{ id, noun, name, query },
  updatedAt: isoAt(updatedAt, config.timeZone),
});

/** The viewer's own kept filters, by name; nobody else's exist. */
export const listViews = async (
  ctx: Context,
  { noun }: { noun?: ViewNoun | undefined },
): Promise<SavedViews> => {
  const views = await readViews(ctx.store, ctx.viewerId);
  const wanted = views.filter((view) => noun === undefined || view.noun === noun);
  return {
    views: wanted.sort((a, b) => compare(a.name, b.name)).map((view) => viewWire(ctx, view)),
  };
};

const refused = (problem: string) =>
  new AppError("invalid-fields", { fields: [{ field: "name", problem }] });

const save = async (ctx: Context, { id, ...asked }: ViewInput): Promise<View> => {
  const kept = { ...asked, employeeId: ctx.viewerId, updatedAt: ctx.now() };
  if (id === undefined) {
    const view = await keepView(ctx.store, kept, MOST_VIEWS);
    if (view === null) throw refused("tooManyViews");
    return view;
  }
  const view = await changeView(ctx.store, { ...kept, id });
  if (view === "missing") throw new AppError("not-found");
  if (view === "taken") throw refused("nameTaken");
  return view;
};

const noted = (ctx: Context, after: object) =>
  note(ctx, { action: "write", employeeId: null, after, outcome: "done" });

/**
 * Keeps filters under a name: a new view, or the one of that name with other filters; with an id
 * that one, under this name. A name that another view has, and a view too many, are bad fields.
 */
export const saveView = async (ctx: Context, input: ViewInput): Promise<SavedView> => {
  const view = await save(ctx, input);
  await noted(ctx, { route: "PUT /api/views", noun: view.noun });
  return viewWire(ctx, view);
};

/** Forgets a view of the viewer's; anybody else's is not found. */
export const deleteView = async (ctx: Context, { id }: { id: string }): Promise<{ id: string }> => {
  if (!(await forgetView(ctx.store, { id, employeeId: ctx.viewerId })))
    throw new AppError("not-found");
  await noted(ctx, { route: "DELETE /api/views" });
  return { id };
};
