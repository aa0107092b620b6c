"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Timeline } from "@/components/ui/timeline";
import { UserText } from "@/components/ui/user-text";
import type { Day } from "@/lib/attendance/day";
import type { EmployeePunches, RawPunch } from "@/lib/contract/employees";
import { queries } from "@/lib/queries";
import { formatPunch } from "@/lib/text/format";
import { DrawerSection } from "./drawer-section";
import { PunchPhotos } from "./punch-photos";

type Props = { employeeId: string; day: Day; isSelf: boolean };

/** The raw punches of a day. Somebody else's are shown when asked for: looking is audited. */
export function RawPunches({ employeeId, day, isSelf }: Props) {
  const t = useTranslations("day.punches");
  const [shown, setShown] = useState(isSelf);
  return (
    <DrawerSection title={t("title")}>
      {shown ? (
        <Punches employeeId={employeeId} day={day} />
      ) : (
        <div className="grid justify-items-start gap-1.5">
          <p className="text-xs text-ink-faint">{t("audited")}</p>
          <Button size="sm" onClick={() => setShown(true)}>
            {t("show")}
          </Button>
        </div>
      )}
    </DrawerSection>
  );
}

function Punches({ employeeId, day }: Omit<Props, "isSelf">) {
  const t = useTranslations("day.punches");
  const common = useTranslations("common");
  const punches = useQuery(queries.punches({ id: employeeId, from: day, to: day }));
  const retry = () => void punches.refetch();
  if (punches.isPending) return <SkeletonRows label={common("loading")} rows={2} columns={2} />;
  if (!punches.data) return <Failure error={punches.error} title={t("failed")} onRetry={retry} />;
  return (
    <>
      <ShortfallBanner
        shortfalls={punches.data.shortfalls}
        onRetry={retry}
        busy={punches.isFetching}
      />
      <Moments employeeId={employeeId} answer={punches.data} />
    </>
  );
}

type Answered = { employeeId: string; answer: EmployeePunches };

function Moments({ employeeId, answer: { punches, zone, shortfalls } }: Answered) {
  const t = useTranslations();
  const language = useLocale();
  if (punches.length > 0)
    return (
      <Timeline
        moments={punches.map((punch) => ({
          key: punch.recordId,
          time: formatPunch(punch.day, punch.at, zone, language),
          title: t(`source.${punch.source}`),
          children: <Particulars employeeId={employeeId} punch={punch} />,
        }))}
      />
    );
  return shortfalls.length > 0 ? null : (
    <p className="text-sm text-ink-soft">{t("day.punches.empty")}</p>
  );
}

/** A device is a long hash: its beginning is enough to tell two apart. */
const shortDevice = (id: string) => (id.length > 12 ? `${id.slice(0, 8)}…` : id);

function Particulars({ employeeId, punch }: { employeeId: string; punch: RawPunch }) {
  const t = useTranslations("day.punches");
  const { recordId, place, wifi, deviceId, comment, photos, field, byOther } = punch;
  return (
    <div className="grid gap-1">
      {field || byOther ? (
        <p className="flex flex-wrap gap-1">
          {field ? <Badge>{t("field")}</Badge> : null}
          {byOther ? <Badge look="outline">{t("byOther")}</Badge> : null}
        </p>
      ) : null}
      <Facts
        className="!text-xs [overflow-wrap:anywhere]"
        facts={[
          { key: "place", label: t("place"), value: place && <UserText text={place} /> },
          { key: "wifi", label: t("wifi"), value: wifi && <UserText text={wifi} /> },
          {
            key: "device",
            label: t("device"),
            value: deviceId && <UserText text={shortDevice(deviceId)} />,
          },
          { key: "comment", label: t("comment"), value: comment && <UserText text={comment} /> },
        ]}
      />
      {photos > 0 ? (
        <PunchPhotos employeeId={employeeId} recordId={recordId} count={photos} />
      ) : null}
    </div>
  );
}
