import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { AuditEntryWire } from "@/lib/contract/audit";
import type { AuditGroup } from "./audit-groups";
import { useOutcomeWords, useReason } from "./outcome-badge";
import { useFactWords } from "./use-fact-words";

/** What happened one after the other, where it was more than one thing. */
function Steps({ lines }: Pick<AuditGroup, "lines">) {
  const t = useTranslations("audit");
  const wordsOf = useOutcomeWords();
  const reasonOf = useReason();
  if (lines.length < 2) return null;
  return (
    <ol aria-label={t("steps")} className="mb-1.5 grid gap-0.5">
      {lines.toReversed().map((line) => (
        <li key={line.id} className="flex flex-wrap gap-x-2">
          <time dateTime={line.at} className="text-ink-faint tabular-nums">
            {line.at.slice(11, 19)}
          </time>
          <span>{[wordsOf(line), reasonOf(line.code)].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ol>
  );
}

/** One line as it is kept, for whoever compares it with the logs or with the file. */
function Kept({ line }: { line: AuditEntryWire }) {
  const { id, at, actor, person, before, after, raw, requestId, logId } = line;
  const [actorId, employeeId] = [actor?.employeeId ?? null, person?.employeeId ?? null];
  const kept = { id, at, ...raw, actorId, employeeId, before, after, requestId, logId };
  return (
    <li>
      <code className="block rounded-md bg-hover p-2 text-2xs break-all whitespace-pre-wrap">
        {JSON.stringify(kept)}
      </code>
    </li>
  );
}

/** An action in words, with the ids by which it is found elsewhere, and its lines as they are kept. */
export function AuditDetails({ group: { told, lines } }: { group: AuditGroup }) {
  const t = useTranslations();
  const factsOf = useFactWords();
  return (
    <Disclosure
      summary={
        <>
          {t("audit.column.details")}
          <VisuallyHidden>{` · ${told.at}`}</VisuallyHidden>
        </>
      }
    >
      <div className="max-w-80 break-words md:w-80">
        <Steps lines={lines} />
        <Facts facts={factsOf(told)} className="mb-1 text-xs" />
        <Disclosure summary={t("audit.kept")}>
          <ol className="grid gap-1.5">
            {lines.toReversed().map((line) => (
              <Kept key={line.id} line={line} />
            ))}
          </ol>
        </Disclosure>
      </div>
    </Disclosure>
  );
}
