"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";

const SECTIONS = [
  { key: "connection", href: "/settings" },
  { key: "audit", href: "/settings/audit" },
] as const;

/** The pages that settings consist of. */
export function SettingsSections() {
  const t = useTranslations("settings.sections");
  const path = usePathname();
  return (
    <nav aria-label={t("label")} data-print="hidden" className="border-b border-line">
      <ul className="-mb-px flex gap-4">
        {SECTIONS.map(({ key, href }) => (
          <li key={key}>
            <Link
              prefetch={false}
              href={href}
              aria-current={href === path ? "page" : undefined}
              className="inline-flex h-9 items-center border-b-2 border-transparent text-sm text-ink-soft transition-colors hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:h-11"
            >
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
