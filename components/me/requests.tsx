"use client";

import { useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Remedies } from "@/lib/contract/remedies";
import { type OwnRemedy, RequestRows } from "./request-rows";

type Answer = Pick<Remedies, "open" | "total" | "shortfalls"> & { remedies: readonly OwnRemedy[] };
type Props = {
  /** The recent ones: what waits in them is always told. */
  recent: Answer | undefined;
  /** Those of the month that is looked at. */
  data: Answer | undefined;
  error: unknown;
  busy: boolean;
  onRetry: () => void;
  employeeId: string;
  here: string;
};

const isPending = ({ state }: OwnRemedy) => state === "pending";
const pendingIn = (recent: Answer | undefined) => recent?.remedies.filter(isPending) ?? [];

/** What waits first, then what became of the others. */
const inOrder = (recent: Answer | undefined, month: readonly OwnRemedy[]) => {
  const waiting = pendingIn(recent);
  const told = new Set(waiting.map(({ approvalId }) => approvalId));
  return [...waiting, ...month.filter(({ approvalId }) => !told.has(approvalId))];
};

function Waiting({ unconfirmed }: { unconfirmed: boolean }) {
  const t = useTranslations("request");
  return (
    <div className="border-t border-line px-4 py-1.5">
      {unconfirmed ? <p className="py-1 text-xs text-ink-soft">{t("unconfirmedNote")}</p> : null}
      <Disclosure summary={t("cancelTitle")}>{t("cannotCancel")}</Disclosure>
    </div>
  );
}

function Rows({ recent, data, error, busy, onRetry, here }: Omit<Props, "employeeId">) {
  const t = useTranslations("remedies");
  const me = useTranslations("me.requests");
  const pager = useTranslations("common.pager");
  if (!data)
    return error ? (
      <Failure title={t("failed")} error={error} onRetry={onRetry} busy={busy} />
    ) : (
      <SkeletonRows label={t("loading")} rows={2} columns={3} />
    );
  const open = recent?.open ?? [];
  const rows = inOrder(recent, data.remedies);
  const shown = data.remedies.length;
  // Nobody may be told that they asked for nothing while Feishu has not answered.
  if (rows.length + open.length === 0)
    return (
      <p className="px-4 py-3 text-ink-soft">
        {me(data.shortfalls.length > 0 ? "untold" : "empty")}
      </p>
    );
  return (
    <>
      <RequestRows open={open} remedies={rows} here={here} />
      {data.total > shown ? (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-faint">
          {pager("records", { from: 1, to: shown, total: data.total })}
        </p>
      ) : null}
      {open.length > 0 || rows.some(isPending) ? <Waiting unconfirmed={open.length > 0} /> : null}
    </>
  );
}

/** One's requests and how each stands, what still waits first. */
export function Requests({ employeeId, ...rows }: Props) {
  const t = useTranslations("me.requests");
  const waiting = pendingIn(rows.recent).length + (rows.recent?.open.length ?? 0);
  return (
    <Panel
      flush
      title={t("title")}
      aside={waiting > 0 ? t("waiting", { count: waiting }) : null}
      actions={
        <LinkButton
          size="sm"
          variant="quiet"
          href={`/remedies?${new URLSearchParams({ employeeId })}`}
        >
          {t("all")}
        </LinkButton>
      }
    >
      <Rows {...rows} />
    </Panel>
  );
}
