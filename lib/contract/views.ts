import * as z from "zod/mini";
import { contract, instant } from "./contract";

/** The screens whose filters can be kept. */
export const VIEW_NOUNS = ["exceptions", "team", "remedies"] as const;
export type ViewNoun = (typeof VIEW_NOUNS)[number];

export const MOST_VIEWS = 50;
const viewId = z.uuid();

const name = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(40), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));
/** What follows the `?` in the address of the screen. */
const query = z
  .string()
  .check(z.maxLength(2000), z.regex(/^[^\s#?\p{Cc}\p{Cs}][^\s#\p{Cc}\p{Cs}]*$|^$/u));

export const savedView = z.object({
  id: z.string(),
  noun: z.enum(VIEW_NOUNS),
  name: z.string(),
  query: z.string(),
  updatedAt: instant,
});
export type SavedView = z.infer<typeof savedView>;

export const listViews = contract({
  method: "GET",
  path: "/api/views",
  summary: "The viewer's own saved filters, by name",
  input: z.object({ noun: z.optional(z.enum(VIEW_NOUNS)) }),
  output: z.object({ views: z.array(savedView) }),
});
export type SavedViews = z.infer<typeof listViews.output>;

export const saveView = contract({
  method: "PUT",
  path: "/api/views",
  summary:
    "Keep filters under a name of the viewer's: replaces those of that name, or renames by id",
  input: z.object({
    /** The one to change or rename; without it the one of that name, or a new one. */
    id: z.optional(viewId),
    noun: z.enum(VIEW_NOUNS),
    name,
    query,
  }),
  output: savedView,
});
export type ViewInput = z.infer<typeof saveView.input>;

export const deleteView = contract({
  method: "DELETE",
  path: "/api/views",
  summary: "Forget saved filters of the viewer's",
  input: z.object({ id: viewId }),
  output: z.object({ id: z.string() }),
});
