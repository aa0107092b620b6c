"use client";

import { useTranslations } from "use-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type Props = { onStay: () => void; onLeave: () => void };

export function LeaveDialog({ onStay, onLeave }: Props) {
  const t = useTranslations("remedyForm");
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onStay()}
      title={t("leaveTitle")}
      body={t("leaveBody")}
      action={t("leaveAction")}
      cancel={t("stay")}
      danger
      onConfirm={onLeave}
    />
  );
}
