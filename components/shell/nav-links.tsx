"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import type { ViewerInfo } from "@/lib/contract/me";
import { NAV_COUNTS } from "./nav-count";
import { destinationsFor, leadsTo } from "./navigation";

const BAR =
  "max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:border-t max-md:border-line max-md:bg-paper-raised max-md:pb-[env(safe-area-inset-bottom)]";
const LINK =
  "group relative flex items-center rounded-md text-ink-soft transition-colors hover:text-ink aria-[current]:text-ink max-md:h-14 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:text-2xs max-md:aria-[current]:text-accent md:h-8 md:gap-2.5 md:px-2 md:text-sm md:hover:bg-hover md:aria-[current]:bg-hover md:max-lg:justify-center forced-colors:aria-[current]:underline";

/** A column beside the page, icons alone where it is narrow, tabs below it on a phone. */
export function NavLinks({ viewer }: { viewer: ViewerInfo }) {
  const t = useTranslations("nav");
  const path = usePathname();
  return (
    <nav aria-label={t("label")} data-print="hidden" className={BAR}>
      <ul className="max-md:grid max-md:auto-cols-[minmax(max-content,1fr)] max-md:grid-flow-col md:grid md:gap-0.5">
        {destinationsFor(viewer.role).map(({ noun, href, icon: Icon, counts }) => {
          const Count = counts && NAV_COUNTS[counts];
          return (
            <li key={noun}>
              <Link
                prefetch={false}
                href={href}
                aria-current={leadsTo(href, path) ? "page" : undefined}
                className={LINK}
                title={t(noun)}
              >
                <Icon
                  aria-hidden="true"
                  strokeWidth={1.75}
                  className="size-5 group-aria-[current]:text-accent md:size-4"
                />
                <span className="font-medium md:max-lg:sr-only">{t(noun)}</span>
                {Count ? (
                  <span
                    className={classes(
                      "inline-flex max-md:absolute max-md:top-1.5 max-md:left-[calc(50%+6px)] md:ml-auto",
                      "md:max-lg:absolute md:max-lg:-top-0.5 md:max-lg:right-0",
                    )}
                  >
                    <Count viewer={viewer} />
                  </span>
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
