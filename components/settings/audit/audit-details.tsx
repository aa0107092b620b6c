import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { AuditEntryWire } from "@/lib/contract/audit";

function Raw({ facts }: { facts: AuditEntryWire["before"] }) {
  if (facts === null) return null;
  return <code className="whitespace-pre-wrap">{JSON.stringify(facts, null, 1)}</code>;
}

/** The line as it is kept, and the ids by which a call is found in the logs and at Feishu. */
export function AuditDetails({ entry }: { entry: AuditEntryWire }) {
  const t = useTranslations();
  const { actor, person, before, after, code, raw, requestId, logId } = entry;
  const facts = [
    { key: "request", label: t("common.technical.requestId"), value: requestId },
    { key: "log", label: t("common.technical.logId"), value: logId },
    { key: "code", label: t("common.technical.code"), value: code },
    { key: "actor", label: t("audit.csv.actorId"), value: actor?.employeeId },
    { key: "person", label: t("audit.csv.personId"), value: person?.employeeId },
    { key: "action", label: t("audit.csv.actionCode"), value: raw.action },
    { key: "outcome", label: t("audit.csv.outcomeCode"), value: raw.outcome },
    { key: "before", label: t("audit.before"), value: before && <Raw facts={before} /> },
    { key: "after", label: t("audit.after"), value: after && <Raw facts={after} /> },
  ];
  return (
    <Disclosure
      summary={
        <>
          {t("audit.column.details")}
          <VisuallyHidden>{` · ${entry.at}`}</VisuallyHidden>
        </>
      }
    >
      <Facts facts={facts} className="max-w-80 text-xs break-all" />
    </Disclosure>
  );
}
