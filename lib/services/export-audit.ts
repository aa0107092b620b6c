import "server-only";
import { createTranslator } from "use-intl/core";
import { dayAt } from "@/lib/attendance/zone";
import type { AuditEntryWire, AuditFilter } from "@/lib/contract/audit";
import { isErrorCode } from "@/lib/errors";
import { type Language, pickLanguage } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { note, onRecord } from "./audit";
import type { Context } from "./context";
import { type CsvColumn, csvStream } from "./csv";
import { adminsOnly, auditPage } from "./read-audit";

const PAGE = 500;

const json = (facts: object | null) => (facts === null ? null : JSON.stringify(facts));
/** `2026-11-18T10:30:05+08:00` as a spreadsheet takes it for a time; the zone is in the heading. */
const wallSeconds = (instant: string) => instant.slice(0, 19).replace("T", " ");

/** The columns never change their order and only grow at the end; their headings are in the reader's language. */
const columnsFor = (locale: Language, zone: string): CsvColumn<AuditEntryWire>[] => {
  const t = createTranslator({ locale, messages: messagesOf(locale) });
  const outcomeOf = ({ again, outcome, code, raw }: AuditEntryWire) =>
    [
      ...(again ? [t("audit.again")] : []),
      t(`audit.outcome.${outcome}`, { raw: raw.outcome }),
      ...(code && isErrorCode(code) ? [t(`errors.${code}.title`)] : []),
    ].join(" · ");
  return [
    { header: t("audit.csv.at", { zone }), cell: ({ at }) => wallSeconds(at) },
    { header: t("audit.column.actor"), cell: ({ actor }) => actor?.name ?? null },
    { header: t("audit.csv.actorId"), cell: ({ actor }) => actor?.employeeId ?? null },
    {
      header: t("audit.column.action"),
      cell: ({ action, raw }) => t(`audit.action.${action}`, { raw: raw.action }),
    },
    { header: t("audit.csv.actionCode"), cell: ({ raw }) => raw.action },
    { header: t("audit.column.person"), cell: ({ person }) => person?.name ?? null },
    { header: t("audit.csv.personId"), cell: ({ person }) => person?.employeeId ?? null },
    { header: t("audit.column.outcome"), cell: outcomeOf },
    { header: t("audit.csv.outcomeCode"), cell: ({ raw }) => raw.outcome },
    { header: t("common.technical.code"), cell: ({ code }) => code },
    { header: t("audit.before"), cell: ({ before }) => json(before) },
    { header: t("audit.after"), cell: ({ after }) => json(after) },
    { header: t("common.technical.requestId"), cell: ({ requestId }) => requestId },
    { header: t("common.technical.logId"), cell: ({ logId }) => logId },
  ];
};

/** Every page of the log; tells the log itself when the last one was taken, and how many lines there were. */
async function* pagesOf(ctx: Context, filter: AuditFilter, told: { of: string }) {
  let lines = 0;
  let cursor: string | null = null;
  do {
    const page = await auditPage(ctx, { ...filter, limit: PAGE, ...(cursor && { cursor }) });
    lines += page.entries.length;
    cursor = page.nextCursor;
    yield page.entries;
  } while (cursor !== null);
  await note(ctx, {
    action: "export",
    employeeId: filter.employee ?? null,
    after: { ...told, lines },
    outcome: "done",
  });
}

/**
 * The audit log as a file for spreadsheets, newest first, read page by page while it is sent. The log
 * tells that it began, and that it was sent to its end. Administrators only.
 */
export const exportAudit = async (ctx: Context, filter: AuditFilter) => {
  const told = { of: "audit", ...filter };
  const about = { action: "export", employeeId: filter.employee ?? null, after: told } as const;
  await onRecord(ctx, about, async () => adminsOnly(ctx));
  await note(ctx, { ...about, outcome: "intended" });
  const zone = ctx.config.timeZone;
  const columns = columnsFor(ctx.language ?? pickLanguage(undefined, null), zone);
  return {
    filename: `rollcall-audit-${dayAt(ctx.now(), zone)}.csv`,
    content: csvStream(columns, pagesOf(ctx, filter, told)),
  };
};
