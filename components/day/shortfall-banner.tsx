"use client";

import { useLocale, useTranslations } from "use-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { onOneLine } from "@/components/ui/readable";
import type { Shortfall } from "@/lib/contract/problem";
import { isErrorCode } from "@/lib/errors";

/** One entry per kind and reason, whichever page of the answer it came with. */
const mergedShortfalls = (shortfalls: readonly Shortfall[]): Shortfall[] => {
  const merged = new Map<string, Shortfall>();
  for (const { kind, code, people, names } of shortfalls) {
    const key = `${kind}/${code}`;
    const known = merged.get(key) ?? { kind, code, people: 0, names: [] };
    merged.set(key, {
      ...known,
      people: known.people + people,
      names: [...known.names, ...names],
    });
  }
  return [...merged.values()];
};

/** Whose data is missing; null where nobody is named. */
const useNames = () => {
  const t = useTranslations("common");
  const comma = useLocale() === "en" ? ", " : "、";
  return ({ names, people }: Shortfall): string | null => {
    if (names.length === 0) return null;
    const listed = names.map(onOneLine).join(comma);
    return people > names.length ? t("andOthers", { names: listed, count: people }) : listed;
  };
};

/** Those whom asking again will not bring: one line, and why for whoever opens it. */
function LeftOut({ shortfalls }: Pick<Props, "shortfalls">) {
  const t = useTranslations("shortfall");
  const namesOf = useNames();
  const titleOf = ({ kind, people }: Shortfall) => t(`${kind}.title`, { count: people });
  if (shortfalls.length === 0) return null;
  return (
    <div role="status" data-print="hidden">
      <Disclosure summary={shortfalls.map(titleOf).join(" · ")}>
        <dl className="grid gap-2">
          {shortfalls.map((shortfall) => (
            <div key={`${shortfall.kind}/${shortfall.code}`}>
              <dt className="font-medium">{titleOf(shortfall)}</dt>
              <dd>{namesOf(shortfall)}</dd>
              <dd className="text-ink-faint">{t(`${shortfall.kind}.advice`)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}

type Props = {
  shortfalls: readonly Shortfall[];
  onRetry: () => void;
  busy: boolean;
  /** Whose data a page of one person shows: it then counts and names nobody. */
  about?: "people" | "you" | "person";
};
type MissedProps = Omit<Props, "shortfalls"> & { shortfall: Shortfall };

function Missed({ shortfall, onRetry, busy, about = "people" }: MissedProps) {
  const t = useTranslations();
  const { kind, code, people } = shortfall;
  const many = about === "people";
  const names = useNames()(shortfall);
  return (
    <Banner
      tone={kind === "failed" ? "amber" : "grey"}
      title={
        many
          ? t(`shortfall.${kind}.title`, { count: people })
          : t(`shortfall.${about}.${kind}.title`)
      }
      action={
        kind === "failed" ? (
          <Button size="sm" busy={busy} onClick={onRetry}>
            {t(many ? "shortfall.retry" : "common.retry")}
          </Button>
        ) : null
      }
    >
      <p>
        {kind === "failed" && isErrorCode(code) ? `${t(`errors.${code}.title`)} · ` : null}
        {t(many ? `shortfall.${kind}.advice` : `shortfall.${about}.${kind}.advice`)}
      </p>
      {many && names ? <Disclosure summary={t("shortfall.who")}>{names}</Disclosure> : null}
    </Banner>
  );
}

/** Whom an answer could not include, and why: not allowed, not known, or not reached. */
export function ShortfallBanner({ shortfalls, about = "people", ...again }: Props) {
  const merged = mergedShortfalls(shortfalls);
  const isLasting = ({ kind }: Shortfall) => about === "people" && kind !== "failed";
  return (
    <>
      {merged
        .filter((shortfall) => !isLasting(shortfall))
        .map((shortfall) => (
          <Missed
            key={`${shortfall.kind}/${shortfall.code}`}
            {...{ shortfall, about }}
            {...again}
          />
        ))}
      <LeftOut shortfalls={merged.filter(isLasting)} />
    </>
  );
}
