"use client";

import { Check, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { onOneLine } from "@/components/ui/readable";
import { UserText } from "@/components/ui/user-text";
import type { SavedView } from "@/lib/contract/views";
import { NameForm } from "./name-form";
import type { Views } from "./use-views";
import { viewQuery } from "./view-query";

type Props = { view: SavedView; views: Views; onApply: (view: SavedView) => void };

/** One saved view: pressed it is applied; its name and its end are beside it. */
export function ViewRow({ view, views, onApply }: Props) {
  const t = useTranslations("views");
  const [renaming, setRenaming] = useState(false);
  const name = onOneLine(view.name);
  const current = viewQuery(view.query) === views.now;
  if (renaming)
    return (
      <li className="px-1 py-1">
        <NameForm
          label={t("name")}
          before={view.name}
          busy={views.busy}
          taken={[]}
          onName={(next) =>
            void views.rename(view, next).then(
              () => setRenaming(false),
              () => {},
            )
          }
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  return (
    <li className="group flex items-center rounded-md hover:bg-hover">
      <button
        type="button"
        aria-current={current || undefined}
        onClick={() => onApply(view)}
        className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1.5 text-left pointer-coarse:min-h-11"
      >
        <span className="grid size-3.5 shrink-0 place-items-center text-accent">
          {current ? <Check aria-label={t("current")} className="size-3.5" /> : null}
        </span>
        <UserText cut text={view.name} className={current ? "font-medium" : ""} />
      </button>
      <IconButton
        size="sm"
        label={t("rename", { name })}
        icon={<PencilLine aria-hidden="true" className="size-3.5" />}
        onClick={() => setRenaming(true)}
      />
      <IconButton
        size="sm"
        label={t("remove", { name })}
        icon={<Trash2 aria-hidden="true" className="size-3.5" />}
        onClick={() => views.remove(view)}
      />
    </li>
  );
}
