"use client";

import { useLocale, useTranslations } from "use-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
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

function Who({ names, people }: Pick<Shortfall, "names" | "people">) {
  const t = useTranslations();
  const listed = names.join(useLocale() === "en" ? ", " : "、");
  if (names.length === 0) return null;
  const rest = people > names.length;
  return (
    <Disclosure summary={t("shortfall.who")}>
      {rest ? t("common.andOthers", { names: listed, count: people }) : listed}
    </Disclosure>
  );
}

type Props = {
  shortfalls: readonly Shortfall[];
  onRetry: () => void;
  busy: boolean;
  /** Whose data a page of one person shows: it then counts and names nobody. */
  about?: "people" | "you" | "person";
};

/** Whom an answer could not include, and why: not allowed, not known, or not reached. */
export function ShortfallBanner({ shortfalls, onRetry, busy, about = "people" }: Props) {
  const t = useTranslations();
  const many = about === "people";
  return mergedShortfalls(shortfalls).map(({ kind, code, people, names }) => (
    <Banner
      key={`${kind}/${code}`}
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
      {many ? <Who names={names} people={people} /> : null}
    </Banner>
  ));
}
