"use client";

import { useLocale, useTranslations } from "use-intl";
import { usePunchNames } from "@/components/day/use-punch-names";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Facts } from "@/components/ui/facts";
import { onOneLine } from "@/components/ui/readable";
import { UserText } from "@/components/ui/user-text";
import type { WindowWire } from "@/lib/contract/employees";
import type { RemedyInput } from "@/lib/contract/remedies";
import { formatDay, formatWall } from "@/lib/text/format";
import type { RemedyFormProps } from "./use-remedy-form";

type Props = {
  asked: RemedyInput;
  /** The punch as it is now. */
  window: WindowWire | undefined;
  zone: string | undefined;
  person: RemedyFormProps["person"];
  busy: boolean;
  onCancel: () => void;
  onConfirm: () => void;
};

/** Says once more exactly what will be sent. */
export function ConfirmSubmission(props: Props) {
  const { asked, window, zone, person, busy, onCancel, onConfirm } = props;
  const t = useTranslations("remedyForm");
  const states = useTranslations("state");
  const common = useTranslations("common");
  const punches = usePunchNames();
  const language = useLocale();
  const was = window ? states(`${window.status}.label`) : "";
  const time = formatWall(asked.date, asked.time, language);
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || busy || onCancel()}
      title={
        person.isSelf ? t("confirmTitle") : t("confirmTitleFor", { name: onOneLine(person.name) })
      }
      body={t("confirmBody")}
      action={busy ? t("submitting") : t("confirmAction")}
      cancel={common("cancel")}
      busy={busy}
      onConfirm={onConfirm}
    >
      <Facts
        className="rounded-md border border-line bg-paper px-3 py-2"
        facts={[
          { key: "person", label: t("person"), value: <UserText text={person.name} /> },
          { key: "day", label: t("day"), value: formatDay(asked.date, language, "full") },
          { key: "punch", label: t("punch"), value: punches.ofSlot(asked) },
          {
            key: "time",
            label: t("time"),
            value: (
              <>
                {was ? <span className="text-ink-faint">{was} → </span> : null}
                <strong className="font-semibold">{time}</strong>
                {zone ? <span className="ml-1.5 text-xs text-ink-faint">{zone}</span> : null}
              </>
            ),
          },
          {
            key: "reason",
            label: t("reason"),
            value: (
              <span className="block max-h-32 overflow-y-auto">
                <UserText text={asked.reason} />
              </span>
            ),
          },
        ]}
      />
    </ConfirmDialog>
  );
}
