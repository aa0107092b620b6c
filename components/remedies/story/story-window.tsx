"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl";
import { Skeleton } from "@/components/ui/skeleton";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { queries } from "@/lib/queries";
import { formatWall } from "@/lib/text/format";

type Props = { story: Pick<RemedyStory, "person" | "day" | "punchNo" | "workType" | "time"> };

const isOut = (workType: number) => workType === 2;

/** Between which times Feishu would take it now: its own fresh answer, or that there is none. */
export function StoryWindow({ story }: Props) {
  const t = useTranslations("story.ask");
  const day = useTranslations("day.windows");
  const language = useLocale();
  const asked = useQuery(queries.windows({ id: story.person.employeeId, date: story.day }));
  if (asked.isPending) return <Skeleton className="h-3 w-32" />;
  if (!asked.data) return day("failed");
  const { answer } = asked.data;
  const window = answer.eligible
    ? answer.windows.find(
        ({ punchNo, workType }) =>
          punchNo === story.punchNo && isOut(workType) === isOut(story.workType),
      )
    : undefined;
  if (!window) return <span className="text-ink-faint">{t("windowGone")}</span>;
  const told = (time: typeof window.from) => formatWall(story.day, time, language);
  const outside = story.time < window.from || story.time > window.to;
  return (
    <>
      {told(window.from)} – {told(window.to)}
      {outside ? <span className="ml-2 text-tone-amber">{t("outside")}</span> : null}
    </>
  );
}
