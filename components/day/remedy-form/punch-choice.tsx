"use client";

import { useLocale, useTranslations } from "use-intl";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WhyNot } from "@/components/day/why-not";
import { WindowStatus } from "@/components/day/window-status";
import { classes } from "@/components/ui/classes";
import type { Day, Wall } from "@/lib/attendance/day";
import type { WindowWire } from "@/lib/contract/employees";
import { formatWall } from "@/lib/text/format";
import { DayLine } from "./day-line";
import { dayLineOf, type Marks } from "./day-line-scale";
import { closedBecause, slotKey } from "./draft";

type Props = {
  day: Day;
  window: WindowWire;
  /** All of the day, which share one scale. */
  windows: readonly WindowWire[];
  marks: Marks;
  name: string;
  checked: boolean;
  onChoose: (slot: string) => void;
};

function Closed({ because }: { because: "pending" | "future-time" }) {
  const errors = useTranslations("errors.future-time");
  if (because === "pending") return <WhyNot reason="pending" />;
  return <span className="text-xs text-ink-faint">{errors("title")}</span>;
}

/** One punch of the day as a radio card: its shift time, and when it may be corrected to. */
export function PunchChoice({ day, window, windows, marks, name, checked, onChoose }: Props) {
  const t = useTranslations();
  const language = useLocale();
  const punches = usePunchNames(windows.some(({ punchNo }) => punchNo > 0));
  const closed = closedBecause(window, marks.now);
  const told = (wall: Wall) => formatWall(day, wall, language);
  return (
    <label
      className={classes(
        "grid gap-1.5 rounded-md border px-3 py-2.5 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
        closed ? "cursor-not-allowed border-line bg-paper-sunken" : "hover:border-line-strong",
        checked ? "border-accent bg-accent-soft/50" : "border-line",
      )}
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <input
          type="radio"
          name={name}
          value={slotKey(window)}
          checked={checked}
          disabled={closed !== null}
          onChange={() => onChoose(slotKey(window))}
          className="size-4 accent-accent outline-none"
        />
        <span className="font-medium">{punches.ofSlot(window)}</span>
        <WindowStatus status={window.status} />
        <span className="ml-auto text-xs text-ink-soft">
          {window.normalTime
            ? `${t("day.results.planned")} ${told(window.normalTime)}`
            : t("day.results.noShiftTime")}
        </span>
      </span>
      <DayLine
        line={dayLineOf(day, windows, window, checked ? marks : { ...marks, picked: null })}
        muted={closed !== null}
      />
      <span className="text-xs text-ink-soft">
        {t("remedyForm.timeHint", { from: told(window.from), to: told(window.to) })}
      </span>
      {closed ? <Closed because={closed} /> : null}
    </label>
  );
}
