"use client";

import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import type { WindowWire } from "@/lib/contract/employees";

const TONES = {
  lack: "red",
  late: "amber",
  early: "amber",
  normal: "plain",
  unknown: "grey",
} as const satisfies Record<WindowWire["status"], string>;

/** What is wrong with a punch that may be corrected, as Feishu's answer about windows says. */
export function WindowStatus({ status }: Pick<WindowWire, "status">) {
  const t = useTranslations("state");
  return <Badge tone={TONES[status]}>{t(`${status}.label`)}</Badge>;
}
