"use client";

import { useTranslations } from "use-intl";
import { QuotaText } from "@/components/day/deadline-text";
import { Checkbox } from "@/components/ui/checkbox";
import { LineRow } from "./line-row";
import type { Line } from "./plan";
import { TargetName } from "./target-name";
import type { BulkRemedyState } from "./use-bulk-remedy";

type Props = { lines: readonly Line[]; zoned: boolean; entered: BulkRemedyState["entered"] };

/** The lines of each person, in the order of the choice. */
export const byPerson = (lines: readonly Line[]): Line[][] => {
  const people = new Map<string, Line[]>();
  for (const line of lines) {
    const { employeeId } = line.target;
    people.set(employeeId, [...(people.get(employeeId) ?? []), line]);
  }
  return [...people.values()];
};

/** About how many are left for the person, and that it is less than what was chosen. */
function Quota({ lines, chosen }: { lines: readonly Line[]; chosen: number }) {
  const t = useTranslations("bulk");
  const [first] = lines;
  if (!first) return null;
  const { aboutLeft } = first;
  const short = typeof aboutLeft === "number" && chosen > aboutLeft && aboutLeft > 0;
  return (
    <span className="ml-auto text-xs font-normal text-ink-faint">
      {short ? (
        <span className="text-tone-amber">{t("overQuota", { left: aboutLeft, chosen })}</span>
      ) : (
        <QuotaText aboutLeft={aboutLeft} />
      )}
    </span>
  );
}

/** One person's punches that can be corrected. */
export function PersonLines({ lines, zoned, entered }: Props) {
  const t = useTranslations("bulk");
  const [first] = lines;
  if (!first) return null;
  const { left, times, toggle, setTime } = entered;
  const chosen = lines.filter(({ key }) => !left.has(key)).length;
  const { name } = first.target;
  return (
    <section className="rounded-md border border-line">
      <h4 className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 border-b border-line bg-paper-sunken px-3 py-1.5 text-sm font-semibold">
        <Checkbox
          hideLabel
          label={t("includeAll", { name })}
          checked={chosen > 0}
          indeterminate={chosen > 0 && chosen < lines.length}
          onChange={({ target }) =>
            toggle(
              lines.map(({ key }) => key),
              target.checked,
            )
          }
        />
        <span className="min-w-0 flex-1 basis-32">
          <TargetName target={first.target} />
        </span>
        <Quota lines={lines} chosen={chosen} />
      </h4>
      <ul className="divide-y divide-line px-3">
        {lines.map((line) => (
          <LineRow
            key={line.key}
            line={line}
            times={times}
            zoned={zoned}
            included={!left.has(line.key)}
            onInclude={(include) => toggle([line.key], include)}
            onTime={(time) => setTime(line.key, time)}
          />
        ))}
      </ul>
    </section>
  );
}
