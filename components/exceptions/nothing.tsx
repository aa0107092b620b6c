"use client";

import { CircleCheck, CircleHelp, ListTodo } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { ViewerInfo } from "@/lib/contract/me";
import { formatInstant, formatPeriod } from "@/lib/text/format";
import type { ExceptionList } from "./use-exception-list";
import type { ExceptionsView } from "./use-exceptions-view";

type Props = {
  list: Pick<ExceptionList, "asOf" | "told" | "loading" | "shortfalls">;
  view: Pick<
    ExceptionsView,
    "range" | "narrowed" | "within" | "filtered" | "filteredOtherwise" | "clear" | "setWithin"
  >;
  viewer: Pick<ViewerInfo, "now" | "zone" | "peopleInScope">;
};

const ICON = "size-5";

/** What was looked at, and as of when: nothing else may be called clear. */
function Clear({ list: { asOf, told }, view, viewer }: Props) {
  const t = useTranslations("exceptions");
  const language = useLocale();
  const period = formatPeriod(view.range, language);
  const time = formatInstant(asOf ?? viewer.now, viewer.now, viewer.zone, language);
  const passed = (told?.counts.past ?? 0) > 0;
  const looked = view.narrowed
    ? t("clear.adviceHere", { period, time })
    : t("clear.advice", { period, time, people: viewer.peopleInScope });
  return (
    <Empty
      icon={<CircleCheck className={ICON} />}
      title={t(passed ? "passedOnly.title" : "clear.title")}
      advice={passed ? `${t("passedOnly.advice")} ${looked}` : looked}
    />
  );
}

/** Nothing runs out so soon: good news, and no sign of a filter that is wrong. */
function NotSoSoon({ view }: Pick<Props, "view">) {
  const t = useTranslations("exceptions.emptyWithin");
  const days = view.within ?? 0;
  return (
    <Empty
      icon={<CircleCheck className={ICON} />}
      title={days === 0 ? t("today") : t("days", { days })}
      advice={t("advice")}
      actions={<Button onClick={() => view.setWithin(null)}>{t("any")}</Button>}
    />
  );
}

/** An empty list, and whether that means anything. */
export function Nothing(props: Props) {
  const { list, view } = props;
  const t = useTranslations("exceptions");
  const common = useTranslations("common");
  // Of nobody there is no time: a name that nobody bears has been looked for all the same.
  const known = Boolean(list.asOf) || view.filtered;
  const whole = list.loading === 0 && list.shortfalls.length === 0 && known;
  if (!whole)
    return (
      <Empty
        icon={<CircleHelp className={ICON} />}
        title={t(list.asOf ? "partly.title" : "partly.nothing")}
        advice={t("partly.advice")}
      />
    );
  if (!view.filtered) return <Clear {...props} />;
  if (!view.filteredOtherwise) return <NotSoSoon view={view} />;
  return (
    <Empty
      icon={<ListTodo className={ICON} />}
      title={t("emptyFiltered.title")}
      advice={t("emptyFiltered.advice")}
      actions={<Button onClick={view.clear}>{common("clearFilters")}</Button>}
    />
  );
}
