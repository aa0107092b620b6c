"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Remedies } from "@/lib/contract/remedies";
import { queries } from "@/lib/queries";
import { Failure } from "./failure";
import { ShortfallBanner } from "./shortfall-banner";

type Props = {
  input: Parameters<typeof queries.remedies>[0];
  /** Said when there is nothing and nothing is missing. */
  empty: string;
  /** Whose they are, for what is missing of them. */
  about?: "you" | "person";
  children: (answer: Remedies) => ReactNode;
};

/** One person's corrections of a range: on the way, failed, incomplete, none, or there. */
export function RemedyAnswer({ input, empty, about = "person", children }: Props) {
  const t = useTranslations("day.remedies");
  const common = useTranslations("common");
  const { data, error, isPending, isFetching, refetch } = useQuery(queries.remedies(input));
  const retry = () => void refetch();
  if (isPending) return <SkeletonRows label={common("loading")} rows={1} columns={2} />;
  if (!data) return <Failure error={error} title={t("failed")} onRetry={retry} busy={isFetching} />;
  const { remedies, open, shortfalls } = data;
  const none = remedies.length + open.length === 0;
  return (
    <>
      <ShortfallBanner about={about} shortfalls={shortfalls} onRetry={retry} busy={isFetching} />
      {none && shortfalls.length === 0 ? <p className="text-sm text-ink-soft">{empty}</p> : null}
      {none ? null : children(data)}
    </>
  );
}
