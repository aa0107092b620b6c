"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { ShareBar } from "@/components/charts/share-bar";
import { type Column, Table } from "@/components/ui/table";
import { formatCount } from "@/lib/text/count";
import { formatShare } from "@/lib/text/format";
import { statesOfTrend, type TrendId } from "./trend-address";
import {
  COUNTED,
  largestShare,
  partsOf,
  shareOf,
  type TrendGroup,
  type TrendRow,
} from "./trend-rows";

type Props = { group: TrendGroup; rows: readonly TrendRow[]; caption: string };

/** How a number of the trends is called. */
const useTrendName = () => {
  const t = useTranslations();
  return (id: TrendId) => {
    if (id === "pending") return t("remedyState.pending");
    return t(id === "corrected" ? "state.remedied.label" : `state.${id}.label`);
  };
};

function Count({ row, id }: { row: TrendRow; id: TrendId }) {
  const t = useTranslations("trends");
  const nameOf = useTrendName();
  const count = row.counts[id];
  if (count === 0) return <span className="text-ink-faint">0</span>;
  return (
    <Link
      href={row.hrefOf(id)}
      prefetch={false}
      data-states={statesOfTrend(id).join(",")}
      aria-label={t("open", { name: row.name, what: nameOf(id), count })}
      className="inline-flex min-h-6 min-w-6 items-center justify-end rounded-sm font-medium text-accent hover:underline max-md:justify-start pointer-coarse:-my-2.5 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      {formatCount(count)}
    </Link>
  );
}

function Share({ row, largest }: { row: TrendRow; largest: number }) {
  const t = useTranslations("trends");
  const language = useLocale();
  const share = shareOf(row.counts);
  if (share === null) return <span className="text-ink-faint">–</span>;
  const told = formatShare(share, language);
  const { required } = row.counts;
  return (
    <span
      className="flex w-40 items-center gap-2 max-lg:w-28"
      title={t("shareOf", { name: row.name, share: told, required })}
    >
      <ShareBar parts={partsOf(row.counts)} whole={required} largest={largest} />
      <span className="w-11 shrink-0 text-right text-xs text-ink-soft">{told}</span>
    </span>
  );
}

const INDENTS = ["", "md:pl-4", "md:pl-8", "md:pl-12"] as const;

/** One line per weekday, department or shift; every number opens the days it counted. */
export function TrendGroups({ group, rows, caption }: Props) {
  const t = useTranslations("trends");
  const nameOf = useTrendName();
  const largest = largestShare(rows);
  const counted: readonly TrendId[] = COUNTED[group];
  const columns: Column<TrendRow>[] = [
    {
      ...{ key: "name", header: t(`names.${group}`), phone: "title", rowHeader: true },
      cell: ({ name, depth }) => (
        <span className={INDENTS[Math.min(depth, INDENTS.length - 1)]}>{name}</span>
      ),
    },
    {
      ...{ key: "share", header: t("share") },
      cell: (row) => <Share row={row} largest={largest} />,
    },
    ...counted.map(
      (id): Column<TrendRow> => ({
        ...{ key: id, header: nameOf(id), align: "end" },
        cell: (row) => <Count row={row} id={id} />,
      }),
    ),
    {
      ...{ key: "required", header: t("required"), align: "end" },
      cell: ({ counts: { required }, unread }) => (
        <span className="whitespace-nowrap">
          {formatCount(required)}
          {unread ? (
            <span className="ml-1.5 text-xs text-ink-faint">
              {t("unreadIn", { count: unread })}
            </span>
          ) : null}
        </span>
      ),
    },
  ];
  return <Table {...{ caption, columns, rows }} rowKey={({ key }) => key} />;
}
