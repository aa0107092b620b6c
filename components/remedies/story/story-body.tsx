"use client";

import { useTranslations } from "use-intl";
import { RawPunches } from "@/components/day/drawer/raw-punches";
import { ResultsTable } from "@/components/day/drawer/results-table";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { Panel } from "@/components/ui/panel";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { OtherRemedies } from "./other-remedies";
import { StoryAsk } from "./story-ask";
import { StorySteps } from "./story-steps";
import { StoryVerdict } from "./story-verdict";

type Props = { story: RemedyStory; viewer: ViewerInfo; busy: boolean; onRetry: () => void };

/** The question and its history beside the day that it is about. */
export function StoryBody({ story, viewer, busy, onRetry }: Props) {
  const t = useTranslations("day");
  const { person, day, own, zone } = story;
  return (
    <div className="grid gap-4">
      <ShortfallBanner
        shortfalls={story.shortfalls}
        about={own ? "you" : "person"}
        {...{ busy, onRetry }}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
        <div className="grid gap-4">
          <StoryAsk story={story} here={viewer.zone}>
            <StoryVerdict story={story} viewer={viewer} />
          </StoryAsk>
          <StorySteps story={story} now={viewer.now} />
        </div>
        <div className="grid gap-4">
          <Panel title={t("results.title")}>
            <div className="break-keep">
              <ResultsTable result={story.result} zone={zone} />
            </div>
          </Panel>
          <Panel>
            <RawPunches employeeId={person.employeeId} day={day} isSelf={own} />
          </Panel>
          <OtherRemedies story={story} here={viewer.zone} />
        </div>
      </div>
    </div>
  );
}
