import type { Cell } from "@/lib/attendance/record";
import { STATE_NAMES, STATES, type State } from "@/lib/attendance/result";
import { formatCount } from "@/lib/text/count";
import { DayMark } from "./day-mark";

export type LegendLabels = {
  /** Name of the whole list. */
  legend: string;
  state: (state: State) => string;
  /** Replaces the symbol sheet's letter, e.g. in English. */
  letter?: (state: State) => string;
  /** What bars and dots mean, after the states; left out where there is no room. */
  hints?: { in: string; out: string; both: string; pending: string; remedied: string };
  /** What has no mark: the shade of a weekend, the blank of a day to come. */
  ground?: { weekend: string; coming: string };
};

type Props = {
  labels: LegendLabels;
  /** Cells of each state in what is shown. */
  counts?: Partial<Record<State, number>>;
  active?: ReadonlySet<State>;
  /** Shows only these; every one without it. */
  only?: readonly State[];
  /** One line that scrolls sideways where there is little room. */
  oneLine?: boolean;
  /** Makes every entry a switch of the status filter. */
  onToggle?: (state: State) => void;
};

const sampleOf = (state: State): Cell => ({
  state,
  side: state === "lack" || state === "late" ? "in" : state === "early" ? "out" : "none",
  overlay: "none",
});

const HINTS = {
  in: { state: "lack", side: "in", overlay: "none" },
  out: { state: "lack", side: "out", overlay: "none" },
  both: { state: "lack", side: "both", overlay: "none" },
  pending: { state: "late", side: "in", overlay: "pending" },
  remedied: { state: "late", side: "in", overlay: "remedied" },
} as const satisfies Record<string, Cell>;
const HINT_NAMES = ["in", "out", "both", "pending", "remedied"] as const;

/** A rest or a gap needs no entry to press, but its mark is explained too. */
const SHOWN = STATE_NAMES.filter((state) => state !== "loading");

const ENTRY = "inline-flex items-center gap-1 rounded-md py-0.5 pr-2 pl-1 text-xs";
const SWITCH =
  "cursor-pointer text-(--ink-soft) hover:bg-(--tone-grey-soft) focus-visible:outline-2 focus-visible:outline-(--focus) aria-pressed:bg-(--tone-grey-soft) aria-pressed:font-semibold aria-pressed:text-(--ink) aria-pressed:ring-1 aria-pressed:ring-(--ink-soft) aria-pressed:ring-inset pointer-coarse:min-h-9";

function Entry({ state, labels, counts, active, onToggle }: Props & { state: State }) {
  const letter = labels.letter?.(state) ?? STATES[state].mark;
  const count = counts?.[state];
  const content = (
    <>
      <DayMark cell={sampleOf(state)} size="sm" letter={letter} />
      {labels.state(state)}
      {count ? <span className="tabular-nums">{formatCount(count)}</span> : null}
    </>
  );
  if (!onToggle) return <span className={`${ENTRY} text-(--ink-soft)`}>{content}</span>;
  const pressed = active?.has(state) ?? false;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onToggle(state)}
      className={`${ENTRY} ${SWITCH}`}
    >
      {content}
    </button>
  );
}

const SAMPLE = "inline-block h-[22px] w-[26px] shrink-0 rounded-sm border border-(--line)";

function Ground({ ground }: { ground: NonNullable<LegendLabels["ground"]> }) {
  return (
    <>
      <li className={`${ENTRY} text-(--ink-soft)`}>
        <span aria-hidden className={`${SAMPLE} bg-(--tone-grey-soft)/55`} />
        {ground.weekend}
      </li>
      <li className={`${ENTRY} text-(--ink-soft)`}>
        <span aria-hidden className={SAMPLE} />
        {ground.coming}
      </li>
    </>
  );
}

/** Every mark with its word, worst first; the status filter when `onToggle` is given. */
export function Legend(props: Props) {
  const { labels, only = SHOWN, oneLine = false } = props;
  const letterOf = (state: State) => labels.letter?.(state) ?? STATES[state].mark;
  return (
    <ul
      aria-label={labels.legend}
      className={`flex flex-wrap items-center gap-x-1 gap-y-0.5 print:hidden ${oneLine ? "max-md:-mx-4 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4 max-md:whitespace-nowrap" : ""}`}
    >
      {only.map((state) => (
        <li key={state}>
          <Entry {...props} state={state} />
        </li>
      ))}
      {labels.hints &&
        HINT_NAMES.map((name) => (
          <li key={name} className={`${ENTRY} text-(--ink-soft)`}>
            <DayMark cell={HINTS[name]} size="sm" letter={letterOf(HINTS[name].state)} />
            {labels.hints?.[name]}
          </li>
        ))}
      {labels.ground ? <Ground ground={labels.ground} /> : null}
    </ul>
  );
}
