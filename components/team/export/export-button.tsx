"use client";

import { Download } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { TeamPages } from "../use-team-pages";
import type { TeamView } from "../use-team-view";

const load = () => import("./export-dialog").then(({ ExportDialog }) => ExportDialog);
const ExportDialog = dynamic(load, { ssr: false });

/** Opens the export of what is on screen. */
export function ExportButton({ pages, view }: { pages: TeamPages; view: TeamView }) {
  const t = useTranslations("exporting");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        icon={<Download aria-hidden="true" className="size-3.5" />}
        className="print:hidden"
      >
        <span className="max-md:sr-only">{t("button")}</span>
      </Button>
      {open ? <ExportDialog {...{ pages, view }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
