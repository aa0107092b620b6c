"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { RemedyBadge } from "@/components/day/remedy-badge";
import { storyAddress } from "@/components/day/story-address";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WallText } from "@/components/day/wall-text";
import { Panel } from "@/components/ui/panel";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { formatDay, formatPeriod } from "@/lib/text/format";

type Props = { story: Pick<RemedyStory, "others" | "shortfalls">; here: string };

function Nothing({ story: { shortfalls } }: Pick<Props, "story">) {
  const t = useTranslations("story.others");
  return <p className="px-4 py-3 text-ink-soft">{t(shortfalls.length > 0 ? "untold" : "empty")}</p>;
}

/** The person's other corrections around this one, and how each ended. */
export function OtherRemedies({ story, here }: Props) {
  const t = useTranslations("story.others");
  const language = useLocale();
  const punches = usePunchNames();
  const { remedies, total, ...range } = story.others;
  return (
    <Panel flush title={t("title")} aside={formatPeriod(range, language)}>
      {remedies.length === 0 ? <Nothing story={story} /> : null}
      <ul>
        {remedies.map(({ approvalId, day, time, zone, state, ...slot }) => (
          <li
            key={approvalId}
            className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-b border-line px-4 py-2 last:border-b-0"
          >
            <Link
              href={storyAddress(approvalId)}
              prefetch={false}
              className="rounded-sm font-medium whitespace-nowrap text-accent hover:underline"
            >
              {formatDay(day, language, "weekday")}
            </Link>
            <span>{punches.ofSlot(slot)}</span>
            <WallText {...{ day, time, zone, here }} />
            <span className="ml-auto">
              <RemedyBadge state={state} />
            </span>
          </li>
        ))}
      </ul>
      {total > remedies.length ? (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-faint">
          {t("more", { total, shown: remedies.length })}
        </p>
      ) : null}
    </Panel>
  );
}
