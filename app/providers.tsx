"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useMemo, useState } from "react";
import { IntlProvider } from "use-intl";
import { Theming } from "@/components/shell/theme";
import { createQueryClient } from "@/lib/queries";
import type { Language } from "@/lib/text/languages";
import { messagesFrom } from "./texts/messages-from";

type ProvidersProps = {
  language: Language;
  texts: string;
  timeZone: string;
  nonce: string | undefined;
  children: ReactNode;
};

export const Providers = ({ language, texts, timeZone, nonce, children }: ProvidersProps) => {
  const [client] = useState(createQueryClient);
  const messages = useMemo(() => messagesFrom(texts), [texts]);
  return (
    <Theming nonce={nonce}>
      <IntlProvider locale={language} messages={messages} timeZone={timeZone}>
        <QueryClientProvider client={client}>
          <NuqsAdapter>{children}</NuqsAdapter>
        </QueryClientProvider>
      </IntlProvider>
    </Theming>
  );
};
