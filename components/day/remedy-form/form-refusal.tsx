"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "use-intl";
import { Refusal } from "@/components/day/refusal";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { toAppError } from "@/lib/errors";
import { historyOf } from "./form-result";
import type { RemedyFormState } from "./use-remedy-form";

/** Why the last attempt was not accepted, and the way on: to the twin, or once more. */
export function FormRefusal({ state }: { state: RemedyFormState }) {
  const t = useTranslations("remedyForm");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const { error, sent, repeat, recheck, busy } = state;
  if (!error || !sent || busy) return null;
  const { code } = toAppError(error);
  if (code === "already-requested" || code === "still-unconfirmed")
    return (
      <Banner
        tone="violet"
        title={errors(`${code}.title`)}
        action={
          <LinkButton size="sm" href={historyOf(sent.employeeId, sent.date)}>
            {t("viewExisting")}
          </LinkButton>
        }
      >
        {errors(`${code}.advice`)}
      </Banner>
    );
  return (
    <div className="grid justify-items-start gap-2">
      <Refusal error={error} />
      {repeat ? null : (
        <Button
          size="sm"
          onClick={recheck}
          icon={<RotateCw aria-hidden="true" className="size-3.5" />}
        >
          {t("checkAgain")}
        </Button>
      )}
      {repeat ? (
        <Button
          size="sm"
          onClick={repeat}
          icon={<RotateCw aria-hidden="true" className="size-3.5" />}
        >
          {common("retry")}
        </Button>
      ) : null}
    </div>
  );
}
