"use client";

import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { toAppError } from "@/lib/errors";

/** Why a write was not done, beside the button that asked for it; nothing without an error. */
export function Refusal({ error }: { error: unknown }) {
  const t = useTranslations("errors");
  const common = useTranslations("common.technical");
  if (!error) return null;
  const { code, feishu } = toAppError(error);
  return (
    <div role="alert" className="rounded-md bg-tone-amber-soft px-3 py-2 text-sm">
      <p className="font-medium">{t(`${code}.title`)}</p>
      <p>{t(`${code}.advice`)}</p>
      <Disclosure summary={common("title")}>
        <Facts
          className="text-xs"
          facts={[
            { key: "code", label: common("code"), value: code },
            { key: "feishu", label: common("feishuCode"), value: feishu?.code },
            { key: "log", label: common("logId"), value: feishu?.logId },
          ]}
        />
      </Disclosure>
    </div>
  );
}
