"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Deciding } from "@/components/day/decision/deciding";
import { decisionsOn } from "@/components/day/decision/may-decide";
import { OutcomePanel } from "@/components/day/decision/outcome-panel";
import { useDecisions } from "@/components/day/decision/use-decisions";
import { Verdict } from "@/components/day/decision/verdict";
import { isDeciding } from "@/components/day/remedy-badge";
import { tell } from "@/components/day/toasts";
import { useHotkeys } from "@/components/day/use-hotkeys";
import type { Decision } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyStory } from "@/lib/contract/remedy-story";

type Props = { story: RemedyStory; viewer: ViewerInfo };

/** While it waits: what stands between it and a decision, or where its person takes it back. */
function Waiting({ story }: { story: RemedyStory }) {
  const t = useTranslations("request");
  const outcome = useTranslations("remedies.outcome");
  const unsettled = story.remedy === null && story.state !== "refused";
  const cancellable = story.own && (unsettled || story.state === "pending");
  return (
    <>
      {story.remedy && isDeciding(story.remedy) ? (
        <p className="text-xs text-ink-soft">{outcome("unconfirmedNote")}</p>
      ) : null}
      {unsettled ? <p className="text-xs text-ink-soft">{t("unconfirmedNote")}</p> : null}
      {cancellable ? <p className="text-xs text-ink-soft">{t("cannotCancel")}</p> : null}
    </>
  );
}

/** The steps that the viewer may take; A approves and X rejects. */
export function StoryVerdict({ story, viewer }: Props) {
  const region = useRef<HTMLDivElement>(null);
  const { remedy } = story;
  const rows = remedy ? [remedy] : [];
  const decisions = useDecisions({ region, rows, onAllDone: tell });
  const decide = (decision: Decision) => {
    const able = remedy !== null && decisionsOn(remedy, viewer).includes(decision);
    if (able) decisions.ask({ decision, remedies: rows });
  };
  useHotkeys({ a: () => decide("approve"), x: () => decide("reject") });
  return (
    <div
      ref={region}
      tabIndex={-1}
      className="grid justify-items-start gap-3 rounded-md empty:hidden"
    >
      {remedy ? <Verdict remedy={remedy} viewer={viewer} onAsk={decisions.ask} main /> : null}
      <Waiting story={story} />
      <OutcomePanel decisions={decisions} now={viewer.now} />
      <Deciding decisions={decisions} />
    </div>
  );
}
