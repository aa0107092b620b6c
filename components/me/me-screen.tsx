"use client";

import { useQueryState } from "nuqs";
import { useTranslations } from "use-intl";
import { DataFreshness } from "@/components/day/data-freshness";
import { Failure } from "@/components/day/failure";
import { DayDrawer, preloadDayDrawer } from "@/components/day/lazy-day-drawer";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { parseAsDay } from "@/components/day/use-month";
import { useViewer } from "@/components/day/use-viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { Panel } from "@/components/ui/panel";
import type { ViewerInfo } from "@/lib/contract/me";
import { Fixable } from "./fixable";
import { MeLoading } from "./me-loading";
import { MyMonth } from "./my-month";
import { Requests } from "./requests";
import { TodayStrip } from "./today-strip";
import { useMe } from "./use-me";

type State = ReturnType<typeof useMe>;

function Outside() {
  const t = useTranslations("me.notInAttendance");
  return (
    <Panel flush>
      <Empty title={t("title")} advice={t("advice")} />
    </Panel>
  );
}

function Now({ state }: { state: State }) {
  const t = useTranslations("me");
  const { data, error, isFetching } = state.days;
  if (state.outside) return <Outside />;
  if (data)
    return (
      <>
        <ShortfallBanner
          about="you"
          shortfalls={data.shortfalls}
          onRetry={state.refresh}
          busy={isFetching}
        />
        <Fixable data={data} />
        <TodayStrip data={data} />
      </>
    );
  if (!error) return <MeLoading />;
  return (
    <Panel flush>
      <Failure title={t("failed")} error={error} onRetry={state.refresh} busy={isFetching} />
    </Panel>
  );
}

/** The self-check: what can still be put right and until when, today, what waits, and one's month. */
export function MeScreen({ viewer: atLoad }: { viewer: ViewerInfo }) {
  const t = useTranslations("me");
  const viewer = useViewer(atLoad);
  const state = useMe(viewer);
  const [opened, open] = useQueryState("day", parseAsDay);
  const { month, requests } = state;
  const { data, error, isFetching } = state.days;
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        freshness={
          <DataFreshness
            asOf={data?.asOf}
            now={viewer.now}
            zone={viewer.zone}
            busy={isFetching}
            failed={error !== null}
            onRefresh={state.refresh}
          />
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
        <div className="grid gap-4">
          <Now state={state} />
          <Requests
            recent={state.pending.data}
            data={requests.data}
            error={requests.error}
            busy={requests.isFetching}
            onRetry={() => void requests.refetch()}
            employeeId={viewer.employeeId}
            here={viewer.zone}
          />
        </div>
        <MyMonth
          at={state.at}
          data={month.data}
          error={month.error}
          busy={month.isFetching}
          onRetry={() => void month.refetch()}
          onOpen={open}
          onIntent={preloadDayDrawer}
        />
      </div>
      {opened ? (
        <DayDrawer
          employeeId={viewer.employeeId}
          day={opened}
          viewer={viewer}
          onClose={() => void open(null)}
          onDayChange={(day) => void open(day)}
        />
      ) : null}
    </>
  );
}
