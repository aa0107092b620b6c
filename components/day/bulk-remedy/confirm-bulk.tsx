"use client";

import { useLocale, useTranslations } from "use-intl";
import { useKnownViewer } from "@/components/day/use-known-viewer";
import { usePunchNames } from "@/components/day/use-punch-names";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { UserText } from "@/components/ui/user-text";
import { formatDay, formatWall } from "@/lib/text/format";
import type { Wish } from "./submission";
import { TargetName } from "./target-name";

type Props = {
  wishes: readonly Wish[];
  reason: string;
  onCancel: () => void;
  onConfirm: () => void;
};

/** Says once more exactly how many corrections, for how many people, and which. */
export function ConfirmBulk({ wishes, reason, onCancel, onConfirm }: Props) {
  const t = useTranslations();
  const language = useLocale();
  const punches = usePunchNames();
  const people = new Set(wishes.map(({ line }) => line.target.employeeId)).size;
  const count = wishes.length;
  const viewerId = useKnownViewer()?.employeeId;
  const own = wishes.filter(({ line }) => line.target.employeeId === viewerId).length;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onCancel()}
      title={t("bulk.confirmTitle", { count, people })}
      body={t("remedyForm.confirmBody")}
      action={t("bulk.confirmAction", { count })}
      cancel={t("common.cancel")}
      onConfirm={onConfirm}
    >
      <ul className="max-h-48 overflow-y-auto rounded-md border border-line bg-paper px-3 py-2 text-sm">
        {wishes.map(({ line: { key, target, window }, time }) => (
          <li key={key} className="flex flex-wrap gap-x-2">
            <TargetName target={target} />
            <span className="text-ink-soft">
              {formatDay(target.day, language)} {punches.ofSlot(window)}{" "}
              {formatWall(target.day, time, language)}
            </span>
          </li>
        ))}
      </ul>
      {own > 0 ? <p className="text-sm font-medium">{t("bulk.ownAmong", { count: own })}</p> : null}
      <p className="max-h-24 overflow-y-auto text-sm">
        <span className="text-ink-faint">{t("remedyForm.reason")}</span> <UserText text={reason} />
      </p>
    </ConfirmDialog>
  );
}
