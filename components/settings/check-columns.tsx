import { useTranslations } from "use-intl";
import type { Column } from "@/components/ui/table";
import type { Check } from "@/lib/contract/settings";
import { checkKeys } from "@/lib/text/check-keys";
import { CheckDetails, hasDetails } from "./check-details";
import { CheckState } from "./check-state";

function Mend({ check, url }: { check: Check; url: string }) {
  const t = useTranslations();
  const { problem, step } = checkKeys(check);
  const { people = 0, of = 0, scopes = [], fields = [] } = check;
  const values = { people, of, url, scopes: scopes.join(" / "), fields: fields.join(", ") };
  if (!problem) return null;
  return (
    <span className="grid max-w-prose gap-0.5 py-0.5 break-words">
      <span className={step ? undefined : "text-ink-faint"}>{t(problem, values)}</span>
      {step ? <span className="text-ink-soft">{t(step, values)}</span> : null}
    </span>
  );
}

/** The columns of the table of checks; `url` is the one to register at Feishu. */
export const useCheckColumns = (url: string): Column<Check>[] => {
  const t = useTranslations("settings");
  return [
    {
      key: "check",
      header: t("column.check"),
      cell: ({ id }) => t(`checks.${id}.title`),
      rowHeader: true,
      phone: "title",
      className: "md:whitespace-nowrap",
    },
    {
      key: "state",
      header: t("column.state"),
      cell: ({ state }) => <CheckState state={state} />,
      phone: "corner",
    },
    {
      key: "mend",
      header: t("column.mend"),
      cell: (check) => (checkKeys(check).problem ? <Mend check={check} url={url} /> : null),
      phone: "bare",
      className: "max-md:justify-start! md:w-full",
    },
    {
      key: "details",
      header: t("column.details"),
      cell: (check) => (hasDetails(check) ? <CheckDetails check={check} /> : null),
      phone: "bare",
      className: "max-md:justify-start! md:min-w-40 print:hidden",
    },
  ];
};
