"use client";

import { useLocale, useTranslations } from "use-intl";
import { Figure } from "@/components/ui/figure";
import type { Day } from "@/lib/attendance/day";
import { formatCount } from "@/lib/text/count";
import { formatDay, formatPeriod } from "@/lib/text/format";
import type { CountQuery } from "./grid/model";
import { countMonth, countToday, sameQuery, type TeamCount } from "./team-counts";
import type { TeamRows } from "./use-team-rows";

type Props = {
  rows: TeamRows;
  today: Day;
  /** Everybody's cells have come: the numbers are final for now. */
  settled: boolean;
  shown: CountQuery | null;
  onShow: (query: CountQuery) => void;
};

/** Today and the month in numbers over everybody in scope; each one opens the cells it counted. */
export function TodayStrip({ rows: { model, named }, today, settled, shown, onShow }: Props) {
  const t = useTranslations("team.today");
  const language = useLocale();
  const ofToday = countToday(model, named, today);
  const period = { from: model.days[0] ?? today, to: model.days.at(-1) ?? today };
  return (
    <div className="flex flex-wrap gap-3 max-md:gap-2">
      {ofToday.length > 0 ? (
        <Strip
          title={t("date", { date: formatDay(today, language, "weekday") })}
          aside={settled ? null : t("soFar")}
          empty={isSilent(ofToday) ? t(settled ? "noRows" : "noRowsYet") : null}
          {...{ counts: ofToday, settled, shown, onShow }}
        />
      ) : null}
      <Strip
        title={formatPeriod(period, language)}
        aside={settled ? null : t("soFar")}
        {...{ counts: countMonth(model, named), settled, shown, onShow }}
      />
    </div>
  );
}

/** Feishu has no row of today for anybody: a row of zeros would look like a fault. */
const isSilent = (counts: readonly TeamCount[]) =>
  counts.every(({ text, count }) => text === "state.no-data.label" || count === 0);

type StripProps = Pick<Props, "settled" | "shown" | "onShow"> & {
  title: string;
  aside: string | null;
  /** Told in the place of numbers. */
  empty?: string | null;
  counts: readonly TeamCount[];
};

function Strip({ title, aside, empty = null, counts, settled, shown, onShow }: StripProps) {
  const t = useTranslations();
  const someone = counts.some(({ count }) => count > 0);
  return (
    <section
      aria-label={title}
      className="flex overflow-clip rounded-lg border border-line bg-paper-raised shadow-rest max-md:grow max-md:flex-wrap"
    >
      <h2 className="grid content-center gap-0.5 px-4 py-2 text-sm font-semibold whitespace-nowrap max-md:py-1.5 md:border-r md:border-line">
        {title}
        {aside ? <span className="text-xs font-normal text-ink-faint">{aside}</span> : null}
      </h2>
      {empty ? <p className="self-center px-4 py-2 text-sm text-ink-soft">{empty}</p> : null}
      <div className={empty ? "hidden" : "flex flex-wrap"}>
        {counts.map(({ text, tone, query, count }) => (
          <Figure
            key={text}
            label={t(text)}
            value={count > 0 || settled ? formatCount(count) : "–"}
            tone={count > 0 ? tone : "grey"}
            onOpen={count > 0 ? () => onShow(query) : undefined}
            openLabel={t("team.figure.open", { count })}
            pressed={sameQuery(shown, query)}
            className={count === 0 && someone ? "max-md:hidden" : undefined}
          />
        ))}
      </div>
    </section>
  );
}
