"use client";

import { Copy } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { tell } from "@/components/day/toasts";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";

/** The address that Feishu must know letter for letter. */
export function RedirectPanel({ url }: { url: string }) {
  const t = useTranslations("settings.redirect");
  const shown = useRef<HTMLElement>(null);
  // Where the clipboard is forbidden, the address is selected for the person to copy.
  const select = () => {
    if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
  };
  const copy = () => {
    void navigator.clipboard.writeText(url).then(() => tell(t("copied")), select);
  };
  return (
    <Panel title={t("title")}>
      <p className="text-sm text-ink-soft">{t("hint")}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code ref={shown} className="rounded-md bg-hover px-2 py-1 text-sm break-all select-all">
          {url}
        </code>
        <Button
          data-print="hidden"
          size="sm"
          onClick={copy}
          icon={<Copy aria-hidden="true" className="size-3.5" />}
        >
          {t("copy")}
        </Button>
      </div>
    </Panel>
  );
}
