"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { Modal } from "@/components/ui/modal";
import type { Role } from "@/lib/attendance/person";
import { KeyNames } from "./key-names";
import { shortcutsOn } from "./shortcuts";

type Props = { role: Role; onClose: () => void };

/** What the keys do for this role on the page that is open. */
export function KeyboardMap({ role, onClose }: Props) {
  const t = useTranslations("shell.shortcuts");
  const a11y = useTranslations("a11y");
  const path = usePathname();
  return (
    <Modal title={t("title")} closeLabel={a11y("closePanel")} onClose={onClose}>
      <div className="grid gap-4 overflow-y-auto p-4">
        {shortcutsOn(path, role).map(({ group, rows }) => (
          <section key={group} className="grid gap-1">
            <h3 className="text-xs font-medium text-ink-faint">{t(`groups.${group}`)}</h3>
            <dl className="grid">
              {rows.map(({ keys, does }) => (
                <div
                  key={does}
                  className="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-b-0"
                >
                  <dt>{t(does)}</dt>
                  <dd>
                    <KeyNames keys={keys} always />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
