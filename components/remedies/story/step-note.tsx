"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { storyAddress } from "@/components/day/story-address";
import { UserText } from "@/components/ui/user-text";

type Props = {
  text: string;
  /** The correction that stood in the way. */
  metApprovalId?: string | null;
};

/** What else is to be said of a step. */
export function StepNote({ text, metApprovalId = null }: Props) {
  const t = useTranslations("story.steps");
  return (
    <span className="flex flex-wrap gap-x-2">
      <UserText text={text} />
      {metApprovalId ? (
        <Link href={storyAddress(metApprovalId)} className="text-accent hover:underline">
          {t("met")}
        </Link>
      ) : null}
    </span>
  );
}
