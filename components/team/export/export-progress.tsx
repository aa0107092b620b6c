"use client";

import { useLocale, useTranslations } from "use-intl";
import { Banner } from "@/components/ui/banner";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatBytes } from "@/lib/text/format";
import type { Told } from "./save";
import type { ExportState } from "./use-export";

/** Reading is what takes long, when there is anything left to read. */
const shareOf = ({ progress }: Told): number | undefined => {
  if (!progress || progress.of === 0) return undefined;
  return progress.people / progress.of;
};

function Running({ told }: { told: Told }) {
  const t = useTranslations("exporting.progress");
  const language = useLocale();
  const { progress, bytes } = told;
  const people = progress && { people: progress.people, of: progress.of };
  return (
    <div className="grid gap-1.5 text-xs text-ink-soft tabular-nums">
      <p className="flex justify-between gap-3">
        <span>{people ? t(progress.phase, people) : t("starting")}</span>
        {bytes > 0 ? <span>{t("bytes", { size: formatBytes(bytes, language) })}</span> : null}
      </p>
      <ProgressBar label={t("label")} value={shareOf(told)} />
    </div>
  );
}

/** How the export stands; its end is said aloud, its numbers are not. */
export function ExportProgress({ state }: { state: ExportState }) {
  const t = useTranslations();
  const language = useLocale();
  return (
    <>
      {state.phase === "running" ? <Running told={state.told} /> : null}
      <div role="status" className="text-xs text-ink-soft empty:hidden">
        {state.phase === "done"
          ? t("exporting.done", {
              name: state.saved.name,
              size: formatBytes(state.saved.bytes, language),
            })
          : null}
        {state.phase === "stopped" ? t("exporting.stopped") : null}
      </div>
      {state.phase === "failed" ? (
        <Banner title={t("exporting.failed")}>
          {t(`errors.${state.error.code}.title`)} · {t(`errors.${state.error.code}.advice`)}
        </Banner>
      ) : null}
    </>
  );
}
