import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { storyAddress } from "@/components/day/story-address";
import { UserText } from "@/components/ui/user-text";
import { RESULTS } from "@/lib/attendance/result";
import type { AuditEntryWire } from "@/lib/contract/audit";
import { formatCount } from "@/lib/text/count";

/** What the punch was by itself when the correction was decided. */
const resultIn = (was: unknown) =>
  typeof was === "object" && was !== null && "result" in was
    ? RESULTS.find((result) => result === was.result)
    : undefined;

type Fact = { key: string; label: string; value: ReactNode };

/** What a line may keep that one reads as it is, in the order of reading. */
const PLAIN = ["note", "q", "departmentId", "format", "filer", "route"] as const;
/** What names a correction: the first that is there leads to its story. */
const STORIES = ["approvalId", "requestId", "metApprovalId"] as const;

function Story({ id }: { id: string }) {
  return (
    <Link
      prefetch={false}
      href={storyAddress(id)}
      className="rounded-sm text-accent break-all hover:underline"
    >
      {id}
    </Link>
  );
}

/** The facts of an action that its row does not tell, in words; what has none is in the line as it is kept. */
export const useFactWords = (): ((told: AuditEntryWire) => Fact[]) => {
  const t = useTranslations();
  return ({ before, after, requestId, logId }) => {
    const kept = (key: string) => after?.[key] ?? before?.[key];
    const textOf = (key: string): string | null => {
      const value = kept(key);
      return typeof value === "string" && value !== "" ? value : null;
    };
    const people = kept("people");
    const was = resultIn(kept("was"));
    const plain = PLAIN.map((key) => {
      const text = textOf(key);
      return { key, label: t(`audit.fact.${key}`), value: text && <UserText text={text} /> };
    });
    const stories = STORIES.map((key) => {
      const id = textOf(key);
      return { key, label: t(`audit.fact.${key}`), value: id && <Story id={id} /> };
    });
    return [
      {
        key: "was",
        label: t("audit.fact.was"),
        value: was && t(`result.${was}`, { raw: "" }),
      },
      ...plain,
      {
        key: "people",
        label: t("audit.fact.people"),
        value: typeof people === "number" ? formatCount(people) : null,
      },
      ...stories,
      { key: "http", label: t("common.technical.requestId"), value: requestId },
      { key: "log", label: t("common.technical.logId"), value: logId },
    ];
  };
};
