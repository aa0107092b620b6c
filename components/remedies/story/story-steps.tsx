"use client";

import { useLocale, useTranslations } from "use-intl";
import { PunchOutcome } from "@/components/day/drawer/punch-facts";
import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { formatInstant } from "@/lib/text/format";
import { isBehind, punchNow } from "./punch-now";
import { useStepWords } from "./step-words";

type Props = { story: RemedyStory; now: string };

/** What Feishu makes of the punch by now: where every story has come to so far. */
function Outcome({ story }: { story: RemedyStory }) {
  const t = useTranslations("story.steps");
  const punch = punchNow(story);
  if (!punch) return t("noResult");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {t("result")}
      <PunchOutcome punch={punch} />
    </span>
  );
}

/** Everything that has happened to it, as far as anybody has written it down, and the result as it is now. */
export function StorySteps({ story, now }: Props) {
  const t = useTranslations("story.steps");
  const language = useLocale();
  const words = useStepWords(story);
  const told = (instant: string) => formatInstant(instant, now, story.zone, language);
  const punch = punchNow(story);
  const { asOf } = story.result;
  const steps = story.steps.map((step, index) => {
    const { title, tone, note } = words(step);
    return {
      ...{ key: `${index} ${step.kind}`, title, tone, children: note },
      time: step.at === null ? t("noTime") : told(step.at),
    };
  });
  const result = {
    key: "result",
    time: asOf === null ? t("now") : t("asOf", { time: told(asOf) }),
    title: <Outcome story={story} />,
    children: punch && isBehind(story.state, punch) ? t("notYet") : null,
  };
  return (
    <Panel title={t("title")}>
      <Timeline moments={[...steps, result]} />
    </Panel>
  );
}
