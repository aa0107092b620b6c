"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";
import { DataFreshness } from "@/components/day/data-freshness";
import { Failure } from "@/components/day/failure";
import { listBehind } from "@/components/day/story-address";
import { useHotkeys } from "@/components/day/use-hotkeys";
import { usePunchNames } from "@/components/day/use-punch-names";
import { useViewer } from "@/components/day/use-viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/panel";
import { onOneLine } from "@/components/ui/readable";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { toAppError } from "@/lib/errors";
import { queries } from "@/lib/queries";
import { formatDay } from "@/lib/text/format";
import { StoryBody } from "./story-body";
import { StoryLoading } from "./story-loading";
import { StoryMissing } from "./story-missing";
import { StoryNeighboursNav } from "./story-neighbours";
import { type StoryNeighbours, useStoryNeighbours } from "./use-story-neighbours";

/** How often we look whether Feishu has confirmed what is still open. */
const SETTLING_MS = 4000;

const isSettling = ({ remedy, state, steps }: RemedyStory) =>
  (remedy === null && state !== "refused") ||
  steps.some((step) => step.kind === "decided" && step.outcome === "open");

const useStory = (id: string) =>
  useQuery({
    ...queries.remedyStory({ approvalId: id }),
    refetchInterval: ({ state }) => (state.data && isSettling(state.data) ? SETTLING_MS : false),
  });

type HeadProps = {
  story: RemedyStory | undefined;
  query: ReturnType<typeof useStory>;
  viewer: ViewerInfo;
  back: string;
  neighbours: StoryNeighbours | null;
};

function Head({ story, query, viewer, back, neighbours }: HeadProps) {
  const t = useTranslations("story");
  const language = useLocale();
  const punches = usePunchNames();
  const named = story && {
    name: onOneLine(story.person.name),
    date: formatDay(story.day, language, "weekday"),
    punch: punches.ofSlot(story),
  };
  return (
    <PageHeader
      title={named ? t("title", named) : t("page")}
      back={
        <div className="flex flex-wrap items-center gap-x-3 max-md:gap-x-1.5">
          <Link
            href={back}
            className="mr-auto inline-flex max-md:mr-0 items-center gap-1 rounded-sm whitespace-nowrap hover:text-ink pointer-coarse:min-h-11"
          >
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            {t("back")}
          </Link>
          {neighbours ? <StoryNeighboursNav neighbours={neighbours} /> : null}
          <div className="max-md:ml-auto">
            <DataFreshness
              asOf={story?.asOf}
              now={viewer.now}
              zone={story?.zone ?? viewer.zone}
              busy={query.isFetching}
              failed={query.isError}
              onRefresh={() => void query.refetch()}
            />
          </div>
        </div>
      }
    />
  );
}

/** One correction: what was asked, what has happened since, and all that an approver needs to decide it. */
export function StoryScreen({ viewer: atLoad, id }: { viewer: ViewerInfo; id: string }) {
  const t = useTranslations("story");
  const viewer = useViewer(atLoad);
  const query = useStory(id);
  const { data: story, error, isFetching, refetch } = query;
  const back = listBehind(useSearchParams());
  const neighbours = useStoryNeighbours(story?.approvalId ?? id, viewer.today);
  const previous = () => neighbours?.open(neighbours.previous);
  const next = () => neighbours?.open(neighbours.next);
  useHotkeys({ "[": previous, k: previous, "]": next, j: next });
  if (error && toAppError(error).code === "not-found") return <StoryMissing back={back} />;
  const again = { busy: isFetching, onRetry: () => void refetch() };
  const contentOf = () => {
    if (story) return <StoryBody {...{ story, viewer }} {...again} />;
    if (!error) return <StoryLoading />;
    return (
      <Panel flush>
        <Failure title={t("failed")} error={error} {...again} />
      </Panel>
    );
  };
  return (
    <>
      <Head {...{ story, query, viewer, back, neighbours }} />
      {contentOf()}
    </>
  );
}
