"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import type { SavedView, ViewInput, ViewNoun } from "@/lib/contract/views";
import { toAppError } from "@/lib/errors";
import { forgetView, keepView, queries, refreshViews } from "@/lib/queries";
import { viewQuery } from "./view-query";

/** What has just been done, and to which view. */
export type Done = {
  what: "saved" | "renamed" | "removed";
  view: Pick<SavedView, "name" | "query">;
};

/** The viewer's views of a screen and what can be done with them. */
export const useViews = (noun: ViewNoun) => {
  const client = useQueryClient();
  const router = useRouter();
  const path = usePathname();
  const now = viewQuery(useSearchParams());
  const found = useQuery(queries.views({ noun }));
  const [done, setDone] = useState<Done | null>(null);
  const after = (what: Done["what"], view: Done["view"]) => {
    setDone({ what, view });
    return refreshViews(client);
  };
  const keep = useMutation({
    mutationFn: (input: Omit<ViewInput, "noun">) => keepView({ ...input, noun }),
    onSuccess: (view, { id }) => after(id === undefined ? "saved" : "renamed", view),
  });
  const forget = useMutation({
    mutationFn: ({ id }: SavedView) => forgetView(id),
    onSuccess: (_, view) => after("removed", view),
  });
  const failed = keep.error ?? forget.error;
  return {
    now,
    found,
    views: found.data?.views ?? [],
    done,
    /** Why the last step was refused. */
    refused: failed === null ? null : toAppError(failed),
    busy: keep.isPending || forget.isPending,
    apply: ({ query }: SavedView) => router.push(query === "" ? path : `${path}?${query}`),
    save: (name: string) => keep.mutateAsync({ name, query: now }),
    rename: ({ id, query }: SavedView, name: string) => keep.mutateAsync({ id, name, query }),
    remove: (view: SavedView) => {
      keep.reset();
      forget.mutate(view);
    },
    undo: ({ name, query }: Done["view"]) => keep.mutate({ name, query }),
  };
};
export type Views = ReturnType<typeof useViews>;
