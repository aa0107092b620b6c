"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { historyOf } from "@/components/day/remedy-form/form-result";
import { usePunchNames } from "@/components/day/use-punch-names";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Spinner } from "@/components/ui/spinner";
import { UserText } from "@/components/ui/user-text";
import { formatDay, formatWall } from "@/lib/text/format";
import { isUnsettled, type Submission, tallyOf } from "./submission";

type Kind = Submission["fate"]["kind"];

const LOOKS = {
  refused: { tone: "red", look: "soft" },
  "not-sent": { tone: "red", look: "outline" },
  unknown: { tone: "amber", look: "outline" },
  unconfirmed: { tone: "amber", look: "soft" },
  already: { tone: "grey", look: "outline" },
  sending: { tone: "grey", look: "soft" },
  waiting: { tone: "grey", look: "outline" },
  pending: { tone: "violet", look: "outline" },
} as const satisfies Record<Kind, object>;
/** What needs somebody comes first. */
const ORDER: readonly string[] = Object.keys(LOOKS);
const placeOf = ({ fate }: Submission) => ORDER.indexOf(fate.kind);

function Item({ submission }: { submission: Submission }) {
  const t = useTranslations();
  const language = useLocale();
  const punches = usePunchNames();
  const { item, fate } = submission;
  const { target, window } = item.line;
  const { kind, code } = fate;
  return (
    <li className="grid gap-0.5 border-b border-line px-3 py-2 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
        <Badge
          {...LOOKS[kind]}
          icon={kind === "sending" ? <Spinner className="!size-2.5" /> : undefined}
        >
          {t(`bulk.fate.${kind}`)}
        </Badge>
        <UserText text={target.name} className="font-medium" />
        <span className="text-ink-soft">
          {formatDay(target.day, language)} {punches.ofSlot(window)}{" "}
          {formatWall(target.day, item.time, language)}
        </span>
        {kind === "already" ? (
          <Link
            href={historyOf(target.employeeId, target.day)}
            className="rounded-sm text-accent hover:underline"
          >
            {t("remedyForm.viewExisting")}
          </Link>
        ) : null}
      </p>
      {code && kind !== "already" && !isUnsettled(submission) ? (
        <p className="text-xs text-ink-faint">
          {t(`errors.${code}.title`)} · {t(`errors.${code}.advice`)}
        </p>
      ) : null}
    </li>
  );
}

type Props = { submissions: readonly Submission[]; busy: boolean; held: number };

/** What came of each, while it is under way and afterwards: what needs somebody first. */
export function BulkResults({ submissions, busy, held }: Props) {
  const t = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      box.current?.focus({ preventScroll: true });
      box.current?.parentElement?.scrollTo({ top: 0 });
    });
    return () => clearTimeout(timer);
  }, []);
  const tally = tallyOf(submissions);
  const total = submissions.length;
  const done = total - tally.waiting - tally.sending;
  const failed = tally.refused + tally["not-sent"];
  const unclear = tally.unconfirmed + tally.unknown;
  const whole = tally.pending === total;
  const summary = t("bulk.summary", {
    pending: tally.pending,
    already: tally.already,
    unclear,
    failed,
  });
  const progress = t("bulk.sent", { done, total });
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3 rounded-md outline-none">
      {busy ? <ProgressBar label={progress} value={done / total} /> : null}
      <Banner
        tone={busy ? "grey" : whole ? "violet" : failed > 0 ? "red" : "amber"}
        title={busy ? progress : whole ? t("bulk.allSent", { count: total }) : summary}
      >
        {held > 0 ? t("sending.held", { seconds: held }) : null}
        {!busy && tally.unconfirmed > 0 ? t("request.unconfirmedNote") : null}
        {!busy && tally.unknown > 0 ? <p>{t("bulk.unknownNote")}</p> : null}
      </Banner>
      <ul className="rounded-md border border-line text-sm">
        {[...submissions]
          .sort((a, b) => placeOf(a) - placeOf(b))
          .map((each) => (
            <Item key={each.item.line.key} submission={each} />
          ))}
      </ul>
    </div>
  );
}
