"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { RequestBadge, StandBadge } from "@/components/day/remedy-badge";
import { storyAddress } from "@/components/day/story-address";
import { useCellWords } from "@/components/day/use-cell-words";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WhatWasWrong } from "@/components/day/what-was-wrong";
import type { ExceptionItem, ExceptionPunch } from "@/lib/contract/exceptions";
import { formatPunch } from "@/lib/text/format";
import { usePending } from "./use-pending";

type PunchProps = { punch: ExceptionPunch; item: ExceptionItem; numbered: boolean };

/** Which punch, what is wrong with it, and its two times. */
function PunchLine({ punch, item, numbered }: PunchProps) {
  const t = useTranslations("day.results");
  const language = useLocale();
  const names = usePunchNames(numbered);
  const { day, zone } = item;
  const { shiftAt, punchAt, state, minutesOff, side } = punch;
  const told = (instant: string) => formatPunch(day, instant, zone, language);
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span>
        {names.ofSegment(punch, side)} <WhatWasWrong state={state} minutesOff={minutesOff} />
      </span>
      <span className="flex flex-wrap gap-x-2 text-xs text-ink-faint">
        <span>{shiftAt ? `${t("planned")} ${told(shiftAt)}` : t("noShiftTime")}</span>
        {punchAt || state !== "lack" ? (
          <span>{punchAt ? `${t("actual")} ${told(punchAt)}` : t("noPunch")}</span>
        ) : null}
      </span>
      <Waiting punch={punch} item={item} />
    </li>
  );
}

/** Waits for a decision, or was decided and waits for Feishu. */
function Pending({ approvalId, item }: { approvalId: string; item: ExceptionItem }) {
  const remedy = usePending(item)?.find((each) => each.approvalId === approvalId);
  return <StandBadge remedy={remedy ?? { state: "pending", deciding: null }} />;
}

/** What has been asked for already, and the way to how it stands. */
function Waiting({ punch: { waiting }, item }: Pick<PunchProps, "punch" | "item">) {
  const id = waiting?.approvalId ?? waiting?.requestId ?? null;
  if (!waiting || id === null) return null;
  return (
    <Link
      href={storyAddress(id)}
      prefetch={false}
      className="inline-flex items-center rounded-sm hover:underline pointer-coarse:min-h-11"
    >
      {waiting.state === "pending" ? (
        <Pending approvalId={id} item={item} />
      ) : (
        <RequestBadge state={waiting.state} />
      )}
    </Link>
  );
}

/** A day of several shifts without any record, in or out, of which nothing else is to be told. */
const isBlank = ({ state, punches }: ExceptionItem) =>
  state === "lack-day" &&
  punches.length > 2 &&
  punches.length === 2 * new Set(punches.map(({ punchNo }) => punchNo)).size &&
  punches.every(
    ({ state: own, shiftAt, punchAt, waiting, kind }) =>
      own === "lack" && shiftAt && !punchAt && !waiting && kind === "normal",
  );

/** All shifts of such a day at once: a line for every punch would only say the same again. */
function BlankDay({ item: { day, zone, state, punches } }: { item: ExceptionItem }) {
  const t = useTranslations("day.results");
  const words = useCellWords();
  const language = useLocale();
  const told = (no: number) =>
    punches
      .flatMap(({ punchNo, shiftAt }) => (punchNo === no && shiftAt ? [shiftAt] : []))
      .map((instant) => formatPunch(day, instant, zone, language))
      .join("–");
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      {words.state(state)}
      <span className="flex flex-wrap gap-x-2 text-xs text-ink-faint">
        <span>{t("planned")}</span>
        {[...new Set(punches.map(({ punchNo }) => punchNo))].map((no) => (
          <span key={no} className="whitespace-nowrap">
            {told(no)}
          </span>
        ))}
      </span>
    </p>
  );
}

/** The unresolved punches of a day, in its order. */
export function PunchLines({ item }: { item: ExceptionItem }) {
  if (isBlank(item)) return <BlankDay item={item} />;
  const numbered = item.punches.some(({ punchNo }) => punchNo > 0);
  return (
    <ul className="grid">
      {item.punches.map((punch) => (
        <PunchLine
          key={`${punch.kind}/${punch.punchNo}/${punch.side}`}
          {...{ punch, item, numbered }}
        />
      ))}
    </ul>
  );
}
