"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { onOneLine } from "@/components/ui/readable";
import { Skeleton } from "@/components/ui/skeleton";
import type { ViewNoun } from "@/lib/contract/views";
import { NameForm } from "./name-form";
import { useViews, type Views } from "./use-views";
import { ViewRow } from "./view-row";

const PANEL =
  "absolute top-full right-0 z-40 mt-1 grid w-72 animate-appear gap-2 rounded-lg border border-line bg-paper-raised p-2 text-sm shadow-float max-md:fixed max-md:inset-x-4 max-md:top-auto max-md:bottom-[calc(4.25rem+env(safe-area-inset-bottom))] max-md:w-auto";

/** What has just happened; what was deleted can be brought back. */
function Said({ views: { done, refused, undo, busy } }: { views: Views }) {
  const t = useTranslations();
  const field = refused?.fields[0]?.problem;
  const textOf = () => {
    if (refused) return t(`errors.${refused.code}.title`);
    return done ? t(`views.${done.what}`, { name: onOneLine(done.view.name) }) : null;
  };
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-2 px-2 text-xs text-ink-soft empty:hidden"
    >
      {field === "nameTaken" || field === "tooManyViews" ? t(`fields.${field}`) : textOf()}
      {done?.what === "removed" && !refused ? (
        <Button size="sm" busy={busy} onClick={() => undo(done.view)}>
          {t("views.undo")}
        </Button>
      ) : null}
    </p>
  );
}

function List({ views, onClose }: { views: Views; onClose: () => void }) {
  const t = useTranslations();
  const { found } = views;
  if (found.isPending)
    return (
      <output aria-label={t("common.loading")} className="grid gap-2 px-2 py-1.5">
        <Skeleton className="h-3 w-3/5" />
        <Skeleton className="h-3 w-2/5" />
      </output>
    );
  if (!found.data)
    return (
      <p className="flex items-center justify-between gap-2 px-2 text-xs text-ink-soft">
        {t("views.failed")}
        <Button size="sm" onClick={() => void found.refetch()}>
          {t("common.retry")}
        </Button>
      </p>
    );
  if (views.views.length === 0)
    return <p className="px-2 py-1 text-xs text-ink-faint">{t("views.empty")}</p>;
  return (
    <ul className="grid max-h-72 overflow-y-auto">
      {views.views.map((view) => (
        <ViewRow
          key={view.id}
          view={view}
          views={views}
          onApply={(chosen) => {
            views.apply(chosen);
            onClose();
          }}
        />
      ))}
    </ul>
  );
}

type Props = { noun: ViewNoun; onClose: () => void };

/** The saved views of a screen: apply, rename, delete, and save what is chosen now. */
export function ViewsPanel({ noun, onClose }: Props) {
  const t = useTranslations("views");
  const views = useViews(noun);
  const panel = useRef<HTMLDivElement>(null);
  const [saves, setSaves] = useState(0);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} role="dialog" aria-label={t("title")} tabIndex={-1} className={PANEL}>
      <List views={views} onClose={onClose} />
      <Said views={views} />
      <div className="grid gap-1 border-t border-line px-1 pt-2">
        <span className="px-1 text-2xs text-ink-faint">{t("save")}</span>
        <NameForm
          key={saves}
          label={t("name")}
          before=""
          busy={views.busy}
          taken={views.views.map(({ name }) => name)}
          onName={(name) =>
            void views.save(name).then(
              () => setSaves((n) => n + 1),
              () => {},
            )
          }
        />
      </div>
    </div>
  );
}
