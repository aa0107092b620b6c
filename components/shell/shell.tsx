"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Toasts } from "@/components/day/toasts";
import { useViewer } from "@/components/day/use-viewer";
import type { ViewerInfo } from "@/lib/contract/me";
import { formatDay } from "@/lib/text/format";
import { BrandMark } from "./brand";
import { Jump } from "./jump";
import { NavLinks } from "./nav-links";
import { homeOf } from "./navigation";
import { OfflineNote } from "./offline-note";
import { useRouteFocus } from "./use-route-focus";
import { ViewerMenu } from "./viewer-menu";

type Props = { viewer: ViewerInfo; children: ReactNode };

const SIDE =
  "z-30 flex max-md:top-0 max-md:[@media(min-height:30rem)]:sticky max-md:h-13 max-md:items-center max-md:justify-between max-md:border-b max-md:border-line max-md:bg-paper max-md:px-4 md:sticky md:top-0 md:h-dvh md:w-14 md:flex-col md:gap-5 md:border-r md:border-line md:px-2 md:py-3 lg:w-52 lg:px-3 print:hidden";

/** What stands around every screen: where one can go, what waits there, who one is, which day. */
export function Shell({ viewer: atLoad, children }: Props) {
  const viewer = useViewer(atLoad);
  const common = useTranslations("common");
  const t = useTranslations("shell");
  useRouteFocus();
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[auto_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 rounded-md bg-accent px-3 py-2 text-accent-ink forced-color-adjust-none not-focus:sr-only"
      >
        {t("skip")}
      </a>
      <aside className={SIDE}>
        <Link
          prefetch={false}
          href={homeOf(viewer.role)}
          className="flex items-center gap-2 rounded-md p-1 pointer-coarse:min-h-11 md:max-lg:justify-center lg:px-1.5"
        >
          <BrandMark />
          <span className="text-lg font-semibold tracking-wide md:max-lg:sr-only md:text-base">
            {common("appName")}
          </span>
        </Link>
        <Jump role={viewer.role} />
        <NavLinks viewer={viewer} />
        <div className="grid gap-2 md:mt-auto">
          <Today zone={viewer.zone} today={viewer.today} />
          <ViewerMenu name={viewer.name} role={viewer.role} />
        </div>
      </aside>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[120rem] min-w-0 px-4 pt-4 pb-24 outline-none md:px-6 md:pt-5 md:pb-10 print:max-w-none print:p-0"
      >
        <OfflineNote />
        {children}
      </main>
      <Toasts />
    </div>
  );
}

function Today({ zone, today }: Pick<ViewerInfo, "zone" | "today">) {
  const t = useTranslations("shell");
  const date = formatDay(today, useLocale(), "weekday");
  return (
    <p className="grid px-1.5 text-2xs text-ink-faint max-lg:hidden">
      <span>{t("todayIs", { date })}</span>
      <span>{t("zone", { zone })}</span>
    </p>
  );
}
