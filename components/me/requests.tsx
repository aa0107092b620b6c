"use client";

import { useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Remedies } from "@/lib/contract/remedies";
import { RequestRows } from "./request-rows";

/** What waits for somebody else, and what Feishu has not confirmed; nothing when nothing does. */
export function Waiting({ data, here }: { data: Remedies; here: string }) {
  const t = useTranslations("me.waiting");
  const request = useTranslations("request");
  const pending = data.remedies.filter(({ state }) => state === "pending");
  const count = pending.length + data.open.length;
  if (count === 0) return null;
  return (
    <Panel flush title={t("title")} aside={t("summary", { count })}>
      {data.open.length > 0 ? (
        <p className="border-b border-line bg-tone-amber-soft px-4 py-2 text-xs">
          {request("unconfirmedNote")}
        </p>
      ) : null}
      <RequestRows open={data.open} remedies={pending} here={here} />
      <div className="border-t border-line px-4 py-1.5">
        <Disclosure summary={request("cancelTitle")}>{request("cannotCancel")}</Disclosure>
      </div>
    </Panel>
  );
}

type Props = {
  data: Remedies | undefined;
  error: unknown;
  busy: boolean;
  onRetry: () => void;
  employeeId: string;
  here: string;
};

function Rows({ data, error, busy, onRetry, here }: Omit<Props, "employeeId">) {
  const t = useTranslations("remedies");
  const me = useTranslations("me.requests");
  const pager = useTranslations("common.pager");
  if (!data)
    return error ? (
      <Failure title={t("failed")} error={error} onRetry={onRetry} busy={busy} />
    ) : (
      <SkeletonRows label={t("loading")} rows={3} columns={3} />
    );
  const shown = data.remedies.length;
  if (shown === 0) return <p className="px-4 py-6 text-center text-ink-soft">{me("empty")}</p>;
  return (
    <>
      <RequestRows remedies={decidedFirst(data.remedies)} here={here} />
      {data.total > shown ? (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-faint">
          {pager("records", { from: 1, to: shown, total: data.total })}
        </p>
      ) : null}
    </>
  );
}

/** What waits has a panel of its own; here comes what was decided, where anything was. */
const decidedFirst = (remedies: Remedies["remedies"]) => {
  const decided = remedies.filter(({ state }) => state !== "pending");
  return decided.length > 0 ? decided : remedies;
};

/** One's requests and what became of them. */
export function Requests({ employeeId, ...rows }: Props) {
  const t = useTranslations("me.requests");
  return (
    <Panel
      flush
      title={t("title")}
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
