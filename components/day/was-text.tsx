"use client";

import { useLocale, useTranslations } from "use-intl";
import type { Day } from "@/lib/attendance/day";
import type { RemedyWire } from "@/lib/contract/remedies";
import { formatPunch } from "@/lib/text/format";

type Props = { day: Day; was: NonNullable<RemedyWire["was"]>; zone: string };

/** What a punch was before its correction, and when: `迟到 09:12`. */
export function WasText({ day, was, zone }: Props) {
  const t = useTranslations("result");
  const language = useLocale();
  const result = t(was.result, { raw: "" });
  return was.punchAt ? `${result} ${formatPunch(day, was.punchAt, zone, language)}` : result;
}
