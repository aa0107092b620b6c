"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { Segmented } from "@/components/ui/segmented";
import { eachDay } from "@/lib/attendance/day";
import type { Format, SheetKind } from "@/lib/contract/exports";
import { FORMATS } from "@/lib/contract/lists";
import { formatPeriod } from "@/lib/text/format";
import type { TeamPages } from "../use-team-pages";
import { useTeamRows } from "../use-team-rows";
import type { TeamView } from "../use-team-view";
import { exportInputOf } from "./export-input";
import { ExportProgress } from "./export-progress";
import { SheetChoice } from "./sheet-choice";
import { useExport } from "./use-export";

type Props = { pages: TeamPages; view: TeamView; onClose: () => void };

/** How many people and days the file will be about, once everybody is known. */
function Size({ pages, view }: Omit<Props, "onClose">) {
  const t = useTranslations("exporting");
  const period = formatPeriod(view.at.range, useLocale());
  const { visible } = useTeamRows(pages, view);
  const days = eachDay(view.at.range).length;
  return (
    <p className="text-xs text-ink-faint">
      {pages.complete ? `${t("size", { people: visible.length, days, period })} · ` : null}
      {t("sameAsScreen")}
    </p>
  );
}

/** Which sheet and format, then how far it is, then where it went. */
export function ExportDialog({ pages, view, onClose }: Props) {
  const t = useTranslations("exporting");
  const [kind, setKind] = useState<SheetKind>("summary");
  const [format, setFormat] = useState<Format>("xlsx");
  const { state, start, stop } = useExport();
  const running = state.phase === "running";
  const begun = state.phase !== "choosing" && !running;
  return (
    <Modal title={t("title")} closeLabel={t("close")} onClose={running ? stop : onClose}>
      <div className="grid gap-4 overflow-y-auto p-4">
        <Size {...{ pages, view }} />
        <SheetChoice value={kind} onChange={setKind} disabled={running} />
        <fieldset disabled={running} className="flex flex-wrap items-center gap-3">
          <Segmented
            label={t("format.label")}
            options={FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
            value={format}
            onChange={setFormat}
          />
        </fieldset>
        {kind === "punches" ? <p className="text-xs text-ink-faint">{t("audited")}</p> : null}
        <ExportProgress state={state} />
        <div className="flex justify-end">
          <Button
            variant={running ? "secondary" : "primary"}
            onClick={running ? stop : () => void start(kind, { ...exportInputOf(view), format })}
          >
            {running ? t("stop") : begun ? t("again") : t("start")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
