"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

type Props = { employeeId: string; recordId: string; count: number };

const addressOf = ({ employeeId, recordId }: Props, n: number) =>
  `/api/employees/${encodeURIComponent(employeeId)}/punches/${encodeURIComponent(recordId)}/photos/${n}`;

/** The photos of a punch, fetched only once somebody asks for them: looking is audited. */
export function PunchPhotos(props: Props) {
  const t = useTranslations("day.punches");
  const [shown, setShown] = useState(false);
  const { count } = props;
  return (
    <div className="grid justify-items-start gap-2 print:hidden">
      <Button size="sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t("hidePhotos") : t("photos", { count })}
      </Button>
      {shown ? (
        <ul className="flex flex-wrap gap-2">
          {Array.from({ length: count }, (_, index) => (
            <li key={addressOf(props, index + 1)}>
              <Photo address={addressOf(props, index + 1)} n={index + 1} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Photo({ address, n }: { address: string; n: number }) {
  const t = useTranslations();
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <p role="alert" className="max-w-64 text-ink-soft">
        {t("errors.photo-unavailable.title")} {t("errors.photo-unavailable.advice")}
      </p>
    );
  return (
    // biome-ignore lint/performance/noImgElement: the address needs the session and is never cached.
    <img
      src={address}
      alt={t("day.punches.photoAlt", { n })}
      className="max-h-64 max-w-full rounded-md border border-line bg-sunken"
      onError={() => setFailed(true)}
    />
  );
}
