"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { Refusal } from "@/components/day/refusal";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { RemindedToday } from "@/lib/contract/reminders";
import { queries } from "@/lib/queries";
import { refreshReminded } from "@/lib/queries/refresh";
import { MessagePreview } from "./message-preview";
import { type OfDay, sendReminders } from "./send-reminders";

type Props = OfDay & {
  title: string;
  onSent: (reminded: RemindedToday) => void;
  onClose: () => void;
};

/** What will be sent, before it is; a refusal is told here and nothing is lost. */
export function RemindDialog({ title, onSent, onClose, ...of }: Props) {
  const { employeeId, day, punches } = of;
  const t = useTranslations("day.reminder");
  const common = useTranslations("common");
  const client = useQueryClient();
  const { data } = useQuery(queries.windows({ id: employeeId, date: day }));
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => sendReminders(of),
    onSuccess: (reminded) => {
      if (reminded) onSent(reminded);
      onClose();
    },
    onSettled: () => void refreshReminded(client),
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || isPending || onClose()}
      title={title}
      body={t("intro", { count: punches.length })}
      action={t("send", { count: punches.length })}
      cancel={common("cancel")}
      busy={isPending}
      onConfirm={() => mutate()}
      start="action"
    >
      <div className="grid max-h-[45dvh] gap-2 overflow-y-auto">
        {punches.map((punch) => (
          <MessagePreview
            key={`${punch.punchNo}/${punch.workType}`}
            day={day}
            punch={punch}
            windows={data}
          />
        ))}
      </div>
      <Refusal error={error} />
    </ConfirmDialog>
  );
}
