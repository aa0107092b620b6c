"use client";

import { ArrowLeft } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Day } from "@/lib/attendance/day";
import type { PersonBrief, WindowWire } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";

function FormLoading() {
  const t = useTranslations("common");
  return <SkeletonRows label={t("loading")} rows={4} columns={1} />;
}

const RemedyForm = dynamic(
  () => import("@/components/day/remedy-form/remedy-form").then((m) => m.RemedyForm),
  { ssr: false, loading: FormLoading },
);

type Props = {
  viewer: ViewerInfo;
  person: PersonBrief;
  day: Day;
  slot?: Pick<WindowWire, "punchNo" | "workType">;
  onBack: () => void;
  onDirty: (dirty: boolean) => void;
};

/** The correction form in the drawer, filled in with the day and, where one was chosen, the punch. */
export function CorrectionForm({ viewer, person, day, slot, onBack, onDirty }: Props) {
  const t = useTranslations("common");
  const { employeeId, name } = person;
  return (
    <div className="grid gap-4">
      <Button
        size="sm"
        variant="quiet"
        className="justify-self-start"
        icon={<ArrowLeft aria-hidden="true" className="size-3.5" />}
        onClick={onBack}
      >
        {t("back")}
      </Button>
      <RemedyForm
        person={{ employeeId, name, isSelf: employeeId === viewer.employeeId }}
        date={day}
        {...(slot && { slot })}
        viewer={viewer}
        docked
        onDirty={onDirty}
      />
    </div>
  );
}
