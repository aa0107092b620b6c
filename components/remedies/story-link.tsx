"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";
import { storyAddress } from "@/components/day/story-address";
import { usePunchNames } from "@/components/day/use-punch-names";
import { onOneLine } from "@/components/ui/readable";
import type { RemedyWire } from "@/lib/contract/remedies";
import { formatDay } from "@/lib/text/format";

/** From a row to all that is known of its correction; the list's words go along. */
export function StoryLink({ remedy }: { remedy: RemedyWire }) {
  const t = useTranslations("remedies");
  const language = useLocale();
  const punches = usePunchNames();
  const list = useSearchParams();
  const { approvalId, name, day } = remedy;
  const named = { name: onOneLine(name), date: formatDay(day, language) };
  return (
    <Link
      href={storyAddress(approvalId, list)}
      prefetch={false}
      aria-label={t("storyOf", { ...named, punch: punches.ofSlot(remedy) })}
      className="inline-flex items-center rounded-sm text-xs whitespace-nowrap text-accent hover:underline max-md:text-sm pointer-coarse:-my-2.5 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      {t("story")}
      <ChevronRight aria-hidden="true" className="size-3.5" />
    </Link>
  );
}
