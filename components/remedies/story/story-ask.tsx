"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { DeadlineText } from "@/components/day/deadline-text";
import { ReasonText } from "@/components/day/reason-text";
import { WallText } from "@/components/day/wall-text";
import { WasText } from "@/components/day/was-text";
import { Facts } from "@/components/ui/facts";
import { Panel } from "@/components/ui/panel";
import { UserText } from "@/components/ui/user-text";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { StoryBadge } from "./story-badge";
import { StoryQuota } from "./story-quota";
import { StoryWindow } from "./story-window";

type Props = {
  story: RemedyStory;
  here: string;
  /** What may be done about it, and why not where nothing may. */
  children: ReactNode;
};

/** What the punch was before. Nobody is accused where that is not known. */
function Was({ story }: { story: RemedyStory }) {
  const t = useTranslations("story.ask");
  const { was, day, zone, result } = story;
  if (was === null)
    return (
      <span className="text-sm font-normal text-ink-faint">
        {t(result.segments.length > 0 ? "gone" : "untold")}
      </span>
    );
  return <WasText {...{ day, was, zone }} />;
}

/** Where the person belongs, and by which clock the times are told. */
function StoryPlace({ story: { person, zone, zoneAssumed } }: { story: RemedyStory }) {
  const t = useTranslations("freshness");
  return (
    <p className="-mb-1 flex flex-wrap gap-x-3 text-xs text-ink-faint">
      <UserText text={person.department} />
      <span>{t(zoneAssumed ? "zoneAssumed" : "zone", { zone })}</span>
    </p>
  );
}

function Side({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-0.5">
      <dt className="text-xs text-ink-faint">{label}</dt>
      <dd className="text-lg font-semibold tracking-tight">{children}</dd>
    </div>
  );
}

/** What was asked, what it would change, and what the rule still allows. */
export function StoryAsk({ story, here, children }: Props) {
  const t = useTranslations("story.ask");
  const remedies = useTranslations("remedies.column");
  const deadlines = useTranslations("deadline");
  const { day, time, zone, state, deadline, today, reason, quota } = story;
  const waits = state === "pending" || state === "confirmed";
  const month = `/employees/${encodeURIComponent(story.person.employeeId)}?month=${day.slice(0, 7)}`;
  const link =
    "inline-flex items-center rounded-sm text-accent hover:underline pointer-coarse:-my-2 pointer-coarse:min-h-11";
  return (
    <Panel title={t("title")} actions={<StoryBadge story={story} />}>
      <div className="grid gap-4">
        <StoryPlace story={story} />
        <dl className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Side label={t("was")}>
            <Was story={story} />
          </Side>
          <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
          <Side label={t("asked")}>
            <WallText {...{ day, time, zone, here }} />
          </Side>
        </dl>
        <Facts
          facts={[
            { key: "reason", label: remedies("reason"), value: <ReasonText text={reason} /> },
            {
              key: "window",
              label: t("window"),
              value: waits ? <StoryWindow story={story} /> : null,
            },
            {
              key: "deadline",
              label: deadlines("label"),
              value: <DeadlineText deadline={deadline} today={today} />,
            },
            { key: "quota", label: t("quota"), value: <StoryQuota quota={quota} /> },
          ]}
        />
        <p className="flex flex-wrap gap-x-4 text-xs">
          <Link href={`${month}&day=${day}`} className={link}>
            {t("openDay")}
          </Link>
          <Link href={month} className={link}>
            {t("openMonth")}
          </Link>
        </p>
        {children}
      </div>
    </Panel>
  );
}
