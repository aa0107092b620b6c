"use client";

import { LogIn } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BrandMark } from "@/components/shell/brand";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { Banner } from "@/components/ui/banner";
import { buttonStyle } from "@/components/ui/button-style";
import { Spinner } from "@/components/ui/spinner";
import type { ErrorCode } from "@/lib/errors";
import { Sample } from "./sample";

type Props = {
  /** Where to go afterwards, a path of this site. */
  returnTo: string | null;
  /** Why the last attempt was refused. */
  error: ErrorCode | null;
};

const startOf = (returnTo: string | null) =>
  returnTo === null
    ? "/api/auth/login"
    : `/api/auth/login?${new URLSearchParams({ returnTo }).toString()}`;

/** The one way in: Feishu's own sign-in. Says what went wrong and what to do about it. */
export function SignInScreen({ returnTo, error }: Props) {
  const t = useTranslations("signIn");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const [leaving, setLeaving] = useState(false);
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(26rem,2fr)_3fr]">
      <main className="mx-auto grid w-full max-w-sm content-center gap-6 px-6 py-10">
        <div className="grid gap-3">
          <span className="flex items-center gap-2.5">
            <BrandMark />
            <span className="text-lg font-semibold tracking-wide">{common("appName")}</span>
          </span>
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{t("title")}</h1>
          <p className="text-ink-soft text-pretty">{t("intro")}</p>
        </div>
        {error ? (
          <Banner tone="amber" title={errors(`${error}.title`)}>
            {errors(`${error}.advice`)}
          </Banner>
        ) : null}
        <a
          href={startOf(returnTo)}
          onClick={() => setLeaving(true)}
          className={buttonStyle("primary")}
        >
          {leaving ? <Spinner /> : <LogIn aria-hidden="true" className="size-4" />}
          {leaving ? t("redirecting") : t("action")}
        </a>
        <div className="grid gap-2 text-xs text-ink-faint">
          <p>{t("scopeNote")}</p>
          <p>{t("help")}</p>
          <LanguageSwitch />
        </div>
      </main>
      <div className="grid place-items-center overflow-clip border-l border-line bg-paper-sunken max-lg:hidden">
        <Sample />
      </div>
    </div>
  );
}
